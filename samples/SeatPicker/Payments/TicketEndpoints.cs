namespace SeatPicker;

/// <summary>The tickets of the order that this visit has paid for.</summary>
internal static class TicketEndpoints
{
    private const int TicketElements = 2;

    // Printing marks tickets as ticketed, so it is no GET; printed again they keep their numbers.
    public static void MapTickets(this IEndpointRouteBuilder shop) => shop.MapPost("/tickets", PrintAsync);

    private static async Task<IEnumerable<PrintedTicket>> PrintAsync(Visit visit, CancellationToken stop)
    {
        var order = CartView.Of(await visit.Web.Cart.GetAsync(savedCart: true, cancellationToken: stop));
        var elements = await visit.Web.Cart.PrintTicketElementsAsync(
            new()
            {
                OrderId = (await visit.Web.Session.GetAsync(stop)).OrderId,
                Mode = TicketElements,
                IncludeReceipts = false,
                ReprintTickets = true,
                NewTicketNoForReprints = false,
            },
            stop
        );
        var barcodes = elements.Where(element => element.BarcodeInd is "Y").ToLookup(element => element.SliNo);
        return from evening in order.Evenings
            from ticket in evening.Tickets
            select new PrintedTicket(
                evening.Title,
                evening.Date,
                evening.Hall,
                ticket,
                barcodes[ticket.Id].FirstOrDefault()?.Val?.Trim()
            );
    }
}
