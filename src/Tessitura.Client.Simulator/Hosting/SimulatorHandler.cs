using System.Net;
using System.Net.Http.Headers;

namespace Tessitura.Client.Simulator;

/// <summary>Sends requests straight into the server, without a socket.</summary>
internal sealed class SimulatorHandler(IRequestServer server) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var answer = await server.AnswerAsync(
            new ServerRequest(
                request.Method.Method.ToUpperInvariant(),
                target.PathAndQuery,
                request.Headers.Authorization?.ToString(),
                body
            ),
            cancellationToken
        );
        if (answer.Delivery == Delivery.Closed)
        {
            // What the handler over sockets says when the server closes the connection.
            throw new HttpRequestException(
                HttpRequestError.ResponseEnded,
                "An error occurred while sending the request.",
                new HttpIOException(HttpRequestError.ResponseEnded, "The server closed the connection.")
            );
        }

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content =
                answer.Delivery == Delivery.Whole
                    ? new ByteArrayContent(answer.Body)
                    : new SpoiltBody(answer, server.Time),
        };
        response.Headers.Date = answer.Date;
        if (answer.Body.Length > 0)
        {
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(answer.ContentType);
        }

        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Basic"));
        }

        return response;
    }
}
