using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Draws one screen as a group: its name, the house behind, then the seats, then the marks on them.</summary>
internal sealed class SvgScreen(StringBuilder svg, SvgGround ground, SvgSeats seats)
{
    /// <summary>Space around a screen: for its name above, and for the names of the rows beside.</summary>
    public const int Margin = 44;

    private const string Ink = "#374151";
    private const string Unpainted = "#9ca3af";

    private static readonly SeatMapColor _paper = new(255, 255, 255);

    public static long Width(SvgGround ground) => ground.Columns * SvgShapes.Pitch + 2 * Margin;

    public static long Height(SvgGround ground) => ground.Rows * SvgShapes.Pitch + 2 * Margin;

    public void Draw(long left, long top)
    {
        var screen = ground.Screen;
        svg.Append("<g class=\"screen\"").AppendAttribute("data-screen", screen.Id);
        svg.Append(CultureInfo.InvariantCulture, $" transform=\"translate({left + Margin} {top + Margin})\">");
        svg.Append("<title>").AppendEscaped(screen.Name).Append("</title>\n");
        AppendText("screen-name", 0, -26, Ink, screen.Name, "font-size=\"16\" font-weight=\"600\"");
        var things = new List<SeatMapRectangle>();
        foreach (var box in screen.Rectangles)
        {
            if (ground.IsArea(box))
            {
                DrawArea(box);
            }
            else
            {
                things.Add(box);
                DrawThing(box);
            }
        }

        DrawNonSeats(things);
        DrawRowNames();
        seats.Draw(ground);
        svg.Append("</g>\n");
    }

    // Seats must stand out from their ground, whatever colour the house gave it: a tint and a line are left of it.
    private void DrawArea(SeatMapRectangle box)
    {
        var (x, y) = (X(box.X) - 4, Y(box.Y) - 4);
        var (width, height) = (box.Width * (long)SvgShapes.Pitch + 4, box.Height * (long)SvgShapes.Pitch + 4);
        svg.Append("<rect class=\"area\"");
        AppendBox(x, y, width, height, 8);
        svg.Append(CultureInfo.InvariantCulture, $" fill=\"{box.Fill?.Hex ?? Unpainted}\" fill-opacity=\".07\"");
        svg.Append(
            CultureInfo.InvariantCulture,
            $" stroke=\"{box.Line?.Hex ?? Unpainted}\" stroke-opacity=\".35\"/>\n"
        );
        if (!string.Equals(box.Text, ground.Screen.Name, StringComparison.OrdinalIgnoreCase))
        {
            AppendText(
                "area-name",
                x + width / 2,
                y - 7,
                Readable(box.Fill),
                box.Text,
                "font-size=\"12\" text-anchor=\"middle\""
            );
        }
    }

    private void DrawThing(SeatMapRectangle box)
    {
        var (width, height) = (box.Width * (long)SvgShapes.Pitch, box.Height * (long)SvgShapes.Pitch);
        svg.Append("<rect class=\"thing\"");
        AppendBox(X(box.X), Y(box.Y), width - 4, height - 4, 6);
        svg.Append(
            CultureInfo.InvariantCulture,
            $" fill=\"{box.Fill?.Hex ?? "none"}\" stroke=\"{box.Line?.Hex ?? "none"}\"/>\n"
        );
        var isInside =
            box.TextX >= box.X
            && box.TextY >= box.Y
            && box.TextX <= (long)box.X + box.Width
            && box.TextY <= (long)box.Y + box.Height;
        var (x, y) = isInside
            ? (X(box.X) + width / 2 - 2, Y(box.Y) + height / 2 + 3)
            : (X(box.TextX), Y(box.TextY) + SvgShapes.Seat);
        var color = isInside ? box.TextColor?.Hex ?? Ink : Readable(box.TextColor);
        AppendText("thing-name", x, y, color, box.Text, "font-size=\"14\" text-anchor=\"middle\"");
    }

    private void DrawNonSeats(List<SeatMapRectangle> things)
    {
        foreach (var place in ground.Places)
        {
            if (!place.IsSeat && !ground.IsCovered(place, things))
            {
                svg.Append("<g class=\"non-seat\"").AppendAttribute("data-place", place.Id).Append("><title>");
                svg.AppendEscaped(place.SeatType.Name).Append("</title><rect");
                AppendBox(X(place.X) + 2, Y(place.Y) + 2, 12, 12, 2);
                svg.Append(" fill=\"#d1d5db\"/>");
                AppendText(
                    "letter",
                    X(place.X) + 8,
                    Y(place.Y) + 12,
                    Ink,
                    place.DisplayLetter,
                    "font-size=\"10\" text-anchor=\"middle\""
                );
                svg.Append("</g>\n");
            }
        }
    }

    private void DrawRowNames()
    {
        var rows = new Dictionary<(string Row, int Y), (int Left, int Right)>();
        foreach (var place in ground.Places)
        {
            if (place is { IsSeat: true, Row.Length: > 0 })
            {
                var row = (place.Row, place.Y);
                var (left, right) = rows.TryGetValue(row, out var found) ? found : (place.X, place.X);
                rows[row] = (Math.Min(left, place.X), Math.Max(right, place.X));
            }
        }

        svg.Append("<g class=\"row-names\" aria-hidden=\"true\" font-size=\"10\" text-anchor=\"middle\">");
        foreach (var ((row, line), (left, right)) in rows)
        {
            AppendText(null, X(left) - 12, Y(line) + 12, "#6b7280", row, null);
            AppendText(null, X(right) + 28, Y(line) + 12, "#6b7280", row, null);
        }

        svg.Append("</g>\n");
    }

    private void AppendBox(long x, long y, long width, long height, int radius) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $" x=\"{x}\" y=\"{y}\" width=\"{Math.Max(0, width)}\" height=\"{Math.Max(0, height)}\" rx=\"{radius}\""
        );

    private void AppendText(string? name, long x, long y, string color, string text, string? style)
    {
        if (text.Length > 0)
        {
            svg.Append("<text").Append(name is null ? "" : $" class=\"{name}\"");
            svg.Append(CultureInfo.InvariantCulture, $" x=\"{x}\" y=\"{y}\" fill=\"{color}\"");
            svg.Append(style is null ? "" : $" {style}").Append('>').AppendEscaped(text).Append("</text>\n");
        }
    }

    private static string Readable(SeatMapColor? color) =>
        color is { } known && known.ContrastWith(_paper) >= 4.5 ? known.Hex : Ink;

    private long X(int column) => (column - ground.Left) * SvgShapes.Pitch;

    private long Y(int row) => (row - ground.Top) * SvgShapes.Pitch;
}
