using System.Buffers;

namespace Tessitura.Client;

/// <summary>
/// A body read into a pooled buffer, never longer than its limit. Its last reader gives the buffer back; one that has had
/// several readers, or none who says that it is done, is left to the garbage collector.
/// </summary>
internal sealed class ResponseBody : IDisposable
{
    private const int Owned = 0;
    private const int Shared = 1;
    private const int Returned = 2;

    /// <summary>Room for a body whose length is unknown, as that of every compressed one.</summary>
    private const int SmallBody = (16 * 1024) - 1;

    /// <summary>Announcing a length costs a server nothing: no more is taken before as much has come.</summary>
    private const int MaxTrusted = 128 * 1024;

    private readonly byte[] _buffer;
    private int _state = Owned;

    private ResponseBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        Raw = buffer.AsMemory(0, length);
    }

    /// <summary>Every byte, as it came.</summary>
    public ReadOnlyMemory<byte> Raw { get; private set; }

    /// <summary>The body without a byte-order mark.</summary>
    public ReadOnlyMemory<byte> Text => WithoutMark(Raw);

    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    /// <exception cref="ContractDeviation">The body is longer than <paramref name="limit"/> and may not be truncated.</exception>
    public static async Task<ResponseBody> ReadAsync(
        HttpContent content,
        long limit,
        bool truncate,
        CancellationToken cancellationToken
    )
    {
        var announced = content.Headers.ContentLength ?? 0;
        if (announced > limit && !truncate)
        {
            throw ContractDeviation.TooLong(limit);
        }

        // One byte more than announced, so that the end is seen without growing.
        var wanted = Math.Min(Math.Max(announced, SmallBody), limit) + 1;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, MaxTrusted));
        var length = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    if (length == buffer.Length)
                    {
                        buffer = Grow(buffer, wanted, limit);
                    }

                    var read = await ReadAsync(stream, buffer.AsMemory(length), cancellationToken)
                        .ConfigureAwait(false);
                    if (read == 0)
                    {
                        break;
                    }

                    length += read;
                    if (length > limit)
                    {
                        if (!truncate)
                        {
                            throw ContractDeviation.TooLong(limit);
                        }

                        length = (int)limit;
                        break;
                    }
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        return new ResponseBody(buffer, length);
    }

    /// <summary>Lets another reader in, so that the buffer is never given back; false when it was given back.</summary>
    public bool TryShare() => Interlocked.CompareExchange(ref _state, Shared, Owned) is not Returned;

    public void Dispose()
    {
        if (Interlocked.CompareExchange(ref _state, Returned, Owned) is Owned)
        {
            Raw = default;
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }

    private static async ValueTask<int> ReadAsync(
        Stream stream,
        Memory<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            // What gzip and Brotli throw for a compressed body that is broken: as good as one that broke off.
            throw new HttpRequestException(
                HttpRequestError.InvalidResponse,
                "The compressed body of the answer is broken.",
                broken
            );
        }
    }

    // A server that has sent so much of what it announced may be believed: the rest is copied only once.
    private static byte[] Grow(byte[] buffer, long wanted, long limit)
    {
        var larger = ArrayPool<byte>.Shared.Rent(
            (int)Math.Min(Math.Max(buffer.Length * 2L, wanted), Math.Min(limit + 1, Array.MaxLength))
        );
        buffer.AsSpan().CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
