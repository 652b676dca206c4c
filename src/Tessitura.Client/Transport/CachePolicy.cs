namespace Tessitura.Client;

/// <summary>How long an answer may be reused, in the words of RFC 5861; <see cref="Private"/> for answers that belong to one visitor.</summary>
internal sealed record CachePolicy(TimeSpan MaxAge, TimeSpan StaleWhileRevalidate, TimeSpan StaleIfError)
{
    public static CachePolicy Private { get; } = new(0, 0, 0);

    public CachePolicy(int maxAge, int staleWhileRevalidate, int staleIfError)
        : this(
            TimeSpan.FromSeconds(maxAge),
            TimeSpan.FromSeconds(staleWhileRevalidate),
            TimeSpan.FromSeconds(staleIfError)
        ) { }
}
