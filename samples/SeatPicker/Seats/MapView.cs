namespace SeatPicker;

/// <summary>An evening with its house, as the page draws it; without seats where everybody sits where they like.</summary>
internal sealed record MapView(Evening Evening)
{
    public required IReadOnlyList<ScreenView> Screens { get; init; }

    public required IReadOnlyList<ZoneView> Zones { get; init; }

    public required IReadOnlyList<SeatView> Seats { get; init; }

    public static MapView Of(Evening evening, SeatMap map, IReadOnlyDictionary<int, int> free) =>
        new(evening)
        {
            Screens = [.. map.Screens.Select(ScreenView.Of)],
            Zones =
            [
                .. map
                    .Zones.Where(zone => free.ContainsKey(zone.Id))
                    .Select((zone, i) => ZoneView.Of(zone, i, free[zone.Id])),
            ],
            Seats = [.. map.Seats.Select(SeatView.Of)],
        };
}
