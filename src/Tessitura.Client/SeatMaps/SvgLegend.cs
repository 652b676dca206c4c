using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Explains below the screens what their colours and marks mean; only what is on them.</summary>
internal sealed class SvgLegend
{
    private const int LineHeight = 26;
    private const int ColumnWidth = 200;
    private const int LongestText = 28;

    private readonly List<Entry> _entries = [];

    public SvgLegend(SeatMap map, SeatMapSvgOptions options, IEnumerable<SeatMapSeat> places)
    {
        var seats = places.Where(place => place.IsSeat).ToList();
        if (options.ColorBy is SeatMapColorBy.Status)
        {
            AddStatuses(map, seats);
        }
        else
        {
            AddZones(map, options, seats);
        }

        AddMark(seats.Exists(seat => seat.IsWheelchair), "Wheelchair place", SvgShapes.AddWheelchair);
        AddMark(
            seats.Exists(seat => seat.IsAisle),
            "Aisle",
            (lines, x, y) => SvgShapes.AddAisle(lines, x, y, SeatAisle.Left)
        );
        AddMark(seats.Exists(seat => seat.HasStairs), "Stairs", SvgShapes.AddStairs);
    }

    /// <summary>How high the legend is in a drawing of this width.</summary>
    public long Height(long width) =>
        _entries.Count == 0 ? 0 : (_entries.Count - 1) / Columns(width) * LineHeight + SvgScreen.Margin;

    public void Draw(StringBuilder svg, long width, long top)
    {
        if (_entries.Count == 0)
        {
            return;
        }

        svg.Append("<g class=\"legend\" aria-hidden=\"true\" font-size=\"12\">\n");
        var columns = Columns(width);
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            var (x, y) = (SvgScreen.Margin + i % columns * ColumnWidth, top + i / columns * LineHeight);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<g transform=\"translate({x} {y})\"><path d=\"{entry.Shape}\" fill=\"{entry.Color}\"/>"
            );
            if (entry.Lines.Length > 0)
            {
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<path d=\"{entry.Lines}\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
                );
            }

            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"24\" y=\"12.5\" fill=\"{SvgText.Ink}\">")
                .AppendEscaped(Short(entry.Text))
                .Append("</text></g>\n");
        }

        svg.Append("</g>\n");
    }

    private static int Columns(long width) => (int)Math.Clamp((width - SvgScreen.Margin) / ColumnWidth, 1, 100);

    private void AddZones(SeatMap map, SeatMapSvgOptions options, List<SeatMapSeat> seats)
    {
        var type = SvgSeatName.PriceTypeOf(map, options);
        var used = seats.Where(seat => seat.IsAvailable).Select(seat => seat.Zone.Id).ToHashSet();
        foreach (var zone in map.Zones.Where(zone => used.Contains(zone.Id)))
        {
            var price =
                type is not null && zone.PriceFor(type.Id) is { IsOffered: true } found
                    ? $" {SvgText.Money(found.Amount)}"
                    : "";
            _entries.Add(new(SvgShapes.Free, zone.Color.Hex, "", zone.Name + price));
        }

        var states = seats.Select(seat => seat.Availability).ToHashSet();
        AddState(states, "Taken", SeatAvailability.Sold, SeatAvailability.Reserved);
        AddState(states, "Not on sale here", SeatAvailability.NotOffered, SeatAvailability.Held);
        AddState(states, "Out of use", SeatAvailability.Blocked, SeatAvailability.Unknown);
    }

    private void AddState(HashSet<SeatAvailability> states, string text, params ReadOnlySpan<SeatAvailability> meant)
    {
        foreach (var availability in meant)
        {
            if (states.Contains(availability))
            {
                _entries.Add(new(SvgShapes.Of(availability, SeatMapColorBy.Zone), SvgSeats.Grey.Hex, "", text));
                return;
            }
        }
    }

    private void AddStatuses(SeatMap map, List<SeatMapSeat> seats)
    {
        var used = seats.Select(seat => seat.Status.Id).ToHashSet();
        foreach (var status in map.Statuses.Where(status => used.Contains(status.Id)))
        {
            _entries.Add(
                new(
                    SvgShapes.Of(status.Availability, SeatMapColorBy.Status),
                    status.Color?.Hex ?? SvgSeats.Grey.Hex,
                    "",
                    status.Name
                )
            );
        }
    }

    private void AddMark(bool isThere, string text, Action<StringBuilder, long, long> draw)
    {
        if (isThere)
        {
            var lines = new StringBuilder();
            draw(lines, 0, 0);
            _entries.Add(new(SvgShapes.Free, "#4b5563", lines.ToString(), text));
        }
    }

    private static string Short(string text) =>
        text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");

    private sealed record Entry(string Shape, string Color, string Lines, string Text);
}
