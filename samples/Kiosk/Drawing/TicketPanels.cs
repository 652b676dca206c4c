namespace Kiosk;

/// <summary>Tickets as they come out of the printer, side by side where there is room.</summary>
internal static class TicketPanels
{
    private static readonly string[] _bars = ["█▌ ", "▌▐ ", "▐█ ", "▌█ ", "█ ▌", "▐▌ ", "▌▌ ", "██ "];

    public static IRenderable Draw(IEnumerable<PrintedTicket> tickets) => new Columns(tickets.Select(Panel)).Collapse();

    private static Panel Panel(PrintedTicket ticket)
    {
        var title = new Style(decoration: Decoration.Bold);
        List<IRenderable> lines = [.. ticket.Lines.Select((line, i) => new Text(line, i == 0 ? title : null))];
        if (ticket.Barcode is { } number)
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
