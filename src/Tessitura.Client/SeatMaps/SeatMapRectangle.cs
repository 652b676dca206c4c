namespace Tessitura.Client;

/// <summary>A rectangle of the house map, such as the stage, in the same units as the places.</summary>
public sealed record SeatMapRectangle
{
    /// <summary>Left edge.</summary>
    public required int X { get; init; }

    /// <summary>Top edge.</summary>
    public required int Y { get; init; }

    /// <summary>From left to right.</summary>
    public required int Width { get; init; }

    /// <summary>From top to bottom.</summary>
    public required int Height { get; init; }

    /// <summary>Colour of the area; null for none.</summary>
    public SeatMapColor? Fill { get; init; }

    /// <summary>Colour of the edge; null for none.</summary>
    public SeatMapColor? Line { get; init; }

    /// <summary>The label; empty when there is none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Colour of the label; null for none.</summary>
    public SeatMapColor? TextColor { get; init; }

    /// <summary>Horizontal position of the label.</summary>
    public int TextX { get; init; }

    /// <summary>Vertical position of the label.</summary>
    public int TextY { get; init; }
}
