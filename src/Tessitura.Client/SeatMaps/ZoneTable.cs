namespace Tessitura.Client;

/// <summary>Zones in the order of their ranks, each with its prices and a colour.</summary>
internal static class ZoneTable
{
    // Each stands out from white and from white marks on it (at least 4.5 to 1), neighbours also to colour-blind eyes.
    private static readonly SeatMapColor[] _palette =
    [
        new(0x7B, 0x2D, 0x8B),
        new(0x1B, 0x66, 0xAE),
        new(0x0B, 0x7A, 0x55),
        new(0xB4, 0x53, 0x09),
        new(0xB0, 0x2A, 0x5B),
        new(0x0E, 0x74, 0x90),
        new(0x5B, 0x62, 0x10),
        new(0x4A, 0x3F, 0xB3),
        new(0x7A, 0x4A, 0x2B),
        new(0xB4, 0x23, 0x18),
    ];

    public static IReadOnlyList<SeatMapZone> Read(IReadOnlyList<Zone> zones, PriceTable prices)
    {
        var rows = new Dictionary<int, SeatMapZone>();
        foreach (var row in zones)
        {
            rows.TryAdd(
                row.Id,
                Zone(row.Id, row.Description, row.ShortDescription, row.Abbreviation, row.ZoneLegend, row.Rank)
            );
        }

        // The price types name the zones that they are sold in, which helps where the zone map is not told.
        foreach (var row in prices.Zones)
        {
            rows.TryAdd(
                row.Id,
                Zone(row.Id, row.Description, row.ShortDescription, row.Abbreviation, row.ZoneLegend, row.Rank)
            );
        }

        return
        [
            .. rows
                .Values.OrderBy(zone => zone.Rank)
                .ThenBy(zone => zone.Id)
                .Select((zone, i) => zone with { Color = ColorAt(i), Prices = PricesOf(zone.Id, prices) }),
        ];
    }

    /// <summary>Stands for a zone without a row; its prices may be known all the same.</summary>
    public static SeatMapZone Unknown(int id, int index, PriceTable prices) =>
        new()
        {
            Id = id,
            Name = PlainText.Unnamed("Zone", id),
            Rank = int.MaxValue,
            Color = ColorAt(index),
            Prices = PricesOf(id, prices),
            IsKnown = false,
        };

    private static SeatMapColor ColorAt(int index) => _palette[index % _palette.Length];

    private static IReadOnlyList<SeatMapPrice> PricesOf(int id, PriceTable prices) =>
        prices.PricesByZone.TryGetValue(id, out var found) ? found : [];

    private static SeatMapZone Zone(
        int id,
        string? name,
        string? shortName,
        string? abbreviation,
        string? legend,
        int rank
    ) =>
        new()
        {
            Id = id,
            Name = PlainText.First(name, shortName, abbreviation) ?? PlainText.Unnamed("Zone", id),
            ShortName = PlainText.First(shortName, abbreviation) ?? "",
            Legend = PlainText.Of(legend),
            Rank = rank,
        };
}
