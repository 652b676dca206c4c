using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Draws one screen as a group: its name, the house behind, then the seats, then the marks on them.</summary>
internal sealed class SvgScreen(StringBuilder svg, SvgGround ground, SvgSeats seats)
{
    /// <summary>Space around a screen: for its name above, and for the names of the rows beside.</summary>
    public const int Margin = 44;

    public static long Width(SvgGround ground) => ground.Columns * SvgShapes.Pitch + 2 * Margin;

    public static long Height(SvgGround ground) => ground.Rows * SvgShapes.Pitch + 2 * Margin;

    public void Draw(long left, long top)
    {
        var screen = ground.Screen;
        svg.Append("<g class=\"screen\"").AppendAttribute("data-screen", screen.Id);
        svg.Append(CultureInfo.InvariantCulture, $" transform=\"translate({left + Margin} {top + Margin})\">");
        svg.Append("<title>").AppendEscaped(screen.Name).Append("</title>\n");
        svg.AppendText(0, -26, SvgText.Ink, screen.Name, "class=\"screen-name\" font-size=\"16\" font-weight=\"600\"");
        new SvgHouse(svg, ground).Draw();
        DrawRowNames();
        seats.Draw(ground);
        svg.Append("</g>\n");
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

        svg.Append("<g class=\"row-names\" aria-hidden=\"true\" font-size=\"10\" text-anchor=\"middle\">\n");
        foreach (var ((row, line), (left, right)) in rows)
        {
            svg.AppendText(ground.X(left) - 12, ground.Y(line) + 12, SvgText.PaleInk, row);
            svg.AppendText(ground.X(right) + 28, ground.Y(line) + 12, SvgText.PaleInk, row);
        }

        svg.Append("</g>\n");
    }
}
