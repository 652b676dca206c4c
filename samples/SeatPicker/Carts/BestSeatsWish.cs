namespace SeatPicker;

/// <summary>The best seats of a zone, one for each price type.</summary>
/// <param name="PerformanceId">For which performance.</param>
/// <param name="ZoneId">Where.</param>
/// <param name="PriceTypeIds">The price type of every seat; tells how many there are.</param>
/// <param name="SideBySide">Nobody sits between them; makes no sense where seats have no numbers.</param>
/// <param name="Wheelchairs">How many of them are places for wheelchairs.</param>
internal sealed record BestSeatsWish(
    int PerformanceId,
    int ZoneId,
    IReadOnlyList<int> PriceTypeIds,
    bool SideBySide,
    int Wheelchairs = 0
)
{
    public ReserveTicketsRequest ToRequest() =>
        Tickets.BestSeats(
            PerformanceId,
            ZoneId,
            PriceTypes.Of([.. PriceTypeIds]),
            SideBySide || Wheelchairs > 0
                ? new SpecialRequests
                {
                    ContiguousSeats = SideBySide ? PriceTypeIds.Count : null,
                    WheelChairSeats = Wheelchairs > 0 ? Wheelchairs : null,
                    // Such places come in pairs: who needs one of them and the seat beside it leaves the other.
                    LeaveSingleSeats = Wheelchairs > 0 ? true : null,
                }
                : null
        );
}
