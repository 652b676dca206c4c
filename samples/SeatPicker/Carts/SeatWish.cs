namespace SeatPicker;

/// <summary>These seats and no others, each at its price.</summary>
internal sealed record SeatWish(int PerformanceId, IReadOnlyList<SeatChoice> Seats)
{
    public ReserveTicketsRequest ToRequest() =>
        Tickets.Seats(
            PerformanceId,
            [.. Seats.Select(seat => seat.SeatId)],
            PriceTypes.Of([.. Seats.Select(seat => seat.PriceTypeId)])
        );
}
