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
                    : new FaultyBody(answer, server.Time),
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

/// <summary>The body of an answer that drips or breaks off, for clients that are reached without a socket.</summary>
internal sealed class FaultyBody(ServerResponse answer, TimeProvider time) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        foreach (var piece in answer.InPieces())
        {
            await Task.Delay(answer.Pause, time, cancellationToken);
            await stream.WriteAsync(piece, cancellationToken);
        }

        if (answer.Delivery == Delivery.Cut)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The answer ended too early.");
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = answer.Body.Length;
        return true;
    }
}
