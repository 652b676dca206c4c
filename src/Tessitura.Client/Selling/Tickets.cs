using System.Globalization;

namespace Tessitura.Client;

/// <summary>Writes reservations of tickets of one performance; every mistake is an <see cref="ArgumentException"/> before anything is sent.</summary>
public static class Tickets
{
    /// <summary>Asks the server for the best seats of a zone.</summary>
    /// <param name="performanceId">The performance.</param>
    /// <param name="zoneId">The price zone.</param>
    /// <param name="priceTypes">The price type of every seat; tells how many there are.</param>
    /// <param name="specialRequests">Wishes; null for none.</param>
    /// <exception cref="ArgumentException">An argument is outside its range; the message names it.</exception>
    public static ReserveTicketsRequest BestSeats(
        int performanceId,
        int zoneId,
        PriceTypes priceTypes,
        SpecialRequests? specialRequests = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(performanceId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(zoneId);
        ArgumentNullException.ThrowIfNull(priceTypes);
        return new ReserveTicketsRequest
        {
            PerformanceId = performanceId,
            ZoneId = zoneId,
            NumberOfSeats = priceTypes.Seats,
            PriceType = priceTypes.ToText(),
            PriceTypeReason = priceTypes.ToReasonText(),
            SpecialRequests = specialRequests?.ToText(priceTypes.Seats),
        };
    }

    /// <summary>Asks for these seats and no others.</summary>
    /// <param name="performanceId">The performance.</param>
    /// <param name="seatIds">The seats; each once, as many as there are price types.</param>
    /// <param name="priceTypes">The price type of every seat, in the order of <paramref name="seatIds"/>.</param>
    /// <exception cref="ArgumentException">An argument is outside its range; the message names it.</exception>
    public static ReserveTicketsRequest Seats(
        int performanceId,
        IReadOnlyCollection<int> seatIds,
        PriceTypes priceTypes
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(performanceId);
        return new ReserveTicketsRequest
        {
            PerformanceId = performanceId,
            ZoneId = 0,
            RequestedSeats = SeatList.ToText(seatIds, priceTypes),
            NumberOfSeats = priceTypes.Seats,
            PriceType = priceTypes.ToText(),
            PriceTypeReason = priceTypes.ToReasonText(),
        };
    }

    /// <summary>Asks for tickets without seats, such as for a general-admission floor.</summary>
    /// <param name="performanceId">The performance.</param>
    /// <param name="zoneId">The price zone.</param>
    /// <param name="priceTypes">The price type of every ticket; tells how many there are.</param>
    /// <exception cref="ArgumentException">An argument is outside its range; the message names it.</exception>
    public static ReserveTicketsRequest Unseated(int performanceId, int zoneId, PriceTypes priceTypes) =>
        BestSeats(performanceId, zoneId, priceTypes) with
        {
            Unseated = true,
        };
}

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
