namespace SeatPicker;

/// <summary>An evening with its house, as the page draws it; without rows where everybody sits where they like.</summary>
internal sealed record MapView(Evening Evening)
{
    public required IReadOnlyList<ScreenView> Screens { get; init; }

    public required IReadOnlyList<ZoneView> Zones { get; init; }

    public required IReadOnlyList<SeatRow> Rows { get; init; }

    /// <summary>What the house has written about the evening, a paragraph each.</summary>
    public required IReadOnlyList<string> About { get; init; }

    public static MapView Of(
        Evening evening,
        SeatMap map,
        IReadOnlyDictionary<int, ZoneCount> counts,
        IReadOnlyList<string> about
    ) =>
        new(evening)
        {
            Screens = [.. map.Screens.Select(ScreenView.Of)],
            Zones =
            [
                .. map
                    .Zones.Where(zone => counts.ContainsKey(zone.Id))
                    .Select((zone, i) => ZoneView.Of(zone, i, counts[zone.Id])),
            ],
            Rows = SeatRow.Of(map),
            About = about,
        };
}

/// <summary>One level of the house, with what is drawn behind its seats.</summary>
internal sealed record ScreenView(int Id, string Name, int Columns, int Rows, IReadOnlyList<AreaView> Areas)
{
    public static ScreenView Of(SeatMapScreen screen) =>
        new(
            screen.Id,
            screen.Name,
            screen.Columns,
            screen.Rows,
            [.. screen.Rectangles.Select(area => new AreaView(area.X, area.Y, area.Width, area.Height, area.Text))]
        );
}

/// <summary>Such as the stage, in the units of the seats.</summary>
internal sealed record AreaView(int X, int Y, int Width, int Height, string Text);

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
