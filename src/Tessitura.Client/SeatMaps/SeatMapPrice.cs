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

/// <summary>A price type, such as adult or under 26.</summary>
public sealed record SeatMapPriceType
{
    /// <summary>As taken by <see cref="PriceTypes"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The public name where the house has one, else its own; <c>Price type 7</c> when neither is told.</summary>
    public required string Name { get; init; }

    /// <summary>Short name; empty when there is none.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>On offer in the mode of sale, or named in <see cref="SeatMapRequest.PriceTypeIds"/>.</summary>
    public bool IsOffered { get; init; }

    /// <summary>The one to preselect.</summary>
    public bool IsDefault { get; init; }

    /// <summary>A price type reason has to be given with it.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Most seats that one buyer gets at it; null for no limit.</summary>
    public int? MaxSeats { get; init; }

    /// <summary>Conditions of an offer; empty when there are none.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Order among the price types.</summary>
    public int Rank { get; init; }
}
