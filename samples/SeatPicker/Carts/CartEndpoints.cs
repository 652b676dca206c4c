namespace SeatPicker;

/// <summary>What a visitor has in the cart: seats are taken and given back, prices changed, a way of delivery chosen.</summary>
internal static class CartEndpoints
{
    public static void MapCart(this IEndpointRouteBuilder shop)
    {
        var cart = shop.MapGroup("/cart");
        cart.MapGet(
                "/",
                async (CartReader reader, CancellationToken stop) =>
                    await reader.ReadAsync(stop) is { } view ? Results.Ok(view) : Results.NoContent()
            )
            .RequireVisit();
        cart.MapGet("/prices", (CartReader reader, CancellationToken stop) => reader.ReadOffersAsync(stop))
            .RequireVisit();
        cart.MapPut(
                "/tickets/{ticketId:int}/price-type",
                (int ticketId, PriceWish wish, TicketPrices prices) => prices.ChangeAsync(ticketId, wish)
            )
            .RequireVisit();
        cart.MapGet("/delivery", (Deliveries deliveries, CancellationToken stop) => deliveries.ListAsync(stop))
            .RequireVisit();
        cart.MapPut("/delivery", (DeliveryWish wish, Deliveries deliveries) => deliveries.ChooseAsync(wish))
            .RequireVisit();
        cart.MapPost("/seats", ReserveAsync).MayOpenSession();
        cart.MapPost("/best-seats", ReserveBestAsync).MayOpenSession();
        cart.MapDelete(
                "/{lineItemId:int}/{ticketId:int}",
                (int lineItemId, int ticketId, SeatDesk desk) => desk.ReleaseAsync(lineItemId, ticketId)
            )
            .RequireVisit();
        cart.MapDelete("/", (SeatDesk desk) => desk.ClearAsync()).RequireVisit();
    }

    private static async Task<IResult> ReserveAsync(
        SeatWish wish,
        SeatDesk desk,
        SeatLimit limit,
        HouseMaps maps,
        VisitorTerms terms,
        Words words,
        CancellationToken stop
    )
    {
        var found = await desk.ReserveAllAsync(wish.ToRequest());
        return found is null ? limit.Refusal
            : found == wish.Seats.Count ? TypedResults.NoContent()
            : Refuse(
                words.SeatsAreGone(
                    await maps.FindGoneAsync(
                        wish.PerformanceId,
                        terms.Current,
                        wish.Seats.Select(seat => seat.SeatId),
                        stop
                    ),
                    await desk.FindOwnAsync(wish)
                )
            );
    }

    private static async Task<IResult> ReserveBestAsync(BestSeatsWish wish, SeatDesk desk, SeatLimit limit, Words words)
    {
        var found = await desk.ReserveAllAsync(wish.ToRequest());
        return found is not { } seats ? limit.Refusal
            : seats == wish.PriceTypeIds.Count ? TypedResults.NoContent()
            : Refuse(words.NotSoMany(seats, wish.PriceTypeIds.Count));
    }

    private static Refusal Refuse(string sentence) =>
        new(StatusCodes.Status409Conflict, "seats-unavailable") { Sentence = sentence };
}
