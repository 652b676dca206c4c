using System.Net;
using System.Net.Http.Headers;

namespace Tessitura.Client.Simulator;

/// <summary>Sends requests straight into the server, without a socket.</summary>
internal sealed class SimulatorHandler(RequestProcessor processor) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var answer = processor.Answer(
            new ServerRequest(
                request.Method.Method.ToUpperInvariant(),
                target.PathAndQuery,
                request.Headers.Authorization?.ToString(),
                body
            )
        );

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(answer.Body),
        };
        response.Headers.Date = answer.Date;
        if (answer.Body.Length > 0)
        {
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ServerResponse.ContentType);
        }

        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Basic"));
        }

        return response;
    }
}
