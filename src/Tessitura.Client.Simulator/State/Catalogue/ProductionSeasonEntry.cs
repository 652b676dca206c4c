namespace Tessitura.Client.Simulator;

/// <summary>A production as it runs in one season.</summary>
internal sealed record ProductionSeasonEntry(int Id, int ProductionId, int SeasonId, string Description)
{
    /// <summary>Rows of the reference table <c>Keywords</c>.</summary>
    public required IReadOnlyList<int> KeywordIds { get; init; }
}
