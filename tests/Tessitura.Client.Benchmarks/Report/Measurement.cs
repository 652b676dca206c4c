namespace Tessitura.Client.Benchmarks.Report;

/// <summary>What one call costs: median time, and bytes allocated.</summary>
internal readonly record struct Measurement(double Nanoseconds, double Bytes);
