namespace Tessitura.Client.Simulator;

/// <summary>A fixed-seat package: one seat for several evenings.</summary>
internal sealed record PackageEntry(int Id, string Code, string Description, IReadOnlyList<int> PerformanceIds)
{
    public required int SeasonId { get; init; }

    public required FacilityEntry Facility { get; init; }

    public required DateTimeOffset Date { get; init; }

    public int TypeId { get; init; } = 1;

    public string Text { get; init; } = "";
}
