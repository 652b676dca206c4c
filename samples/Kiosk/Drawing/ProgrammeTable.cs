namespace Kiosk;

/// <summary>What is on, one line an evening.</summary>
internal sealed class ProgrammeTable(Money money)
{
    public Table Draw(IReadOnlyList<Evening> programme)
    {
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        table.AddColumn("When");
        table.AddColumn("What");
        table.AddColumn("Where");
        table.AddColumn(new TableColumn("Seats").RightAligned());
        table.AddColumn(new TableColumn("Price").RightAligned());
        foreach (var evening in programme)
        {
            table.AddRow(
                new Text(Texts.Date(evening.Date)),
                new Text(evening.Title, new Style(decoration: Decoration.Bold)),
                new Text(evening.Facility),
                SeatsLeft(evening),
                new Text(Price(evening))
            );
        }

        return table;
    }

    private static Text SeatsLeft(Evening evening) =>
        evening.SeatsLeft == 0 ? new Text("sold out", Color.Red) : new Text($"{evening.SeatsLeft}", Color.Green);

    private string Price(Evening evening) =>
        evening.Prices switch
        {
            null => "",
            var (lowest, highest) when lowest == highest => money.Format(lowest),
            var (lowest, highest) => $"{money.Format(lowest)}–{money.Format(highest)}",
        };
}
