namespace Tessitura.Client.Simulator;

/// <summary>How a level of the house is built; sizes are those of a house of 1,200 seats.</summary>
/// <param name="SectionId">The section it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="ShortName">The short form of that.</param>
/// <param name="Color">The colour of its outline.</param>
/// <param name="ScreenId">The screen that shows it.</param>
/// <param name="Rows">Rows from front to back.</param>
/// <param name="FrontWidth">Seats in the first row.</param>
/// <param name="BackWidth">Seats in the last row.</param>
internal sealed record LevelShape(
    int SectionId,
    string Name,
    string ShortName,
    string Color,
    int ScreenId,
    int Rows,
    int FrontWidth,
    int BackWidth
)
{
    private const double Reference = 1200;

    public static IReadOnlyList<LevelShape> House { get; } =
    [
        new(SeedIds.Stalls, "Stalls", "STL", "#7A1F2B", SeedIds.LowerScreen, 20, 28, 40),
        new(SeedIds.Circle, "Circle", "CIR", "#1F4E7A", SeedIds.UpperScreen, 10, 30, 36),
        new(SeedIds.Balcony, "Balcony", "BAL", "#2B6A4B", SeedIds.UpperScreen, 7, 26, 30),
    ];

    /// <summary>The same level in a house of about so many seats.</summary>
    public LevelShape For(int seats)
    {
        var scale = Math.Sqrt(seats / Reference);
        return this with
        {
            Rows = Math.Max(2, (int)Math.Round(Rows * scale)),
            FrontWidth = Math.Max(8, (int)Math.Round(FrontWidth * scale)),
            BackWidth = Math.Max(8, (int)Math.Round(BackWidth * scale)),
        };
    }

    /// <summary>Seats in a row, counted from 0 at the front.</summary>
    public int WidthOf(int row) => FrontWidth + (BackWidth - FrontWidth) * row / Math.Max(1, Rows - 1);
}
