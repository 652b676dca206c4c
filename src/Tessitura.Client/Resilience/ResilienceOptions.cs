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
