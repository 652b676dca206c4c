namespace Kiosk;

/// <summary>The hall as it is sold for one evening.</summary>
internal sealed class SeatPlan(Evening evening, SeatMap map, IReadOnlyList<PriceZone> zones)
{
    public Evening Evening => evening;

    public SeatMap Map => map;

    /// <summary>The zones with something for sale, the best first.</summary>
    public IReadOnlyList<PriceZone> Zones => zones;

    /// <summary>False where everybody sits where they like.</summary>
    public bool HasSeats => map.Seats.Count > 0;

    public PriceZone? ZoneOf(SeatMapSeat seat) => zones.FirstOrDefault(zone => zone.Id == seat.Zone.Id);
}

/// <summary>A part of the hall in which a seat costs the same.</summary>
/// <param name="Id">As reservations take it.</param>
/// <param name="Letter">Stands for the zone on the map, and for no other.</param>
/// <param name="Name">As the house calls it.</param>
/// <param name="SeatsLeft">What anybody can still buy.</param>
/// <param name="Prices">What is for sale here to anybody, the usual price first.</param>
internal sealed record PriceZone(int Id, char Letter, string Name, int SeatsLeft, IReadOnlyList<SeatMapPrice> Prices);

/// <summary>Seats that the customer would like: one price for each of them.</summary>
internal sealed record SeatSelection(PriceZone Zone, IReadOnlyList<SeatMapPrice> Prices);
