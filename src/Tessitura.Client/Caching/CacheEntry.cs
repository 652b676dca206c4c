namespace Tessitura.Client;

/// <summary>One answer that is kept: its bytes as they came, and when it was asked for. Age counts from there, which is the careful way.</summary>
internal sealed class CacheEntry(ReadOnlyMemory<byte> body, string? contentType, DateTimeOffset askedAt)
{
    /// <summary>About what an entry takes besides its body and key.</summary>
    private const int Overhead = 256;

    private object? _value;
    private long _restUntil;
    private volatile bool _failed;

    public ReadOnlyMemory<byte> Body { get; } = body;

    public string? ContentType { get; } = contentType;

    public DateTimeOffset AskedAt { get; } = askedAt;

    public TimeSpan AgeAt(DateTimeOffset now) => now > AskedAt ? now - AskedAt : TimeSpan.Zero;

    /// <summary>What the body says, once somebody has read it; all who read it after that share it.</summary>
    public object? Value => Volatile.Read(ref _value);

    /// <summary>Keeps a value that nobody can change, unless there is one.</summary>
    public void Share(object value) => Interlocked.CompareExchange(ref _value, value, null);

    /// <summary>A value takes about as much as its text, mostly less.</summary>
    public long SizeUnder(string key) =>
        Overhead + Body.Length * (Value is null ? 1L : 2L) + sizeof(char) * (long)key.Length;

    /// <summary>A refresh brought no new answer: until then the server is left alone.</summary>
    /// <param name="time">Until when.</param>
    /// <param name="failed">The server failed, so that the old answer is better than none.</param>
    public void RestUntil(DateTimeOffset time, bool failed)
    {
        _failed = failed;
        Volatile.Write(ref _restUntil, time.UtcTicks);
    }

    public bool IsRestingAt(DateTimeOffset now) => now.UtcTicks < Volatile.Read(ref _restUntil);

    public bool IsFailingAt(DateTimeOffset now) => IsRestingAt(now) && _failed;
}
