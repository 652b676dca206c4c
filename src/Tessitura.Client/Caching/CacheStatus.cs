using System.Globalization;
using System.Net;

namespace Tessitura.Client;

/// <summary>What the cache did with one answer, as the header <c>Cache-Status</c> of RFC 9211 and as a word for metrics.</summary>
internal sealed record CacheStatus(string Word, string Parameters)
{
    private const string Header = "Cache-Status";
    private const string Cache = "Tessitura";

    /// <summary>A write, which goes to the server.</summary>
    public static CacheStatus Write { get; } = new("bypass", "fwd=method");

    /// <summary>A read that is not kept, or whose caller wants nothing of the cache.</summary>
    public static CacheStatus Bypass { get; } = new("bypass", "fwd=bypass");

    public static CacheStatus Hit(TimeSpan timeToLive, bool distributed = false) =>
        new("hit", $"hit; ttl={Seconds(timeToLive)}{(distributed ? "; detail=distributed" : "")}");

    /// <summary>The old answer at once, a new one on its way.</summary>
    public static CacheStatus Stale(TimeSpan timeToLive) =>
        new("stale", $"hit; ttl={Seconds(timeToLive)}; detail=stale-while-revalidate");

    /// <summary>The old answer, because the server just failed; null where it was not asked or did not answer.</summary>
    public static CacheStatus StaleIfError(TimeSpan timeToLive, bool asked, HttpStatusCode? status) =>
        new(
            "stale",
            (asked ? "fwd=stale; " + ForwardStatus(status) : "hit; ")
                + $"ttl={Seconds(timeToLive)}; detail=stale-if-error"
        );

    public static CacheStatus Forwarded(string reason, HttpStatusCode? status, bool stored, bool collapsed) =>
        new(
            "miss",
            $"fwd={reason}; {ForwardStatus(status)}{(stored ? "stored; " : "")}{(collapsed ? "collapsed; " : "")}".TrimEnd(
                ';',
                ' '
            )
        );

    public void WriteTo(HttpResponseMessage response, HttpRequestMessage request)
    {
        response.Headers.TryAddWithoutValidation(Header, $"{Cache}; {Parameters}");
        CallState.Of(request).CacheResult = Word;
    }

    private static string ForwardStatus(HttpStatusCode? status) =>
        status is { } known ? string.Create(CultureInfo.InvariantCulture, $"fwd-status={(int)known}; ") : "";

    private static string Seconds(TimeSpan time) =>
        ((long)Math.Floor(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
