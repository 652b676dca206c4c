namespace Tessitura.Client.Simulator;

/// <summary>What seats cost by zone, in the base price type; other price types follow by their share.</summary>
public sealed record TheatrePriceTable
{
    /// <summary>The id of the table, for <see cref="TheatrePerformance.PriceTableId"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The price in every zone that <see cref="Zones"/> does not name; without it, those are not sold.</summary>
    public decimal? Price { get; init; }

    /// <summary>Prices by zone id.</summary>
    public IReadOnlyDictionary<int, decimal> Zones { get; init; } = TheatreJson.NoPrices;

    /// <summary>The least that a buyer may pay in the base price type, where the buyer may choose.</summary>
    public decimal? MinPrice { get; init; }

    /// <summary>Single prices that do not follow by share.</summary>
    public IReadOnlyList<TheatrePrice> Exceptions { get; init; } = [];
}

/// <summary>What a zone costs in one price type.</summary>
public sealed record TheatrePrice
{
    /// <summary>The zone.</summary>
    public required int ZoneId { get; init; }

    /// <summary>The price type.</summary>
    public required int PriceTypeId { get; init; }

    /// <summary>The price; without it, the one that follows by share.</summary>
    public decimal? Price { get; init; }

    /// <summary>False for a row that price lists show and nobody can buy.</summary>
    public bool Enabled { get; init; } = true;
}
