namespace SeatPicker;

/// <summary>Takes seats for a visitor and gives them back; the cart itself the page reads through /api.</summary>
internal static class CartEndpoints
{
    public static void MapCart(this IEndpointRouteBuilder shop)
    {
        var cart = shop.MapGroup("/cart");
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
