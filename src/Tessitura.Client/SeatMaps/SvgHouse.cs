using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Draws what a screen shows besides its seats: areas as their ground, things such as the stage, and non-seats.</summary>
internal sealed class SvgHouse(StringBuilder svg, SvgGround ground)
{
    private const string Unpainted = "#9ca3af";

    private static readonly SeatMapColor _paper = new(255, 255, 255);

    public void Draw()
    {
        var things = new List<SeatMapRectangle>();
        foreach (var box in ground.Screen.Rectangles)
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

        foreach (var place in ground.Places)
        {
            if (!place.IsSeat && !SvgGround.IsCovered(place, things))
            {
                DrawNonSeat(place);
            }
        }
    }

    // Seats must stand out from their ground, whatever colour the house gave it: a tint and a line are left of it.
    private void DrawArea(SeatMapRectangle box)
    {
        var (x, y) = (ground.X(box.X) - 4, ground.Y(box.Y) - 4);
        var (width, height) = (box.Width * (long)SvgShapes.Pitch + 4, box.Height * (long)SvgShapes.Pitch + 4);
        AppendBox("area", x, y, width, height, 8);
        svg.Append(CultureInfo.InvariantCulture, $" fill=\"{box.Fill?.Hex ?? Unpainted}\" fill-opacity=\".07\"");
        svg.Append(
            CultureInfo.InvariantCulture,
            $" stroke=\"{box.Line?.Hex ?? Unpainted}\" stroke-opacity=\".35\"/>\n"
        );

        // The screen's own name stands above it already.
        if (!string.Equals(box.Text, ground.Screen.Name, StringComparison.OrdinalIgnoreCase))
        {
            var color = Legible(box.Fill, _paper);
            svg.AppendText(
                x + width / 2,
                y - 7,
                color,
                box.Text,
                "class=\"area-name\" font-size=\"12\" text-anchor=\"middle\""
            );
        }
    }

    private void DrawThing(SeatMapRectangle box)
    {
        var (width, height) = (box.Width * (long)SvgShapes.Pitch - 4, box.Height * (long)SvgShapes.Pitch - 4);
        AppendBox("thing", ground.X(box.X), ground.Y(box.Y), width, height, 6);
        svg.Append(CultureInfo.InvariantCulture, $" fill=\"{box.Fill?.Hex ?? "none"}\"");
        svg.Append(CultureInfo.InvariantCulture, $" stroke=\"{box.Line?.Hex ?? "none"}\"/>\n");
        var isInside =
            box.TextX >= box.X
            && box.TextY >= box.Y
            && box.TextX <= (long)box.X + box.Width
            && box.TextY <= (long)box.Y + box.Height;
        var (x, y) = isInside
            ? (ground.X(box.X) + width / 2, ground.Y(box.Y) + height / 2 + 5)
            : (ground.X(box.TextX), ground.Y(box.TextY) + SvgShapes.Seat);
        var color = Legible(box.TextColor, isInside ? box.Fill ?? _paper : _paper);
        svg.AppendText(x, y, color, box.Text, "class=\"thing-name\" font-size=\"14\" text-anchor=\"middle\"");
    }

    private void DrawNonSeat(SeatMapSeat place)
    {
        var (x, y) = (ground.X(place.X), ground.Y(place.Y));
        svg.Append("<g").AppendAttribute("data-place", place.Id).Append("><title>");
        svg.AppendEscaped(place.SeatType.Name).Append("</title>");
        AppendBox("non-seat", x + 2, y + 2, 12, 12, 2);
        svg.Append(" fill=\"#d1d5db\"/>");
        svg.AppendText(x + 8, y + 12, SvgText.Ink, place.DisplayLetter, "font-size=\"10\" text-anchor=\"middle\"");
        svg.Append("</g>\n");
    }

    private void AppendBox(string kind, long x, long y, long width, long height, int radius) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{kind}\" x=\"{x}\" y=\"{y}\" width=\"{Math.Max(0, width)}\" height=\"{Math.Max(0, height)}\" rx=\"{radius}\""
        );

    // The house's own colour where it can be read, else what can.
    private static string Legible(SeatMapColor? color, SeatMapColor ground) =>
        color is { } own && own.ContrastWith(ground) >= 4.5 ? own.Hex
        : ground.ContrastWith(_paper) >= 4.5 ? _paper.Hex
        : SvgText.Ink;
}
