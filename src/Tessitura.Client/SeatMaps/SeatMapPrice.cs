namespace Tessitura.Client;

/// <summary>What a seat of one zone costs at one price type.</summary>
public sealed record SeatMapPrice
{
    /// <summary>The price type.</summary>
    public required SeatMapPriceType PriceType { get; init; }

    /// <summary>For one seat, fees not included; for a package, all its evenings together.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Lowest amount that an overridden price may have.</summary>
    public decimal MinimumAmount { get; init; }

    /// <summary>For sale: the row is enabled and its price type on offer. Others are kept, so that they can be shown as such.</summary>
    public bool IsOffered { get; init; }

    /// <summary>The service has the row enabled, whether or not its price type is on offer.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>The base price of the performance.</summary>
    public bool IsBase { get; init; }
}
