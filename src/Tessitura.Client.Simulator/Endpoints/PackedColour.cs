namespace Tessitura.Client.Simulator;

/// <summary>Colours as the service sends them: one integer packed as Windows does, red in the lowest byte.</summary>
internal static class PackedColour
{
    /// <summary>Packs a colour written as 0xRRGGBB.</summary>
    public static int Of(int rgb) => (rgb & 0xFF) << 16 | rgb & 0xFF00 | rgb >> 16 & 0xFF;
}
