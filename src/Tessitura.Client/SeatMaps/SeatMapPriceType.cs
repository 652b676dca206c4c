namespace Tessitura.Client;

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
