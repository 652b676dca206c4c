using System.Net;

namespace Tessitura.Client;

/// <summary>A body that is in memory already.</summary>
internal abstract class MemoryContent : HttpContent
{
    /// <summary>Every byte of the body, as it came.</summary>
    public abstract ReadOnlyMemory<byte> Raw { get; }

    /// <summary>The body without a byte-order mark.</summary>
    public ReadOnlyMemory<byte> Text => ResponseBody.WithoutMark(Raw);

    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(Raw).AsTask();

    protected sealed override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    ) => stream.WriteAsync(Raw, cancellationToken).AsTask();

    protected sealed override bool TryComputeLength(out long length)
    {
        length = Raw.Length;
        return true;
    }
}
