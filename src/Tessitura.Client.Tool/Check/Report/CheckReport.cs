namespace Tessitura.Client.Tool;

/// <summary>All that a run found out, ready to be written in one form or another. There is no value of an answer in it.</summary>
internal sealed record CheckReport
{
    /// <summary>The server's address, as it may be shown.</summary>
    public required string Server { get; init; }

    public required ServerFacts Facts { get; init; }

    public required IReadOnlyList<ReadOutcome> Outcomes { get; init; }

    /// <summary>What breaks first.</summary>
    public required IReadOnlyList<Deviation> Deviations { get; init; }

    /// <summary>What differs in the server's own description; null where none was given.</summary>
    public IReadOnlyList<DescribedDifference>? Described { get; init; }

    public IReadOnlyList<Advice> Advice { get; init; } = [];

    /// <summary>Differences of a description count for nothing: what the server answers counts.</summary>
    public int ExitCode =>
        Deviations.Any(deviation => deviation.Breaks) || Outcomes.Any(outcome => outcome.Breaks)
            ? Tool.ExitCode.Differs
            : Tool.ExitCode.Done;

    /// <summary>The reads that came to something else than a comparison.</summary>
    public IEnumerable<ReadOutcome> Others =>
        Outcomes.Where(outcome => outcome.State is not (ReadState.Compared or ReadState.Empty));

    public static CheckReport Of(CheckSettings settings, ReadRun walk, IReadOnlyList<DescribedDifference>? described)
    {
        var facts = ServerFacts.Of(settings, walk);
        var report = new CheckReport
        {
            Server = settings.ShownServer,
            Facts = facts,
            Outcomes = walk.Outcomes,
            Deviations =
            [
                .. walk
                    .Outcomes.SelectMany(outcome => outcome.Deviations)
                    .Where(deviation => !IsOfLaterVersion(deviation, facts.Version))
                    .OrderByDescending(deviation => deviation.Breaks),
            ],
            Described = described,
        };
        return report with { Advice = [.. CheckAdvice.On(report)] };
    }

    /// <summary>How many reads came to what, in a sentence.</summary>
    public string Sums()
    {
        var counts = Outcomes.CountBy(outcome => outcome.State).ToDictionary();
        int Of(ReadState state) => counts.GetValueOrDefault(state);
        var parts = new (string Text, int Count)[]
        {
            ("compared", Of(ReadState.Compared)),
            ("without rows", Of(ReadState.Empty)),
            ("not permitted", Of(ReadState.Forbidden)),
            ("not found", Of(ReadState.NotFound)),
            ("refused", Of(ReadState.Refused)),
            ("failed", Of(ReadState.Failed)),
            ("not asked", Of(ReadState.NotAsked)),
        };
        var breaking = Deviations.Count(deviation => deviation.Breaks);
        return $"{Outcomes.Count} reads: {string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Text}"))}. "
            + $"{Deviations.Count} deviations, {breaking} of them break something.";
    }

    private static bool IsOfLaterVersion(Deviation deviation, int? version) =>
        deviation is { Kind: DeviationKind.Missing, Since: { } since } && version < since;
}
