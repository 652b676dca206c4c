using System.Net;

namespace Tessitura.Client.Benchmarks.Wire;

/// <summary>Answers every request with one body from memory, the same way for every contestant, so that only the client counts.</summary>
internal sealed class CannedServer(byte[] body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        request.Content is null
            ? Task.FromResult(Answer(request))
            : ReadAndAnswerAsync(request, request.Content, cancellationToken);

    private async Task<HttpResponseMessage> ReadAndAnswerAsync(
        HttpRequestMessage request,
        HttpContent content,
        CancellationToken cancellationToken
    )
    {
        await content.CopyToAsync(Stream.Null, cancellationToken);
        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request) =>
        new(HttpStatusCode.OK) { RequestMessage = request, Content = new WireContent(body) };
}
