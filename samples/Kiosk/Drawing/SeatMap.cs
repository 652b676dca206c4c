namespace Kiosk;

/// <summary>Draws places where they are in the house: free seats in the colour of their zone, the others as dots.</summary>
internal sealed class SeatMap(SeatingPlan plan, IReadOnlyDictionary<int, ZoneMark> marks)
{
    public const int Available = 0;

    private static readonly Style _quiet = new(Color.Grey);

    /// <summary>The customer's own seats by id: they stand out.</summary>
    public IReadOnlySet<int> Own { get; init; } = new HashSet<int>();

    public IRenderable Draw(IReadOnlyList<Seat> places, MapFrame frame, Screen? screen = null)
    {
        var canvas = new MapCanvas(frame.Lines);
        foreach (var square in places.GroupBy(place => (frame.Column(place.XPosition), frame.Line(place.YPosition))))
        {
            var (column, line) = square.Key;
            DrawSquare(canvas, column, line, frame.Step, [.. square]);
        }

        var seats = places.Where(place => place.IsSeat).ToList();
        foreach (var row in seats.GroupBy(seat => frame.Line(seat.YPosition)))
        {
            canvas.Write(0, row.Key, row.First().SeatRow?.Trim() ?? "", _quiet);
        }

        WriteSections(canvas, frame, seats);
        WriteStage(canvas, frame, places, screen);
        return canvas.Draw();
    }

    private void DrawSquare(MapCanvas canvas, int column, int line, int step, IReadOnlyList<Seat> square)
    {
        var seats = square.Where(place => place.IsSeat).ToList();
        if (seats.Count == 0)
        {
            canvas.Write(column, line, new string('▒', step), _quiet);
            return;
        }

        var mark = seats.Exists(seat => Own.Contains(seat.Id)) ? ZoneMark.Own : MarkOf(seats);
        canvas.Write(column, line, $"{mark.Symbol}", mark.Style);
    }

    // A square looks free when at least half of it is.
    private ZoneMark MarkOf(IReadOnlyList<Seat> seats)
    {
        var free = seats.Where(seat => seat.SeatStatusId == Available && marks.ContainsKey(seat.ZoneId)).ToList();
        return free.Count * 2 >= seats.Count
            ? marks[free.GroupBy(seat => seat.ZoneId).MaxBy(zone => zone.Count())!.Key]
            : ZoneMark.Taken;
    }

    // A screen with one part of the house bears its name already.
    private void WriteSections(MapCanvas canvas, MapFrame frame, IReadOnlyList<Seat> seats)
    {
        var sections = seats.GroupBy(seat => seat.SectionId).ToList();
        foreach (var section in sections.Where(_ => sections.Count > 1))
        {
            var line = frame.Line(section.Min(seat => seat.YPosition));
            canvas.Write(frame.Right, line, plan.SectionOf(section.First()), _quiet);
        }
    }

    // Labels of the house map are written where no seat is in their way; usually that is the stage's.
    private static void WriteStage(MapCanvas canvas, MapFrame frame, IReadOnlyList<Seat> places, Screen? screen)
    {
        var freeLines = places
            .GroupBy(place => place.YPosition)
            .Where(line => !line.Any(place => place.IsSeat))
            .Select(line => line.Key)
            .ToHashSet();
        foreach (var label in (screen?.HouseMapRectangles ?? []).Where(box => freeLines.Contains(box.TextYCoordinate)))
        {
            var text = $" {label.TextText?.Trim()} ";
            var column = frame.Column(label.TextXCoordinate) - text.Length / 2;
            canvas.Write(column, frame.Line(label.TextYCoordinate), text, _quiet);
        }
    }
}
