namespace Tessitura.Client;

/// <summary>One answer that is kept: its bytes as they came, and when it was asked for. Age counts from there, which is the careful way.</summary>
/// <param name="body">The bytes.</param>
/// <param name="contentType">Their type, as the server wrote it.</param>
/// <param name="askedAt">When the server was asked, as a timestamp of this process's clock, which nobody can set.</param>
/// <param name="verifiedAt">The moment up to which all sales are known to be in it, or to concern others: when the server was asked, or when the shared cache said so.</param>
/// <param name="selectedBy">Which requests it answers.</param>
internal sealed class CacheEntry(
    ReadOnlyMemory<byte> body,
    string? contentType,
    long askedAt,
    long verifiedAt,
    SelectingHeaders selectedBy
)
{
    /// <summary>About what an entry takes besides its body and key.</summary>
    private const int Overhead = 256;

    private object? _value;
    private long _restUntil;
    private volatile bool _failed;

    public ReadOnlyMemory<byte> Body { get; } = body;

    public string? ContentType { get; } = contentType;

    public long AskedAt { get; } = askedAt;

    public long VerifiedAt { get; } = verifiedAt;

    public SelectingHeaders SelectedBy { get; } = selectedBy;

    /// <summary>Told when a decoded value is kept with it, which makes it larger.</summary>
    public Action? Grown { get; set; }

    /// <summary>What the body says, once somebody has read it; all who read it after that share it.</summary>
    public object? Value => Volatile.Read(ref _value);

    /// <summary>Whether this is what the request would be answered with, as far as the service's <c>Vary</c> says.</summary>
    public bool Answers(HttpRequestMessage request) => SelectedBy.Match(request);

    /// <summary>Keeps a value that nobody can change, unless there is one.</summary>
    public void Share(object value)
    {
        if (Interlocked.CompareExchange(ref _value, value, null) is null)
        {
            Grown?.Invoke();
        }
    }

    /// <summary>The text takes its place again; who has the value keeps it.</summary>
    public void Forget() => Volatile.Write(ref _value, null);

    /// <summary>A value takes about as much as its text, mostly less.</summary>
    public long SizeUnder(string key) =>
        Overhead + Body.Length * (Value is null ? 1L : 2L) + sizeof(char) * (long)key.Length;

    /// <summary>A refresh brought no new answer: until then the server is left alone.</summary>
    /// <param name="timestamp">Until when.</param>
    /// <param name="failed">The server failed, so that the old answer is better than none.</param>
    public void RestUntil(long timestamp, bool failed)
    {
        _failed = failed;
        Volatile.Write(ref _restUntil, timestamp);
    }

    public bool IsRestingAt(long now) => now < Volatile.Read(ref _restUntil);

    public bool IsFailingAt(long now) => IsRestingAt(now) && _failed;
}
