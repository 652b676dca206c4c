namespace Tessitura.Client;

/// <summary>
/// Opens when the server seems to be out: calls then end at once, without reaching it. A call counts once, with its end
/// after all its attempts: no connection, no answer in time, 408, 502, 503, 504, or a 500 that is empty, a page or not in the
/// service's own form. An error that the service itself tells, with 500 too, and 429 are answers and count as successes.
/// </summary>
public sealed class CircuitBreakerOptions
{
    /// <summary>Share of failed calls from which it opens; default 0.5, above 0 up to 1.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>Calls within <see cref="SamplingDuration"/> below which it never opens; default 20, from 2 to 100,000.</summary>
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>Time over which calls are counted, by when they end; default 30 seconds, from 500 ms to 10 minutes.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for which it stays open; then one call is let through to try. Default 5 seconds, from 500 ms to 10 minutes.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);
}
