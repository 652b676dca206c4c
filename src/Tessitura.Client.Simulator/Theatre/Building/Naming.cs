namespace Tessitura.Client.Simulator;

/// <summary>The names that things have when a theatre gives them none.</summary>
internal static class Naming
{
    public static string ShortOf(TheatreZone zone) => zone.ShortDescription ?? zone.Description;

    public static string LegendOf(TheatreZone zone) => zone.Legend ?? FirstLetter(ShortOf(zone));

    public static string LegendOf(TheatreSection section) => section.Legend ?? FirstLetter(section.Description);

    public static string LegendOf(TheatreHoldCode code) => code.Legend ?? FirstLetter(code.Description);

    /// <summary>A to Z, then AA, AB and so on; the first row is 0.</summary>
    public static string RowLabel(int row) =>
        row < 26 ? $"{(char)('A' + row)}" : $"{RowLabel(row / 26 - 1)}{(char)('A' + row % 26)}";

    private static string FirstLetter(string? text) => string.IsNullOrEmpty(text) ? "" : text[..1];
}
