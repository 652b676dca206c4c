using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Draws the seats of a screen, one element each, and over them the marks, one element a kind.</summary>
internal sealed class SvgSeats(StringBuilder svg, SeatMapSvgOptions options, SvgSeatName name)
{
    public const string Grey = "#8a919c";
    private const string Chosen = "#111827";

    private readonly HashSet<int> _selected = [.. options.SelectedSeatIds];

    public void Draw(SvgGround ground)
    {
        StringBuilder aisles = new(),
            stairs = new(),
            wheelchairs = new(),
            takenWheelchairs = new(),
            checks = new();
        foreach (var seat in ground.Places)
        {
            if (!seat.IsSeat)
            {
                continue;
            }

            var (x, y) = (ground.X(seat.X), ground.Y(seat.Y));
            var isSelected = _selected.Contains(seat.Id);
            DrawSeat(seat, x, y, isSelected);
            if (isSelected)
            {
                SvgShapes.AddCheck(checks, x, y);
            }
            else if (seat.IsWheelchair)
            {
                SvgShapes.AddWheelchair(seat.IsAvailable ? wheelchairs : takenWheelchairs, x, y);
            }
            else if (seat.IsAvailable)
            {
                SvgShapes.AddAisle(aisles, x, y, seat.Aisle);
                if (seat.HasStairs)
                {
                    SvgShapes.AddStairs(stairs, x, y);
                }
            }
        }

        DrawMarks("aisle-marks", aisles, "#ffffff", "1.6");
        DrawMarks("stairs-marks", stairs, "#ffffff", "1.2");
        DrawMarks("wheelchair-marks", wheelchairs, "#ffffff", "1.7");
        DrawMarks("wheelchair-marks taken", takenWheelchairs, "#4b5563", "1.7");
        DrawMarks("check-marks", checks, "#ffffff", "2.2");
    }

    private void DrawSeat(SeatMapSeat seat, long x, long y, bool isSelected)
    {
        svg.Append("<path").AppendAttribute("id", options.IdPrefix + seat.Id.ToString(CultureInfo.InvariantCulture));
        svg.Append(" class=\"seat ").Append(ClassOf(seat.Availability));
        svg.Append(seat.IsWheelchair ? " wheelchair" : "").Append(seat.IsAisle ? " aisle" : "");
        svg.Append(seat.HasStairs ? " stairs" : "").Append(isSelected ? " selected\"" : "\"");
        svg.AppendAttribute("data-seat", seat.Id).AppendAttribute("data-zone", seat.Zone.Id);
        svg.AppendAttribute("data-section", seat.Section.Id).AppendAttribute("data-screen", seat.Screen.Id);
        svg.AppendAttribute("data-row", seat.Row).AppendAttribute("data-number", seat.Number);
        svg.AppendAttribute("data-x", seat.X).AppendAttribute("data-y", seat.Y);
        if (options.Interactive)
        {
            svg.Append(" role=\"checkbox\" tabindex=\"-1\" aria-checked=\"").Append(isSelected ? "true\"" : "false\"");
            svg.Append(seat.IsAvailable || isSelected ? "" : " aria-disabled=\"true\"");
        }

        svg.Append(CultureInfo.InvariantCulture, $" transform=\"translate({x} {y})\"");
        svg.AppendAttribute("fill", isSelected ? Chosen : ColorOf(seat))
            .AppendAttribute("d", isSelected ? SvgShapes.Free : ShapeOf(seat));
        svg.Append("><title>").AppendEscaped(name.Of(seat)).Append("</title></path>\n");
    }

    private void DrawMarks(string kind, StringBuilder lines, string color, string width)
    {
        if (lines.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"marks {kind}\" aria-hidden=\"true\"");
            svg.Append(CultureInfo.InvariantCulture, $" pointer-events=\"none\" fill=\"none\" stroke=\"{color}\"");
            svg.Append(
                CultureInfo.InvariantCulture,
                $" stroke-width=\"{width}\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\""
            );
            svg.Append(lines).Append("\"/>\n");
        }
    }

    // The sign of a wheelchair needs the whole seat, also where somebody has it.
    private string ShapeOf(SeatMapSeat seat) =>
        seat.IsWheelchair ? SvgShapes.Free : SvgShapes.Of(seat.Availability, options.ColorBy);

    private string ColorOf(SeatMapSeat seat) =>
        options.ColorBy switch
        {
            SeatMapColorBy.Status => seat.Color?.Hex ?? Grey,
            _ when seat.IsAvailable => seat.Zone.Color.Hex,
            _ => seat.IsWheelchair ? "#d1d5db" : Grey,
        };

    private static string ClassOf(SeatAvailability availability) =>
        availability switch
        {
            SeatAvailability.Available => "available",
            SeatAvailability.Held => "held",
            SeatAvailability.NotOffered => "not-offered",
            SeatAvailability.Blocked => "blocked",
            SeatAvailability.Reserved => "reserved",
            SeatAvailability.Sold => "sold",
            _ => "unknown",
        };
}
