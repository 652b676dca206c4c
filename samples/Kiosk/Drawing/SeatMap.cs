namespace Kiosk;

/// <summary>
/// Draws the places of one screen where they are in the house. A house that is wider than the terminal is drawn
/// smaller: then one mark stands for a square of seats.
/// </summary>
internal sealed class SeatMap(SeatingPlan plan, IReadOnlyDictionary<int, ZoneMark> marks, IReadOnlySet<int> own)
{
    private const int Available = 0;
    private const int RoomForNames = 12;

    private static readonly Style _quiet = new(Color.Grey);

    /// <summary>Seats on each side of the square that one mark stands for, in the map drawn last.</summary>
    public int Scale { get; private set; } = 1;

    public IRenderable Draw(IReadOnlyList<Seat> places, Screen? screen, int width)
    {
        var (left, top) = (places.Min(place => place.XPosition), places.Min(place => place.YPosition));
        var columns = places.Max(place => place.XPosition) - left + 1;
        var rows = places.Max(place => place.YPosition) - top + 1;
        var margin = places.Max(place => place.SeatRow?.Trim().Length ?? 0) + 1;
        var room = Math.Max(1, width - margin - RoomForNames);
        Scale = (columns + room - 1) / room;
        var step = columns * 2 <= room ? 2 : 1;

        var canvas = new MapCanvas(width, (rows + Scale - 1) / Scale);
        foreach (var square in places.GroupBy(p => (X: (p.XPosition - left) / Scale, Y: (p.YPosition - top) / Scale)))
        {
            var (symbol, style) = MarkOf([.. square]);
            canvas.Write(margin + square.Key.X * step, square.Key.Y, symbol, style);
        }

        foreach (var row in places.Where(place => place.IsSeat).GroupBy(place => (place.YPosition - top) / Scale))
        {
            canvas.Write(0, row.Key, row.First().SeatRow?.Trim() ?? "", _quiet);
        }

        WriteSections(canvas, places, top, margin + (columns / Scale + 1) * step);
        WriteStage(canvas, places, screen, (X: left, Y: top), margin, step);
        return canvas.Draw();
    }

    private (string Symbol, Style Style) MarkOf(IReadOnlyList<Seat> square)
    {
        var seats = square.Where(place => place.IsSeat).ToList();
        if (seats.Count == 0)
        {
            return ("▒", _quiet);
        }

        if (seats.Exists(seat => own.Contains(seat.Id)))
        {
            return ($"{ZoneMark.Own.Symbol}", ZoneMark.Own.Style);
        }

        var free = seats.Where(IsFree).ToList();
        var mark = free.Count * 2 < seats.Count || free.Count == 0 ? ZoneMark.Taken : marks[MostCommonZone(free)];
        return ($"{mark.Symbol}", mark.Style);
    }

    private bool IsFree(Seat seat) => seat.SeatStatusId == Available && marks.ContainsKey(seat.ZoneId);

    private static int MostCommonZone(IEnumerable<Seat> seats) =>
        seats.GroupBy(seat => seat.ZoneId).MaxBy(zone => zone.Count())!.Key;

    private void WriteSections(MapCanvas canvas, IReadOnlyList<Seat> places, int top, int x)
    {
        foreach (var section in places.Where(place => place.IsSeat).GroupBy(place => place.SectionId))
        {
            canvas.Write(
                x,
                (section.Min(seat => seat.YPosition) - top) / Scale,
                plan.SectionOf(section.First()),
                _quiet
            );
        }
    }

    // Labels of the house map are written where no seat is in their way; usually that is the stage's.
    private void WriteStage(
        MapCanvas canvas,
        IReadOnlyList<Seat> places,
        Screen? screen,
        (int X, int Y) origin,
        int margin,
        int step
    )
    {
        var seatRows = places.Where(place => place.IsSeat).Select(place => place.YPosition).ToHashSet();
        var rows = places.Select(place => place.YPosition).ToHashSet();
        foreach (var label in screen?.HouseMapRectangles ?? [])
        {
            if (rows.Contains(label.TextYCoordinate) && !seatRows.Contains(label.TextYCoordinate))
            {
                var text = $" {label.TextText?.Trim()} ";
                var x = margin + (label.TextXCoordinate - origin.X) / Scale * step - text.Length / 2;
                canvas.Write(x, (label.TextYCoordinate - origin.Y) / Scale, text, _quiet);
            }
        }
    }
}
