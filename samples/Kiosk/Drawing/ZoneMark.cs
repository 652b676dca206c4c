namespace Kiosk;

/// <summary>How a place looks on the map: the letter of its zone, in colour where there are colours, so that nobody has to tell colours apart.</summary>
internal sealed record ZoneMark(char Symbol, Style Style)
{
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

    public static ZoneMark Taken { get; } = new('.', new Style(Color.Grey));

    public static ZoneMark Own { get; } = new('#', new Style(Color.Black, Color.White, Decoration.Bold));

    public static ZoneMark Of(SeatPlan plan, PriceZone zone) =>
        new(zone.Letter, _colours[plan.Zones.ToList().IndexOf(zone) % _colours.Length]);

    public IRenderable Draw() => new Text($"{Symbol}", Style);
}
