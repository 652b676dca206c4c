namespace Kiosk;

/// <summary>The cart line by line, in the server's own numbers.</summary>
internal static class CartTable
{
    public static IRenderable Draw(HeldTickets held, Money money)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders();
        table.AddColumn(new TableColumn("").PadLeft(2));
        table.AddColumn(new TableColumn("").RightAligned());
        foreach (var ticket in held.Tickets)
        {
            table.AddRow(new Text($"{ticket.Place}, {ticket.PriceType}"), new Text(money.Format(ticket.Amount)));
        }

        foreach (var (name, amount) in held.Fees)
        {
            table.AddRow(new Text(name, Color.Grey), new Text(money.Format(amount), Color.Grey));
        }

        var bold = new Style(decoration: Decoration.Bold);
        return table.AddRow(new Text("To pay", bold), new Text(money.Format(held.Due), bold));
    }
}
