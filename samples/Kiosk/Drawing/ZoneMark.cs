namespace Kiosk;

/// <summary>How the free seats of a zone look on the map: a block of its colour, or a letter where there are no colours.</summary>
internal sealed record ZoneMark(char Symbol, Style Style)
{
    public static ZoneMark Taken { get; } = new('.', new Style(Color.Grey));

    public static ZoneMark Own { get; } = new('#', new Style(Color.Black, Color.White, Decoration.Bold));

    private static readonly Color[] _colours =
    [
        Color.Gold1,
        Color.DeepSkyBlue1,
        Color.SpringGreen2,
        Color.MediumPurple1,
        Color.Orange1,
        Color.HotPink,
        Color.Turquoise2,
        Color.IndianRed1,
    ];

    /// <summary>One mark a zone, told apart as long as there are not more zones than letters.</summary>
    public static IReadOnlyDictionary<int, ZoneMark> For(IReadOnlyList<PriceZone> zones, bool hasColour) =>
        zones
            .Select(
                (zone, i) => (zone.Id, Mark: new ZoneMark(SymbolOf(zones, i, hasColour), _colours[i % _colours.Length]))
            )
            .ToDictionary(row => row.Id, row => row.Mark);

    // The house's own letter where it is the only one, else the place in the list.
    private static char SymbolOf(IReadOnlyList<PriceZone> zones, int i, bool hasColour) =>
        hasColour ? '■'
        : zones.Count(zone => zone.Legend.StartsWith(zones[i].Legend, StringComparison.Ordinal)) == 1
            ? zones[i].Legend[0]
        : (char)('1' + i % 9);
}
