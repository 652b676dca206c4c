using Tessitura.Client.Benchmarks.Contestants;

namespace Tessitura.Client.Benchmarks.Scenarios;

/// <summary>One call, and what the server answers to it.</summary>
internal sealed record Scenario(string Name, byte[] Body, Func<Contestant, Task> Call);
