namespace Tessitura.Client.Simulator;

/// <summary>One evening that can be booked.</summary>
internal sealed record PerformanceEntry(int Id, string Code, string Description, DateTimeOffset Date)
{
    public required int ProductionSeasonId { get; init; }

    public required int SeasonId { get; init; }

    public required FacilityEntry Facility { get; init; }

    public required int DurationMinutes { get; init; }

    public required int TypeId { get; init; }

    public required DateTimeOffset SaleStart { get; init; }

    public int StatusId { get; init; } = 1;

    public int TimeSlotId { get; init; } = 2;

    /// <summary>How much of the house had gone before the simulation began: 0 to 1; at 1 three seats are left.</summary>
    public double SoldShare { get; init; }

    /// <summary>Web pages tell of an evening four weeks before its sale begins.</summary>
    public DateTimeOffset PublishStart => SaleStart.AddDays(-28);

    /// <summary>Sales end when the curtain rises.</summary>
    public DateTimeOffset SaleEnd => Date;

    public DateTimeOffset DoorsOpen => Date.AddMinutes(-45);

    public DateTimeOffset DoorsClose => Date.AddMinutes(15);
}
