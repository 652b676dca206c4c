namespace SeatPicker;

/// <summary>Prints the tickets of the order that this visit has paid for: what the door reads, by ticket.</summary>
internal static class TicketEndpoints
{
    private const int TicketElements = 2;

    // Printing marks tickets as ticketed, so it is no GET; printed again they keep their numbers.
    public static void MapTickets(this IEndpointRouteBuilder shop) => shop.MapPost("/tickets", PrintAsync);

    private static async Task<Dictionary<int, string>> PrintAsync(Visit visit, CancellationToken stop)
    {
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
        return elements
            .Where(element => element.BarcodeInd is "Y")
            .DistinctBy(element => element.SliNo)
            .ToDictionary(element => element.SliNo, element => element.Val?.Trim() ?? "");
    }
}
