using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Draws a seat map: the screens one below the other, each in the middle.</summary>
internal sealed class SeatMapSvg
{
    private const int CharactersPerSeat = 420;

    // Only what attributes cannot say; the page may say otherwise.
    private const string Style =
        ".seat-map .available{cursor:pointer}"
        + ".seat-map .available:hover{stroke:#111827;stroke-width:2}"
        + ".seat-map .seat:focus{outline:none;stroke:#111827;stroke-width:3}"
        + ".seat-map .selected{fill:#111827;stroke:#111827;stroke-width:3}";

    private readonly SeatMap _map;
    private readonly SeatMapSvgOptions _options;
    private readonly SvgSeatName _name;
    private readonly List<SvgGround> _grounds = [];
    private readonly StringBuilder _svg;

    public SeatMapSvg(SeatMap map, SeatMapSvgOptions options)
    {
        (_map, _options) = (map, options);
        Check();
        _name = new SvgSeatName(map, options);
        _svg = new StringBuilder(1024 + map.Seats.Count * CharactersPerSeat);
        var places = new Dictionary<int, List<SeatMapSeat>>();
        foreach (var place in map.Seats.Concat(map.NonSeats))
        {
            if (!places.TryGetValue(place.Screen.Id, out var screen))
            {
                places.Add(place.Screen.Id, screen = []);
            }

            screen.Add(place);
        }

        var surroundings = options.Surroundings is { } distance ? SvgSurroundings.Of(map, options, distance) : null;
        foreach (var screen in map.Screens)
        {
            if (
                (options.ScreenId ?? screen.Id) == screen.Id
                && places.Remove(screen.Id, out var found)
                && surroundings?.Shows(screen) is not false
            )
            {
                _grounds.Add(surroundings?.Around(screen, found) ?? new SvgGround(screen, found));
            }
        }
    }

    public string Draw()
    {
        var width = _grounds.Select(SvgScreen.Width).DefaultIfEmpty(SvgScreen.Margin).Max();
        var legend = _options.ShowLegend
            ? new SvgLegend(_map, _options, _grounds.SelectMany(ground => ground.Places))
            : null;
        var height =
            _grounds.Select(SvgScreen.Height).DefaultIfEmpty(SvgScreen.Margin).Sum() + (legend?.Height(width) ?? 0);
        AppendHead(width, height);
        var seats = new SvgSeats(_svg, _options, _name);
        long top = 0;
        foreach (var ground in _grounds)
        {
            new SvgScreen(_svg, ground, seats).Draw((width - SvgScreen.Width(ground)) / 2, top);
            top += SvgScreen.Height(ground);
        }

        legend?.Draw(_svg, width, top);
        return _svg.Append("</svg>\n").ToString();
    }

    private void AppendHead(long width, long height)
    {
        var scale = (double)_options.SeatSize / SvgShapes.Seat;
        _svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"seat-map\"");
        _svg.Append(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {width} {height}\"");
        _svg.Append(CultureInfo.InvariantCulture, $" width=\"{width * scale:0}\" height=\"{height * scale:0}\"");
        _svg.Append(_options.Interactive ? " role=\"group\"" : " role=\"img\"");
        _svg.AppendAttribute("aria-label", Name()).Append(" font-family=\"system-ui, sans-serif\">\n<style>");
        _svg.Append(Style).Append(_options.Style).Append("</style>\n");
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"paper\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n"
        );
    }

    private string Name()
    {
        var title = _options.Title ?? _map.Title;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(title.Length > 0 ? $"{title}: " : "")}{_map.AvailableCount} of {_map.Seats.Count} seats available"
        );
    }

    private void Check()
    {
        Require(_options.SeatSize is >= 4 and <= 200, $"SeatSize is {_options.SeatSize}; it must be 4 to 200 pixels.");
        Require(Enum.IsDefined(_options.ColorBy), "ColorBy must be Zone or Status.");
        Require(_options.SelectedSeatIds is not null, "SelectedSeatIds must not be null; leave it empty for none.");
        Require(
            _options.Surroundings is null or >= 1,
            $"Surroundings is {_options.Surroundings}; it must be 1 and more, or null for the whole screen."
        );
        // In XML it could end the style, and in HTML the drawing.
        Require(
            _options.Style is not null && _options.Style.AsSpan().IndexOfAny('<', '&') < 0,
            "Style must be CSS without '<' and '&'; it may be empty."
        );
        Require(_options.IdPrefix is not null, "IdPrefix must not be null; it may be empty.");
        Require(
            _options.ScreenId is not { } id || _map.Screens.Any(screen => screen.Id == id),
            $"ScreenId must be a screen of the map ({string.Join(", ", _map.Screens.Select(screen => screen.Id))}), or null for all."
        );
    }

    private static void Require(bool isRight, string message)
    {
        if (!isRight)
        {
            throw new ArgumentException(message, "options");
        }
    }
}
