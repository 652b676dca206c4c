using System.Net;

namespace Tessitura.Client;

/// <summary>A body that is in memory already.</summary>
internal abstract class MemoryContent : HttpContent
{
    private bool _isHandedOver;

    /// <summary>The operation that the body answers; null where an interface of the program's own asked, and nobody knows what it may be.</summary>
    public Operation? Operation { get; private set; }

    /// <summary>Status of the answer, where the operation is known.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Every byte of the body, as it came.</summary>
    public abstract ReadOnlyMemory<byte> Raw { get; }

    /// <summary>The body without a byte-order mark.</summary>
    public ReadOnlyMemory<byte> Text => ResponseBody.WithoutMark(Raw);

    /// <summary>The same body for another reader; null when it is gone.</summary>
    public abstract MemoryContent? Copy();

    /// <summary>
    /// From now on only the SDK's own reading takes the body, and takes it from <see cref="Raw"/>. Refit and HttpClient
    /// put every body into a buffer of theirs first; here they get none, because that would be a second copy.
    /// </summary>
    /// <param name="operation">The operation that it answers.</param>
    /// <param name="status">Status of the answer.</param>
    public void HandOver(Operation? operation, HttpStatusCode status)
    {
        (Operation, Status) = (operation, status);
        _isHandedOver = true;
    }

    /// <summary>Nobody reads the body any more.</summary>
    public virtual void Release() { }

    protected sealed override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(Read());

    protected sealed override Stream CreateContentReadStream(CancellationToken cancellationToken) => Read();

    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected sealed override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    ) => _isHandedOver ? Task.CompletedTask : stream.WriteAsync(Raw, cancellationToken).AsTask();

    protected sealed override bool TryComputeLength(out long length)
    {
        length = Raw.Length;
        return !_isHandedOver;
    }

    private Stream Read() =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(Raw, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false, publiclyVisible: false)
            : new MemoryStream(Raw.ToArray(), writable: false);
}
