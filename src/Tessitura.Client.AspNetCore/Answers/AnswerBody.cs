using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.AspNetCore;

/// <summary>The body of an answer on its way to a visitor: passed on as it comes, ended when it stands still or grows without end.</summary>
internal sealed class AnswerBody : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly HttpResponseMessage _answer;
    private readonly HttpContext _context;
    private readonly TimeSpan _longestPause;
    private readonly CancellationTokenSource _pause;
    private readonly CancellationTokenSource _end;

    public AnswerBody(HttpResponseMessage answer, HttpContext context, SeatCurveVenue venue)
    {
        (_answer, _context) = (answer, context);
        Limit = venue.Options.MaxResponseBytes;
        _longestPause = venue.Limits.AnswerTimeout;
        _pause = new CancellationTokenSource(_longestPause, venue.Time);
        _end = CancellationTokenSource.CreateLinkedTokenSource(_pause.Token, context.RequestAborted);
    }

    /// <summary>The longest body that is passed on, in bytes.</summary>
    public long Limit { get; }

    /// <exception cref="IOException">The body broke off or is too long.</exception>
    /// <exception cref="TimeoutException">It stood still for too long.</exception>
    public Task CopyAsync() => PassOnAsync(_context.Response.Body, Limit);

    /// <summary>The whole body.</summary>
    /// <exception cref="IOException">The body broke off or is too long.</exception>
    /// <exception cref="TimeoutException">It stood still for too long.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(long limit)
    {
        var body = new MemoryStream();
        await PassOnAsync(body, limit);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    public void Dispose()
    {
        _end.Dispose();
        _pause.Dispose();
    }

    private async Task PassOnAsync(Stream target, long limit)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var stream = await _answer.Content.ReadAsStreamAsync(_end.Token);
            for (var length = 0L; ; )
            {
                _pause.CancelAfter(_longestPause);
                var read = await stream.ReadAsync(buffer, _end.Token);
                length += read;
                if (read == 0)
                {
                    return;
                }

                if (length > limit)
                {
                    throw new IOException("The answer is longer than TessituraOptions.MaxResponseBytes.");
                }

                await target.WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (OperationCanceledException) when (_pause.IsCancellationRequested)
        {
            throw new TimeoutException("The answer stood still.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
