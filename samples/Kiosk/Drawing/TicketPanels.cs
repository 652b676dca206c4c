namespace Kiosk;

/// <summary>Tickets as they come out of the printer, side by side where there is room.</summary>
internal static class TicketPanels
{
    public static IRenderable Draw(IEnumerable<PrintedTicket> tickets) => new Columns(tickets.Select(Panel)).Collapse();

    private static Panel Panel(PrintedTicket ticket)
    {
        var lines = ticket.Lines.Select(
            (line, i) => new Text(line, i == 0 ? new Style(decoration: Decoration.Bold) : null)
        );
        IEnumerable<IRenderable> barcode = ticket.Barcode is null
            ? []
            : [new Text($"|| {ticket.Barcode} ||", Color.Grey)];
        return new Panel(new Rows([.. lines, .. barcode])) { Padding = new Padding(2, 0) }.RoundedBorder();
    }
}
