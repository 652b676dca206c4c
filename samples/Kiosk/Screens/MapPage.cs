namespace Kiosk;

/// <summary>How many tickets of a zone, with the part of the hall where they are: as much of it as fits, and the frame says what that is.</summary>
internal sealed class MapPage : Page<int?>
{
    // Question, frame, legend.
    private const int LinesAround = 4;
    private const int ColumnsAround = 4;
    private const int ColumnStep = 10;

    private readonly SeatPlan _plan;
    private readonly PriceZone _zone;
    private readonly Money _money;
    private readonly int _most;
    private readonly IReadOnlyList<SeatMapScreen> _screens;
    private int _screen;
    private int? _top;
    private int _left;

    public MapPage(SeatPlan plan, PriceZone zone, Money money, int most)
    {
        (_plan, _zone, _money, _most) = (plan, zone, money, most);
        var free = plan.Map.Seats.Where(IsOffered).ToLookup(seat => seat.Screen.Id);
        _screens = [.. plan.Map.Screens.Where(screen => PlacesOf(screen).Count > 0)];
        _screen =
            _screens.Count == 0 ? 0 : _screens.ToList().IndexOf(_screens.MaxBy(screen => free[screen.Id].Count())!);
    }

    public override string Keys =>
        $"{Allowed}."
        + (_screens.Count > 0 ? " Arrow keys: move." : "")
        + (_screens.Count > 1 ? $" Tab: {_screens[(_screen + 1) % _screens.Count].Name}." : "")
        + " Esc: back.";

    private string Allowed => _most == 1 ? "Press 1 for the last ticket" : $"Press 1 to {_most}";

    public override IRenderable Draw(Room room)
    {
        var question = new Text(
            $"How many tickets? {_zone.Name}: {Texts.Prices(_zone, _money)}",
            new Style(decoration: Decoration.Bold)
        ).Overflow(Overflow.Ellipsis);
        return _screens.Count == 0
            ? new Rows(question, Text.Empty, new Text("Free seating: everybody sits where they like."))
            : new Rows(question, Map(room.Width - ColumnsAround, room.Height - LinesAround), Legend());
    }

    public override bool Press(ConsoleKeyInfo key, out int? answer)
    {
        answer = null;
        if (char.IsAsciiDigit(key.KeyChar))
        {
            answer = key.KeyChar - '0';
            return answer >= 1 && answer <= _most
                || Refuse($"{Texts.Count(answer.Value, "ticket")} cannot be had here. {Allowed}.", out answer);
        }

        switch (key.Key)
        {
            case ConsoleKey.UpArrow:
                _top--;
                return false;
            case ConsoleKey.DownArrow:
                _top++;
                return false;
            case ConsoleKey.LeftArrow:
                _left -= ColumnStep;
                return false;
            case ConsoleKey.RightArrow:
                _left += ColumnStep;
                return false;
            case ConsoleKey.Tab when _screens.Count > 0:
                (_screen, _top, _left) = ((_screen + 1) % _screens.Count, null, 0);
                return false;
            default:
                return Refuse($"That key does nothing here. {Allowed}.", out answer);
        }
    }

    private Panel Map(int width, int height)
    {
        var screen = _screens[_screen];
        var places = PlacesOf(screen);
        var frame = MapFrame.Full(places, width);
        var canvas = new MapDrawing(_plan).Draw(places, frame, screen);
        var start = places.Where(IsOffered).Select(seat => frame.Line(seat.Y) - 1).DefaultIfEmpty(0).Min();
        var top = Math.Clamp(_top ?? start, 0, Math.Max(0, frame.Lines - height));
        (_top, _left) = (top, Math.Clamp(_left, 0, Math.Max(0, canvas.Width - width)));
        var shown = places.Where(place => place.IsSeat && IsBetween(frame.Line(place.Y), top, height)).ToList();
        var title = $"{screen.Name}: {Rows(shown)}{Cut(frame.Lines, height)}{Columns(canvas.Width, width)}";
        return new Panel(canvas.Draw(top, height, frame.Margin, _left, width))
        {
            Header = new PanelHeader($" {Markup.Escape(title)} "),
            Width = width + ColumnsAround,
        };
    }

    private Columns Legend() =>
        new([
            ZoneMark.Of(_plan, _zone).Draw(),
            new Text($"free in {_zone.Name}"),
            ZoneMark.Taken.Draw(),
            new Text("not free"),
            new Text("other letters: other zones", Color.Grey),
        ])
        {
            Expand = false,
        };

    // A screen with one part of the hall bears its name already.
    private static string Rows(IReadOnlyList<SeatMapSeat> shown)
    {
        var sections = shown.GroupBy(seat => seat.Section.Name).ToList();
        return string.Join(
            ", ",
            from section in sections
            let name = sections.Count > 1 ? $"{section.Key} " : ""
            select $"{name}rows {section.MinBy(seat => seat.Y)!.Row} to {section.MaxBy(seat => seat.Y)!.Row}"
        );
    }

    private static string Cut(int lines, int height) => lines > height ? " (more with ↑ ↓)" : "";

    private string Columns(int columns, int width) =>
        columns > width ? $", columns {_left + 1} to {Math.Min(columns, _left + width)} of {columns} (← →)" : "";

    private bool IsOffered(SeatMapSeat seat) => seat.IsAvailable && seat.Zone.Id == _zone.Id;

    private IReadOnlyList<SeatMapSeat> PlacesOf(SeatMapScreen screen) =>
        [.. _plan.Map.Seats.Concat(_plan.Map.NonSeats).Where(place => place.Screen == screen)];

    private static bool IsBetween(int line, int top, int height) => line >= top && line < top + height;
}
