using System.Globalization;

namespace Tessitura.Client;

/// <summary>How long an answer may be reused, in the words of RFC 9111 and RFC 5861; <see cref="Private"/> for answers that belong to one visitor.</summary>
/// <param name="MaxAge">Until this age an answer counts as fresh.</param>
/// <param name="StaleWhileRevalidate">For this long after that the old answer may be given while a new one is fetched.</param>
/// <param name="StaleIfError">For this long after <paramref name="MaxAge"/> the old answer may be given when no new one can be had.</param>
public sealed record CachePolicy(TimeSpan MaxAge, TimeSpan StaleWhileRevalidate, TimeSpan StaleIfError)
{
    /// <summary>Never kept by a cache that others read.</summary>
    public static CachePolicy Private { get; } = new(0, 0, 0);

    internal CachePolicy(int maxAge, int staleWhileRevalidate, int staleIfError)
        : this(
            TimeSpan.FromSeconds(maxAge),
            TimeSpan.FromSeconds(staleWhileRevalidate),
            TimeSpan.FromSeconds(staleIfError)
        ) { }

    /// <summary>The value of the <c>Cache-Control</c> header, such as <c>max-age=60, stale-while-revalidate=604800, stale-if-error=1209600</c> or <c>private</c>.</summary>
    public override string ToString()
    {
        if (this == Private)
        {
            return "private";
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"max-age={Seconds(MaxAge)}");
        if (StaleWhileRevalidate > TimeSpan.Zero)
        {
            text += string.Create(
                CultureInfo.InvariantCulture,
                $", stale-while-revalidate={Seconds(StaleWhileRevalidate)}"
            );
        }

        return StaleIfError > TimeSpan.Zero
            ? text + string.Create(CultureInfo.InvariantCulture, $", stale-if-error={Seconds(StaleIfError)}")
            : text;
    }

    private static long Seconds(TimeSpan time) => (long)time.TotalSeconds;
}
