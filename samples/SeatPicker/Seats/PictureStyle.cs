using System.Globalization;
using System.Text;

namespace SeatPicker;

/// <summary>The colours of css/shop.css for a picture of the SDK: as an image it sees no style of the page, but light and dark.</summary>
internal static class PictureStyle
{
    private static readonly string[] _light =
    [
        "#7a2fa0",
        "#1c63c4",
        "#0a7a63",
        "#b3500c",
        "#5a6472",
        "#b0246b",
        "#4a6a12",
        "#3d4fb3",
    ];

    private static readonly string[] _dark =
    [
        "#cb93f0",
        "#7db4ff",
        "#4fd3b3",
        "#f5a65b",
        "#b4bdca",
        "#ff9dcb",
        "#b4d66a",
        "#a9b4ff",
    ];

    public static string Of(SeatMap map) =>
        new StringBuilder()
            .Append(ColoursOf(map, _light, paper: "#ffffff", taken: "#c9c4d1", chosen: "#1e1828", text: "#5b5468"))
            .Append(".seat-map .thing{fill:#241a2e;stroke:none}.seat-map .thing-name{fill:#f4e6d6}")
            .Append(
                ".seat-map .area{fill:none;stroke:none}.seat-map .aisle-marks,.seat-map .stairs-marks{display:none}"
            )
            .Append("@media (prefers-color-scheme:dark){")
            .Append(ColoursOf(map, _dark, paper: "#1f1926", taken: "#4b4258", chosen: "#ffffff", text: "#b3abc0"))
            .Append(".seat-map .check-marks{stroke:#1e1828}.seat-map .wheelchair-marks{stroke:#17121d}")
            .Append(".seat-map .thing{fill:#0b080e}.seat-map .thing-name{fill:#e9d8c4}}")
            .ToString();

    private static string ColoursOf(SeatMap map, string[] zones, string paper, string taken, string chosen, string text)
    {
        var style = new StringBuilder();
        style.Append(CultureInfo.InvariantCulture, $".seat-map .paper{{fill:{paper}}}");
        style.Append(
            CultureInfo.InvariantCulture,
            $".seat-map .screen-name,.seat-map .area-name,.seat-map .row-names text{{fill:{text}}}"
        );
        style.Append(CultureInfo.InvariantCulture, $".seat-map .seat{{fill:{taken};stroke:none}}");
        foreach (var (zone, i) in map.Zones.Select((zone, i) => (zone, i % zones.Length)))
        {
            style.Append(
                CultureInfo.InvariantCulture,
                $".seat-map .available[data-zone=\"{zone.Id}\"]{{fill:{zones[i]};opacity:.55}}"
            );
        }

        return style
            .Append(CultureInfo.InvariantCulture, $".seat-map .selected{{fill:{chosen}!important;opacity:1}}")
            .ToString();
    }
}
