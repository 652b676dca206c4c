using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Colours as people write them, <c>#RRGGBB</c>, and as numbers, 0xRRGGBB.</summary>
internal static class TheatreColor
{
    public const string Default = "#5B6470";

    public static bool TryParse(string text, out int colour)
    {
        colour = 0;
        return text.Length == 7
            && text[0] == '#'
            && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out colour);
    }

    public static int Parse(string text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException("A colour is written #RRGGBB.");

    public static string Write(int colour) => $"#{colour:X6}";
}
