namespace Tessitura.Client;

/// <summary>Whether a performance can be bought in one mode of sale.</summary>
public enum BookableState
{
    /// <summary>It is on sale, and this buyer may have seats of it.</summary>
    OnSale,

    /// <summary>Its sale in this mode begins at <see cref="BookablePerformance.SaleStart"/>.</summary>
    NotYetOnSale,

    /// <summary>Its sale in this mode is over.</summary>
    SaleEnded,

    /// <summary>The house has taken it off sale, whatever the dates say.</summary>
    OffSale,

    /// <summary>It is on sale, and nothing of it is left for this buyer.</summary>
    SoldOut,
}

/// <summary>A performance with what a buyer is told before choosing it: sale dates, free seats and prices by zone.</summary>
public sealed record BookablePerformance
{
    /// <summary>Id of the performance.</summary>
    public required int PerformanceId { get; init; }

    /// <summary>What is played.</summary>
    public string Title { get; init; } = "";

    /// <summary>When it begins.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The hall; empty when the service names none.</summary>
    public string FacilityName { get; init; } = "";

    /// <summary>The run that it belongs to; null when the service names none.</summary>
    public int? ProductionSeasonId { get; init; }

    /// <summary>Whether it can be bought, by the clock of the <see cref="TimeProvider"/>.</summary>
    public BookableState State { get; init; }

    /// <summary>Start of sale in the mode of sale; null where it has none.</summary>
    public DateTimeOffset? SaleStart { get; init; }

    /// <summary>End of sale in the mode of sale; null where it has none.</summary>
    public DateTimeOffset? SaleEnd { get; init; }

    /// <summary>The zones that the service counts seats in, in its order.</summary>
    public IReadOnlyList<BookableZone> Zones { get; init; } = [];

    /// <summary>Free seats of all zones that this buyer may have.</summary>
    public int Available => Zones.Sum(zone => zone.Available);

    /// <summary>The lowest price, without fees, in a zone that has seats left; null when there is none.</summary>
    public decimal? LowestPrice =>
        Zones.Where(zone => zone.Available > 0).SelectMany(zone => zone.Prices).Min(price => (decimal?)price.Amount);

    /// <summary>Everything that the search said of it, such as keywords' texts and when web pages may show it.</summary>
    public PerformanceSearchResponse Found { get; init; } = new();
}

/// <summary>A price zone of a performance.</summary>
public sealed record BookableZone
{
    /// <summary>Id of the zone.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Free seats that this buyer may have.</summary>
    public int Available { get; init; }

    /// <summary>What a seat costs without fees, by the price types on offer, in their order.</summary>
    public IReadOnlyList<SeatMapPrice> Prices { get; init; } = [];
}
