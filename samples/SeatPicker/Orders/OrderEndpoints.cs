namespace SeatPicker;

/// <summary>Orders that are saved: each has an address that lasts longer than the web session it was bought in.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder shop)
    {
        var orders = shop.MapGroup("/orders");
        orders.MapGet("/{link}", ReadAsync);

        // Printing marks tickets as ticketed, so it is no GET; printed again they keep their numbers.
        orders.MapPost("/{link}/tickets", PrintAsync);
    }

    private static async Task<IResult> ReadAsync(
        string link,
        OrderLinks links,
        ITessituraClient tessitura,
        CancellationToken stop
    ) =>
        links.Read(link) is { } orderId
            ? TypedResults.Ok(OrderView.Of(await tessitura.Txn.GetOrderProductsViewAsync(orderId, stop), link))
            : NoSuchOrder();

    private static async Task<IResult> PrintAsync(
        string link,
        OrderLinks links,
        ITessituraClient tessitura,
        CancellationToken stop
    )
    {
        if (links.Read(link) is not { } orderId)
        {
            return NoSuchOrder();
        }

        var printed = await tessitura.Txn.PrintOrderTicketElementsAsync(
            orderId,
            new()
            {
                IncludeReceipts = false,
                ReprintTickets = true,
                NewTicketNoForReprints = false,
            },
            stop
        );
        return TypedResults.Ok(
            printed
                .Tickets.SelectMany(ticket => ticket.TicketElements)
                .Where(element => element.BarcodeInd is "Y")
                .DistinctBy(element => element.SliNo)
                .ToDictionary(element => element.SliNo, element => element.Val?.Trim() ?? "")
        );
    }

    private static IResult NoSuchOrder() => new Refusal(StatusCodes.Status404NotFound, "no-such-order");
}

/// <param name="Id">Number of the order.</param>
/// <param name="Link">What stands behind <c>#/orders/</c> in its address.</param>
internal sealed record OrderLink(int Id, string Link);
