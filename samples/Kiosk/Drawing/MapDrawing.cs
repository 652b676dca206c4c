namespace Kiosk;

/// <summary>Draws places where they are in the hall: free seats by the letter of their zone, the others as dots.</summary>
internal sealed class MapDrawing(SeatPlan plan)
{
    private static readonly Style _quiet = new(Color.Grey);

    private readonly Dictionary<int, ZoneMark> _marks = plan.Zones.ToDictionary(
        zone => zone.Id,
        zone => ZoneMark.Of(plan, zone)
    );

    /// <summary>The customer's own seats: they stand out.</summary>
    public IReadOnlyCollection<SeatMapSeat> Own { get; init; } = [];

    /// <param name="places">Seats and what stands between them.</param>
    /// <param name="frame">Where they go.</param>
    /// <param name="screen">The part of the hall whose labels are written too; null for none.</param>
    public MapCanvas Draw(IReadOnlyList<SeatMapSeat> places, MapFrame frame, SeatMapScreen? screen = null)
    {
        var canvas = new MapCanvas(frame.Lines);
        foreach (var square in places.GroupBy(place => (frame.Column(place.X), frame.Line(place.Y))))
        {
            var (column, line) = square.Key;
            var seats = square.Where(place => place.IsSeat).ToList();
            var mark = seats.Count > 0 ? MarkOf(seats) : new ZoneMark('▒', _quiet);
            canvas.Write(column, line, new string(mark.Symbol, seats.Count > 0 ? 1 : frame.Step), mark.Style);
        }

        var all = places.Where(place => place.IsSeat).ToList();
        foreach (var row in all.GroupBy(seat => frame.Line(seat.Y)))
        {
            canvas.Write(0, row.Key, row.First().Row, _quiet);
        }

        // A screen with one part of the hall bears its name already.
        var sections = all.GroupBy(seat => seat.Section.Name).ToList();
        foreach (var section in sections.Where(_ => sections.Count > 1))
        {
            canvas.Write(frame.Right, frame.Line(section.Min(seat => seat.Y)), section.Key, _quiet);
        }

        WriteLabels(canvas, frame, places, screen);
        return canvas;
    }

    // A square looks free when at least half of it is.
    private ZoneMark MarkOf(IReadOnlyList<SeatMapSeat> seats)
    {
        if (seats.Any(Own.Contains))
        {
            return ZoneMark.Own;
        }

        var free = seats.Where(seat => seat.IsAvailable && _marks.ContainsKey(seat.Zone.Id)).ToList();
        return free.Count * 2 >= seats.Count
            ? _marks[free.GroupBy(seat => seat.Zone.Id).MaxBy(zone => zone.Count())!.Key]
            : ZoneMark.Taken;
    }

    // Where no seat is in their way; usually that is the stage's.
    private static void WriteLabels(
        MapCanvas canvas,
        MapFrame frame,
        IReadOnlyList<SeatMapSeat> places,
        SeatMapScreen? screen
    )
    {
        var freeLines = places
            .GroupBy(place => place.Y)
            .Where(line => !line.Any(place => place.IsSeat))
            .Select(line => line.Key)
            .ToHashSet();
        foreach (var label in (screen?.Rectangles ?? []).Where(box => freeLines.Contains(box.TextY)))
        {
            var text = $" {label.Text} ";
            canvas.Write(frame.Column(label.TextX) - text.Length / 2, frame.Line(label.TextY), text, _quiet);
        }
    }
}
