namespace Kiosk;

/// <summary>Seats that the customer would like: one price for each of them.</summary>
internal sealed record SeatWish(PriceZone Zone, IReadOnlyList<ZonePrice> Prices);
