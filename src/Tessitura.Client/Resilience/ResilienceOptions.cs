namespace Tessitura.Client;

/// <summary>How patiently the SDK waits and how often it tries. What may be repeated is not a setting: it depends on the operation.</summary>
public sealed class ResilienceOptions
{
    /// <summary>Longest time for a call with all its attempts and the waiting between them; default 30 seconds, from 100 ms to 10 minutes.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time for one attempt, its body included; default 10 seconds, from 100 ms to 10 minutes.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a failed attempt is repeated at most; default 3, from 0 to 10. Reads and writes with the same end state are repeated; others only when they surely did not leave; logins never.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>Wait before the first repetition, doubled for each further one, with jitter; default 500 ms, from 1 ms to 1 minute. A server's <c>Retry-After</c> counts instead, a date in it by the server's own clock (its <c>Date</c>); one that asks for no wait at all does not.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>When a server in trouble is left alone for a while.</summary>
    public CircuitBreakerOptions CircuitBreaker { get; set; } = new();
}

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
