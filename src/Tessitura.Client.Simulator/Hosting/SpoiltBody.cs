using System.Net;

namespace Tessitura.Client.Simulator;

/// <summary>The body of an answer that drips or breaks off, for clients that are reached without a socket.</summary>
internal sealed class SpoiltBody(ServerResponse answer, TimeProvider time) : HttpContent
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
