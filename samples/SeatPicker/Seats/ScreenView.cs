namespace SeatPicker;

/// <summary>One level of the house, with what is drawn behind its seats.</summary>
internal sealed record ScreenView(int Id, string Name, int Columns, int Rows, IReadOnlyList<AreaView> Areas)
{
    public static ScreenView Of(SeatMapScreen screen) =>
        new(
            screen.Id,
            screen.Name,
            screen.Columns,
            screen.Rows,
            [.. screen.Rectangles.Select(area => new AreaView(area.X, area.Y, area.Width, area.Height, area.Text))]
        );
}
