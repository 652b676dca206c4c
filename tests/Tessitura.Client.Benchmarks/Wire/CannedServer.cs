using System.Net;
using System.Net.Http.Headers;

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

/// <summary>A body that is read once, like one from a socket: nothing is copied but into the reader's own buffer.</summary>
internal sealed class WireContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private readonly byte[] _body;

    public WireContent(byte[] body)
    {
        _body = body;
        Headers.ContentType = Json;
        Headers.ContentLength = body.Length;
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new WireStream(_body));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    ) => new WireStream(_body).CopyToAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
