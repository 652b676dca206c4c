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
