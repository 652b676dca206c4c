namespace Tessitura.Client;

/// <summary>How a seat map is drawn.</summary>
public sealed record SeatMapSvgOptions
{
    /// <summary>The screen to draw; null for all, one below the other.</summary>
    public int? ScreenId { get; init; }

    /// <summary>Side of a seat in pixels, 4 to 200, where the drawing is shown at its own size.</summary>
    public int SeatSize { get; init; } = 16;

    /// <summary>What the colour of a seat tells.</summary>
    public SeatMapColorBy ColorBy { get; init; }

    /// <summary>The price type whose price stands in the name of a seat; null for the one to preselect.</summary>
    public int? PriceTypeId { get; init; }

    /// <summary>
    /// How many seats and rows around the chosen ones are drawn, at least 1; null for the whole screen. Then the screens
    /// without a chosen seat are left out, unless none is chosen.
    /// </summary>
    public int? Surroundings { get; init; }

    /// <summary>
    /// CSS of the host after that of the drawing, such as <c>@media (prefers-color-scheme: dark) { .seat-map .paper { fill: #151119 } }</c>:
    /// it wins over the colours of the map. The classes are <c>paper</c>, <c>screen-name</c>, <c>area</c>, <c>thing</c>,
    /// <c>seat</c> with <c>available</c>, <c>selected</c> and the other availabilities, <c>marks</c> and <c>row-names</c>.
    /// </summary>
    public string Style { get; init; } = "";

    /// <summary>Seats drawn as chosen; ids that are not on the map do no harm.</summary>
    public IReadOnlyCollection<int> SelectedSeatIds { get; init; } = [];

    /// <summary>
    /// For a page that holds the drawing and lets people choose: seats become check boxes (<c>role</c>, <c>aria-checked</c>,
    /// <c>aria-disabled</c>, <c>tabindex="-1"</c>) and the whole a group. False makes one picture of it.
    /// </summary>
    public bool Interactive { get; init; }

    /// <summary>Explains colours and marks below the seats, in English.</summary>
    public bool ShowLegend { get; init; } = true;

    /// <summary>Name of the drawing; null for what is played.</summary>
    public string? Title { get; init; }

    /// <summary>The accessible name of a seat, for another language or currency; null for one such as <c>Stalls, row A, seat 14, Adult 120.00, available</c>.</summary>
    public Func<SeatMapSeat, string>? Describe { get; init; }

    /// <summary>What the <c>id</c> of a seat's element begins with, before the seat's id; needed where a page holds two drawings.</summary>
    public string IdPrefix { get; init; } = "seat-";
}

/// <summary>What the colour of a seat tells.</summary>
public enum SeatMapColorBy
{
    /// <summary>Its price zone, as long as it is available; the others are grey.</summary>
    Zone,

    /// <summary>Its status, in the colours of <c>ReferenceData/SeatStatuses</c>.</summary>
    Status,
}
