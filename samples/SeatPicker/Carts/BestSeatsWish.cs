namespace SeatPicker;

/// <summary>The best seats of a zone, one for each price type.</summary>
/// <param name="PerformanceId">For which performance.</param>
/// <param name="ZoneId">Where.</param>
/// <param name="PriceTypeIds">The price type of every seat; tells how many there are.</param>
/// <param name="SideBySide">Nobody sits between them; makes no sense where seats have no numbers.</param>
internal sealed record BestSeatsWish(int PerformanceId, int ZoneId, IReadOnlyList<int> PriceTypeIds, bool SideBySide)
{
    public ReserveTicketsRequest ToRequest() =>
        Tickets.BestSeats(
            PerformanceId,
            ZoneId,
            PriceTypes.Of([.. PriceTypeIds]),
            SideBySide ? new SpecialRequests { ContiguousSeats = PriceTypeIds.Count } : null
        );
}
