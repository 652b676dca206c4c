namespace Tessitura.Client.Benchmarks.Wire;

/// <summary>Gives a body in pieces of at most 16 KB, the size of a TLS record, each at once.</summary>
internal sealed class WireStream(byte[] body) : Stream
{
    private const int Piece = 16 * 1024;

    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var piece = body.AsSpan(_position, Math.Min(Math.Min(buffer.Length, Piece), body.Length - _position));
        piece.CopyTo(buffer);
        _position += piece.Length;
        return piece.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        while (_position < body.Length)
        {
            var piece = body.AsMemory(_position, Math.Min(Piece, body.Length - _position));
            await destination.WriteAsync(piece, cancellationToken);
            _position += piece.Length;
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
