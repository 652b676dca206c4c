namespace Kiosk;

/// <summary>Tickets as they come out of the printer, side by side where there is room.</summary>
internal static class TicketPanels
{
    private static readonly string[] _bars = ["█▌ ", "▌▐ ", "▐█ ", "▌█ ", "█ ▌", "▐▌ ", "▌▌ ", "██ "];

    public static IRenderable Draw(IEnumerable<Ticket> tickets, House house) =>
        new Columns(tickets.Select(ticket => Panel(ticket, house))).Collapse();

    private static Panel Panel(Ticket ticket, House house)
    {
        List<IRenderable> lines =
        [
            new Text(house.Name),
            new Text(ticket.Evening.Title, new Style(decoration: Decoration.Bold)),
            new Text($"{Texts.Date(ticket.Evening.Date)}, {ticket.Evening.Hall}"),
            new Text(ticket.Place),
            new Text($"{ticket.PriceType} {house.Money.Format(ticket.Amount)}"),
        ];
        if (ticket.Barcode is { Length: > 0 } number)
        {
            lines.AddRange([Text.Empty, new Text(Stripes(number)), new Text(number, Color.Grey)]);
        }

        return new Panel(new Rows(lines)) { Padding = new Padding(2, 0) }.RoundedBorder();
    }

    // For the eye only: the number below is what a ticket printer turns into a barcode.
    private static string Stripes(string number)
    {
        var line = string.Concat(number.Select(symbol => _bars[symbol % _bars.Length])).TrimEnd();
        return $"{line}\n{line}";
    }
}
