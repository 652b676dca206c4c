namespace Tessitura.Client.Benchmarks.Quick;

/// <summary>What one call took in one round: time, processor time of the whole process, and allocated bytes.</summary>
internal readonly record struct Round(double Nanoseconds, double ProcessorNanoseconds, double Bytes);
