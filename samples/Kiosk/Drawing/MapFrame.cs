namespace Kiosk;

/// <summary>Where places of the hall go on a sheet of text.</summary>
internal sealed record MapFrame(int Left, int Top, int Margin)
{
    private const int RoomForNames = 12;

    /// <summary>Seats on each side of the square that one mark stands for.</summary>
    public required int Scale { get; init; }

    /// <summary>Characters from one mark to the next: 2 where there is room, which looks more like a hall.</summary>
    public required int Step { get; init; }

    public required int Lines { get; init; }

    /// <summary>The first column to the right of the hall.</summary>
    public required int Right { get; init; }

    /// <summary>A hall that is wider than the sheet is drawn smaller: then one mark stands for a square of seats.</summary>
    public static MapFrame Fitting(IReadOnlyList<SeatMapSeat> places, int width) =>
        Around(places, width, shrinks: true);

    /// <summary>Each seat has its mark; a wide hall is wider than the sheet.</summary>
    public static MapFrame Full(IReadOnlyList<SeatMapSeat> places, int width) => Around(places, width, shrinks: false);

    public int Column(int x) => Margin + (x - Left) / Scale * Step;

    public int Line(int y) => (y - Top) / Scale;

    private static MapFrame Around(IReadOnlyList<SeatMapSeat> places, int width, bool shrinks)
    {
        var (left, top) = (places.Min(place => place.X), places.Min(place => place.Y));
        var (columns, rows) = (places.Max(place => place.X) - left + 1, places.Max(place => place.Y) - top + 1);
        var margin = places.Max(place => place.Row.Length) + 1;
        var room = Math.Max(1, width - margin - RoomForNames);
        var scale = shrinks ? RoundUp(columns, room) : 1;
        var step = columns * 2 <= room ? 2 : 1;
        return new MapFrame(left, top, margin)
        {
            Scale = scale,
            Step = step,
            Lines = RoundUp(rows, scale),
            Right = margin + (RoundUp(columns, scale) + 1) * step,
        };
    }

    private static int RoundUp(int whole, int part) => (whole + part - 1) / part;
}
