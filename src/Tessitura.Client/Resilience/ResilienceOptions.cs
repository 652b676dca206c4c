namespace Tessitura.Client;

/// <summary>How patiently the SDK waits.</summary>
public sealed class ResilienceOptions
{
    /// <summary>Longest time from the call until its answer begins, and again until its body ends; default 30 seconds, from 100 ms to 10 minutes.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
