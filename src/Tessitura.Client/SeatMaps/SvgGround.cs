namespace Tessitura.Client;

/// <summary>How large one screen is in the units of its places, and which of its rectangles are areas with seats in them.</summary>
internal sealed class SvgGround
{
    private readonly List<SeatMapSeat> _places;

    public SvgGround(SeatMapScreen screen, List<SeatMapSeat> places)
    {
        (Screen, _places) = (screen, places);
        long left = long.MaxValue,
            top = long.MaxValue,
            right = long.MinValue,
            bottom = long.MinValue;
        foreach (var place in places)
        {
            Include(place.X, place.Y, 1, 1);
        }

        foreach (var box in screen.Rectangles)
        {
            Include(box.X, box.Y, box.Width, box.Height);
        }

        (Left, Top) = (left, top);
        (Columns, Rows) = (Math.Max(0, right - left), Math.Max(0, bottom - top));

        void Include(long x, long y, long width, long height)
        {
            (left, top) = (Math.Min(left, x), Math.Min(top, y));
            (right, bottom) = (Math.Max(right, x + width), Math.Max(bottom, y + height));
        }
    }

    public SeatMapScreen Screen { get; }

    public IReadOnlyList<SeatMapSeat> Places => _places;

    public long Left { get; }

    public long Top { get; }

    public long Columns { get; }

    public long Rows { get; }

    /// <summary>Where a column begins in the drawing.</summary>
    public long X(int column) => (column - Left) * SvgShapes.Pitch;

    /// <summary>Where a row begins in the drawing.</summary>
    public long Y(int row) => (row - Top) * SvgShapes.Pitch;

    /// <summary>An area holds seats, and is drawn as their ground; what holds none is a thing, such as the stage.</summary>
    public bool IsArea(SeatMapRectangle box) => _places.Exists(place => place.IsSeat && Holds(box, place));

    /// <summary>A place that lies on a thing is part of it, and needs no mark of its own.</summary>
    public static bool IsCovered(SeatMapSeat place, List<SeatMapRectangle> things)
    {
        foreach (var thing in things)
        {
            if (Holds(thing, place))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(SeatMapRectangle box, SeatMapSeat place) =>
        place.X >= box.X && place.Y >= box.Y && place.X < (long)box.X + box.Width && place.Y < (long)box.Y + box.Height;
}
