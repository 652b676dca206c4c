namespace Tessitura.Client;

/// <summary>The part of each screen that lies around its chosen seats.</summary>
internal sealed class SvgSurroundings
{
    private readonly long _distance;
    private readonly Dictionary<int, Box> _boxes = [];

    private SvgSurroundings(int distance) => _distance = distance;

    /// <summary>Null where nothing is chosen: then there is nothing to be around.</summary>
    public static SvgSurroundings? Of(SeatMap map, SeatMapSvgOptions options, int distance)
    {
        var surroundings = new SvgSurroundings(distance);
        foreach (var id in options.SelectedSeatIds)
        {
            if (map.Find(id) is { } seat && (options.ScreenId ?? seat.Screen.Id) == seat.Screen.Id)
            {
                surroundings.Include(seat);
            }
        }

        return surroundings._boxes.Count > 0 ? surroundings : null;
    }

    public bool Shows(SeatMapScreen screen) => _boxes.ContainsKey(screen.Id);

    /// <summary>The places that are seen, and the rectangles cut off at the edge.</summary>
    public SvgGround Around(SeatMapScreen screen, List<SeatMapSeat> places)
    {
        var box = _boxes[screen.Id];
        return new SvgGround(
            screen with
            {
                Rectangles = [.. screen.Rectangles.Select(box.Cut).Where(cut => cut is { Width: > 0, Height: > 0 })],
            },
            places.FindAll(place => box.Holds(place.X, place.Y))
        );
    }

    private void Include(SeatMapSeat seat)
    {
        var around = new Box(seat.X - _distance, seat.Y - _distance, seat.X + _distance, seat.Y + _distance);
        _boxes[seat.Screen.Id] = _boxes.TryGetValue(seat.Screen.Id, out var box) ? box.With(around) : around;
    }

    private readonly record struct Box(long Left, long Top, long Right, long Bottom)
    {
        public Box With(Box other) =>
            new(
                Math.Min(Left, other.Left),
                Math.Min(Top, other.Top),
                Math.Max(Right, other.Right),
                Math.Max(Bottom, other.Bottom)
            );

        public bool Holds(int x, int y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

        public SeatMapRectangle Cut(SeatMapRectangle whole)
        {
            var (x, y) = (Math.Max(whole.X, Left), Math.Max(whole.Y, Top));
            var (right, bottom) = (
                Math.Min((long)whole.X + whole.Width, Right + 1),
                Math.Min((long)whole.Y + whole.Height, Bottom + 1)
            );
            return right <= x || bottom <= y
                ? whole with
                {
                    Width = 0,
                }
                : whole with
                {
                    X = (int)x,
                    Y = (int)y,
                    Width = (int)(right - x),
                    Height = (int)(bottom - y),
                };
        }
    }
}
