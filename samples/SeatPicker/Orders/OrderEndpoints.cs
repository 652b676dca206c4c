namespace SeatPicker;

/// <summary>Orders that are saved: each has an address that lasts longer than the web session it was bought in.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder shop)
    {
        var orders = shop.MapGroup("/orders");
        orders.MapOrderList();
        orders.MapGet("/{link}", ReadAsync);

        // Printing marks tickets as ticketed, so it is no GET.
        orders.MapPost("/{link}/tickets", PrintAsync);
    }

    private static async Task<IResult> ReadAsync(
        string link,
        OrderLinks links,
        OrderReader orders,
        CancellationToken stop
    ) => links.Read(link) is { } orderId ? TypedResults.Ok(await orders.ReadAsync(orderId, stop)) : NoSuchOrder();

    private static async Task<IResult> PrintAsync(
        string link,
        OrderLinks links,
        OrderReader orders,
        CancellationToken stop
    ) => links.Read(link) is { } orderId ? TypedResults.Ok(await orders.PrintAsync(orderId, stop)) : NoSuchOrder();

    private static IResult NoSuchOrder() => new Refusal(StatusCodes.Status404NotFound, "no-such-order");
}

/// <param name="Id">Number of the order.</param>
/// <param name="Link">What stands behind <c>#/orders/</c> in its address.</param>
internal sealed record OrderLink(int Id, string Link);
