namespace Tessitura.Client;

/// <summary>Opens when too many attempts fail: calls then end at once, without reaching the server.</summary>
public sealed class CircuitBreakerOptions
{
    /// <summary>Share of failed attempts from which it opens; default 0.5, above 0 up to 1.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>Attempts within <see cref="SamplingDuration"/> below which it never opens; default 20, from 2 to 100,000.</summary>
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>Time over which attempts are counted; default 30 seconds, from 500 ms to 10 minutes.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for which it stays open; default 5 seconds, from 500 ms to 10 minutes.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);
}
