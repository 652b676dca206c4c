namespace Tessitura.Client.Benchmarks.Loopback;

/// <summary>What one client reaches over the loopback address.</summary>
internal sealed record LoopbackResult(
    string Call,
    int AtOnce,
    string Client,
    double CallsPerSecond,
    TimeSpan ProcessorTimePerCall
);
