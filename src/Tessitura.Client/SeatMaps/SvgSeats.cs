using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Draws the seats of a screen, one element each, and the marks over them.</summary>
internal sealed class SvgSeats(StringBuilder svg, SeatMapSvgOptions options, SvgSeatName name)
{
    private const double EnoughToSee = 3;

    private static readonly SeatMapColor _white = new(255, 255, 255);
    private static readonly SeatMapColor _pale = new(0xD1, 0xD5, 0xDB);
    private static readonly SeatMapColor _chosen = new(0x11, 0x18, 0x27);

    private readonly HashSet<int> _selected = [.. options.SelectedSeatIds];
    private readonly Dictionary<SeatMapColor, (string Paint, bool IsDark)> _colors = [];
    private readonly SvgMarks _whiteMarks = new("#ffffff");
    private readonly SvgMarks _darkMarks = new("#1f2937");

    /// <summary>Of seats that cannot be had.</summary>
    public static SeatMapColor Grey { get; } = new(0x8A, 0x91, 0x9C);

    public void Draw(SvgGround ground)
    {
        foreach (var seat in ground.Places)
        {
            if (seat.IsSeat)
            {
                var (x, y) = (ground.X(seat.X), ground.Y(seat.Y));
                var isSelected = _selected.Contains(seat.Id);
                var (paint, isDark) = Look(isSelected ? _chosen : ColorOf(seat));
                Draw(seat, x, y, paint, isSelected);
                (isDark ? _whiteMarks : _darkMarks).Add(seat, isSelected, x, y);
            }
        }

        _whiteMarks.Draw(svg);
        _darkMarks.Draw(svg);
    }

    private void Draw(SeatMapSeat seat, long x, long y, string paint, bool isSelected)
    {
        svg.Append("<path id=\"").AppendEscaped(options.IdPrefix).Append(CultureInfo.InvariantCulture, $"{seat.Id}\"");
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

        svg.Append(CultureInfo.InvariantCulture, $" transform=\"translate({x} {y})\"{paint}");
        svg.Append(" d=\"").Append(isSelected ? SvgShapes.Free : ShapeOf(seat));
        svg.Append("\"><title>").AppendEscaped(name.Of(seat, isSelected)).Append("</title></path>\n");
    }

    // The sign of a wheelchair needs the whole seat, also where somebody has it.
    private string ShapeOf(SeatMapSeat seat) =>
        seat.IsWheelchair ? SvgShapes.Free : SvgShapes.Of(seat.Availability, options.ColorBy);

    private SeatMapColor ColorOf(SeatMapSeat seat) =>
        options.ColorBy switch
        {
            SeatMapColorBy.Status => seat.Color ?? Grey,
            _ when seat.IsAvailable => seat.Zone.Color,
            _ => seat.IsWheelchair ? _pale : Grey,
        };

    private (string Paint, bool IsDark) Look(SeatMapColor color)
    {
        if (!_colors.TryGetValue(color, out var look))
        {
            // A seat as pale as the paper gets an edge, and dark marks.
            var isDark = color.ContrastWith(_white) >= EnoughToSee;
            look = ($" fill=\"{color.Hex}\"{(isDark ? "" : " stroke=\"#4b5563\"")}", isDark);
            _colors.Add(color, look);
        }

        return look;
    }

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
