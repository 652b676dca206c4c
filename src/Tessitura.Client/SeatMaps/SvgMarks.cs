using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Gathers the marks of seats in one colour; each kind becomes one element over the seats, so that a large house stays light.</summary>
internal sealed class SvgMarks(string color)
{
    private readonly StringBuilder _aisles = new();
    private readonly StringBuilder _stairs = new();
    private readonly StringBuilder _wheelchairs = new();
    private readonly StringBuilder _checks = new();

    public void Add(SeatMapSeat seat, bool isSelected, long x, long y)
    {
        if (isSelected)
        {
            SvgShapes.AddCheck(_checks, x, y);
        }
        else if (seat.IsWheelchair)
        {
            SvgShapes.AddWheelchair(_wheelchairs, x, y);
        }
        else if (seat.IsAvailable)
        {
            SvgShapes.AddAisle(_aisles, x, y, seat.Aisle);
            if (seat.HasStairs)
            {
                SvgShapes.AddStairs(_stairs, x, y);
            }
        }
    }

    public void Draw(StringBuilder svg)
    {
        Draw(svg, "aisle-marks", _aisles, "1.6");
        Draw(svg, "stairs-marks", _stairs, "1.2");
        Draw(svg, "wheelchair-marks", _wheelchairs, "1.7");
        Draw(svg, "check-marks", _checks, "2.2");
    }

    private void Draw(StringBuilder svg, string kind, StringBuilder lines, string width)
    {
        if (lines.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"marks {kind}\" aria-hidden=\"true\"");
            svg.Append(CultureInfo.InvariantCulture, $" pointer-events=\"none\" fill=\"none\" stroke=\"{color}\"");
            svg.Append(CultureInfo.InvariantCulture, $" stroke-width=\"{width}\" stroke-linecap=\"round\"");
            svg.Append(" stroke-linejoin=\"round\" d=\"").Append(lines).Append("\"/>\n");
            lines.Clear();
        }
    }
}
