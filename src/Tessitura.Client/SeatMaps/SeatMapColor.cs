using System.Globalization;

namespace Tessitura.Client;

/// <summary>A colour of the house.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct SeatMapColor(byte Red, byte Green, byte Blue)
{
    /// <summary>For CSS, such as <c>#7a1f2b</c>.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>Reads an integer of the service, packed as Windows does: red in the lowest byte, then green, then blue.</summary>
    /// <returns>Null when it names no colour of its own, as the system colours of Windows do.</returns>
    public static SeatMapColor? FromPacked(int packed) =>
        packed is < 0 or > 0xFFFFFF ? null : new SeatMapColor((byte)packed, (byte)(packed >> 8), (byte)(packed >> 16));

    /// <inheritdoc/>
    public override string ToString() => Hex;

    /// <summary>1 for colours of one brightness up to 21 for black and white; WCAG asks for 3 between things to be told apart.</summary>
    internal double ContrastWith(SeatMapColor other)
    {
        var (mine, theirs) = (Luminance, other.Luminance);
        return (Math.Max(mine, theirs) + 0.05) / (Math.Min(mine, theirs) + 0.05);
    }

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
