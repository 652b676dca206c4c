namespace Tessitura.Client.Benchmarks.Loopback;

/// <summary>How long a program takes from its start to its first answer, and how large it is.</summary>
internal sealed record StartResult(string Program, TimeSpan FirstAnswer, long Bytes);
