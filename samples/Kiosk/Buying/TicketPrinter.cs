namespace Kiosk;

/// <summary>Fetches what is to be printed. Printing marks the tickets as ticketed, so it is done once.</summary>
internal sealed class TicketPrinter(Visit visit)
{
    private const int TicketElements = 2;

    public async Task<IReadOnlyList<PrintedTicket>> PrintAsync(int orderId)
    {
        try
        {
            var elements = await visit.Cart.PrintTicketElementsAsync(
                new()
                {
                    OrderId = orderId,
                    Mode = TicketElements,
                    IncludeReceipts = false,
                }
            );
            return [.. elements.GroupBy(element => element.SliNo).Select(ticket => PrintedTicket.From(ticket))];
        }
        catch (TessituraException)
        {
            throw new KioskException(
                $"Order {orderId} is paid, but its tickets could not be printed: show this number at the box office."
            );
        }
    }
}
