namespace Kiosk;

/// <summary>
/// Where places of the house go on a sheet of text. A house that is wider than the sheet is drawn smaller: then one
/// mark stands for a square of seats.
/// </summary>
internal sealed record MapFrame(int Left, int Top, int Margin)
{
    private const int RoomForNames = 12;

    /// <summary>Seats on each side of the square that one mark stands for.</summary>
    public required int Scale { get; init; }

    /// <summary>Characters from one mark to the next: 2 where there is room, which looks more like a house.</summary>
    public required int Step { get; init; }

    public required int Lines { get; init; }

    /// <summary>The first column to the right of the house.</summary>
    public required int Right { get; init; }

    public static MapFrame Around(IReadOnlyList<Seat> places, int width)
    {
        var (left, top) = (places.Min(place => place.XPosition), places.Min(place => place.YPosition));
        var (columns, rows) = (places.Max(p => p.XPosition) - left + 1, places.Max(p => p.YPosition) - top + 1);
        var margin = places.Max(place => place.SeatRow?.Trim().Length ?? 0) + 1;
        var room = Math.Max(1, width - margin - RoomForNames);
        var scale = RoundUp(columns, room);
        var step = columns * 2 <= room ? 2 : 1;
        return new MapFrame(left, top, margin)
        {
            Scale = scale,
            Step = step,
            Lines = RoundUp(rows, scale),
            Right = margin + (RoundUp(columns, scale) + 1) * step,
        };
    }

    public int Column(int x) => Margin + (x - Left) / Scale * Step;

    public int Line(int y) => (y - Top) / Scale;

    private static int RoundUp(int whole, int part) => (whole + part - 1) / part;
}
