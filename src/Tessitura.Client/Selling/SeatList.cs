using System.Globalization;

namespace Tessitura.Client;

/// <summary>Seats as the wire has them.</summary>
internal static class SeatList
{
    /// <exception cref="ArgumentException">A seat is named twice, an id is not positive, or the price types are more or fewer.</exception>
    public static string ToText(IReadOnlyCollection<int> seatIds, PriceTypes priceTypes)
    {
        ArgumentNullException.ThrowIfNull(seatIds);
        ArgumentNullException.ThrowIfNull(priceTypes);
        if (seatIds.Count == 0 || seatIds.Any(id => id <= 0))
        {
            throw new ArgumentException("Give at least one seat, each with a positive id.", nameof(seatIds));
        }

        if (seatIds.Distinct().Count() != seatIds.Count)
        {
            throw new ArgumentException("A seat is named twice.", nameof(seatIds));
        }

        priceTypes.RequireSeats(seatIds.Count, nameof(priceTypes));
        return string.Join(',', seatIds.Select(id => id.ToString(CultureInfo.InvariantCulture)));
    }
}
