namespace Tessitura.Client;

/// <summary>One part of the house that is drawn at a time.</summary>
public sealed record SeatMapScreen
{
    /// <summary>As in <c>Seat.ScreenId</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The screen's name; <c>Screen 7</c> when the facility has none.</summary>
    public required string Name { get; init; }

    /// <summary>Height in rows; 0 when it is not known.</summary>
    public int Rows { get; init; }

    /// <summary>Width in columns; 0 when it is not known.</summary>
    public int Columns { get; init; }

    /// <summary>The screen above; null for none.</summary>
    public int? UpScreenId { get; init; }

    /// <summary>The screen below; null for none.</summary>
    public int? DownScreenId { get; init; }

    /// <summary>The screen to the left; null for none.</summary>
    public int? LeftScreenId { get; init; }

    /// <summary>The screen to the right; null for none.</summary>
    public int? RightScreenId { get; init; }

    /// <summary>What is drawn behind the seats, in drawing order.</summary>
    public IReadOnlyList<SeatMapRectangle> Rectangles { get; init; } = [];

    /// <summary>False when the facility has no such screen.</summary>
    public bool IsKnown { get; init; } = true;
}

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
