namespace Tessitura.Client;

/// <summary>Reads the screens of a facility.</summary>
internal static class HouseMap
{
    public static SeatMapScreen Screen(Screen row) =>
        new()
        {
            Id = row.Id,
            Name = PlainText.First(row.Description) ?? PlainText.Unnamed("Screen", row.Id),
            Rows = Math.Max(0, row.RowCount),
            Columns = Math.Max(0, row.ColumnCount),
            UpScreenId = IdOrNull(row.ScreenUp),
            DownScreenId = IdOrNull(row.ScreenDown),
            LeftScreenId = IdOrNull(row.ScreenLeft),
            RightScreenId = IdOrNull(row.ScreenRight),
            Rectangles = [.. row.HouseMapRectangles.Select(Rectangle)],
        };

    private static int? IdOrNull(int id) => id > 0 ? id : null;

    private static SeatMapRectangle Rectangle(HouseMapRectangle row) =>
        new()
        {
            X = row.XCoordinate,
            Y = row.YCoordinate,
            Width = Math.Max(0, row.Width),
            Height = Math.Max(0, row.Height),
            Fill = SeatMapColor.FromPacked(row.BrushColor),
            Line = SeatMapColor.FromPacked(row.PenColor),
            Text = PlainText.Of(row.TextText),
            TextColor = SeatMapColor.FromPacked(row.TextColor),
            TextX = row.TextXCoordinate,
            TextY = row.TextYCoordinate,
        };
}
