using System.Net;
using System.Net.Http.Headers;

namespace Tessitura.Client.Benchmarks.Wire;

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
