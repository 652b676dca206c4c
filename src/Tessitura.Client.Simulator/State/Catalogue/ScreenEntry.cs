namespace Tessitura.Client.Simulator;

/// <summary>A page of a seat map, with the neighbours that a person can turn to (0 where there is none).</summary>
internal sealed record ScreenEntry(int Id, string Description, int Rows, int Columns)
{
    public int Up { get; init; }

    public int Down { get; init; }

    public int Left { get; init; }

    public int Right { get; init; }

    public IReadOnlyList<HouseRectangle> Rectangles { get; init; } = [];
}
