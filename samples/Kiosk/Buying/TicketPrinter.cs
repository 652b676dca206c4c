namespace Kiosk;

/// <summary>Fetches what is to be printed. Printing marks the tickets as ticketed, so it is done once.</summary>
internal sealed class TicketPrinter(Visit visit)
{
    private const int TicketElements = 2;

    /// <exception cref="KioskException">The order is paid, but there are no tickets; the message says what to do.</exception>
    public async Task<(int OrderId, IReadOnlyList<PrintedTicket> Tickets)> PrintAsync()
    {
        int? order = null;
        try
        {
            order = (await visit.Session.GetAsync()).OrderId;
            var elements = await visit.Cart.PrintTicketElementsAsync(
                new()
                {
                    OrderId = order,
                    Mode = TicketElements,
                    IncludeReceipts = false,
                }
            );
            return (order.Value, [.. elements.GroupBy(element => element.SliNo).Select(PrintedTicket.From)]);
        }
        catch (TessituraException)
        {
            throw new KioskException(
                $"Your order{(order is null ? "" : $" {order}")} is paid, but its tickets could not be printed: please fetch them at the box office."
            );
        }
    }
}
