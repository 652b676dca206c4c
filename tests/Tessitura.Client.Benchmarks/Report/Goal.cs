namespace Tessitura.Client.Benchmarks.Report;

/// <summary>What one of our calls may cost at most, as a share of what another client's costs.</summary>
/// <param name="Scenario">What is done.</param>
/// <param name="Client">Which of ours.</param>
/// <param name="Against">The other client.</param>
/// <param name="Time">Share of its time.</param>
/// <param name="Memory">Share of its memory; null where only time is compared.</param>
internal sealed record Goal(string Scenario, string Client, string Against, double Time, double? Memory)
{
    /// <summary>Says what was reached, beside what was to be reached.</summary>
    public string VerdictOn(double time, double memory) =>
        $"against {Against}: time {Part(time, Time)}" + (Memory is { } most ? $", memory {Part(memory, most)}" : "");

    private static string Part(double reached, double most) =>
        $"{Figure.Ratio(reached)} ≤ {Figure.Ratio(most)} {Verdict.Of(reached <= most)}";
}
