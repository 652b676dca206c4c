namespace SeatPicker;

/// <param name="Id">As reservations take it.</param>
/// <param name="Index">Which of the page's colours it has.</param>
/// <param name="Letter">What stands for it on the map.</param>
/// <param name="Name">Of the zone.</param>
/// <param name="Free">Seats that anybody may take.</param>
/// <param name="Wheelchairs">Places that are left for wheelchairs and those who come with them.</param>
internal sealed record ZoneView(int Id, int Index, string Letter, string Name, int Free, int Wheelchairs)
{
    /// <summary>What is for sale here to anybody, the usual price first.</summary>
    public required IReadOnlyList<OfferView> Prices { get; init; }

    // A web page has nobody to check the reason for a price.
    public static ZoneView Of(SeatMapZone zone, int index, ZoneCount count) =>
        new(zone.Id, index, zone.Legend, zone.Name, count.Free, count.Wheelchairs)
        {
            Prices =
            [
                .. from price in zone.Prices
                where price.IsOffered && !price.PriceType.NeedsReason
                orderby price.PriceType.IsDefault descending, price.PriceType.Rank, price.Amount descending
                select new OfferView(price.PriceType.Id, price.PriceType.Name, price.Amount),
            ],
        };
}
