namespace Tessitura.Client;

/// <summary>A price zone with its prices.</summary>
public sealed record SeatMapZone
{
    /// <summary>As in <c>Seat.ZoneId</c>, and as reservations take it.</summary>
    public required int Id { get; init; }

    /// <summary>The zone's name; <c>Zone 7</c> when the tables have none.</summary>
    public required string Name { get; init; }

    /// <summary>Short name; empty when there is none.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>Up to three characters to show on a seat map; empty when there are none.</summary>
    public string Legend { get; init; } = "";

    /// <summary>Position among the zones of the zone map.</summary>
    public int Rank { get; init; }

    /// <summary>A colour of the SDK's own, since the service has none for zones: as <see cref="SeatMap.ToSvg"/> draws it, for a legend.</summary>
    public SeatMapColor Color { get; init; }

    /// <summary>Prices in the order of the price types, those not for sale included.</summary>
    public IReadOnlyList<SeatMapPrice> Prices { get; init; } = [];

    /// <summary>False when neither the zone map nor the price types name it.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The price at one price type, for sale or not; null when the service gave none.</summary>
    /// <param name="priceTypeId">The price type.</param>
    public SeatMapPrice? PriceFor(int priceTypeId)
    {
        foreach (var price in Prices)
        {
            if (price.PriceType.Id == priceTypeId)
            {
                return price;
            }
        }

        return null;
    }
}
