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
        CancellationToken stop
    )
    {
        var found = await desk.ReserveAllAsync(wish.ToRequest());
        return found is null ? TooMany(limit)
            : found == wish.Seats.Count ? TypedResults.NoContent()
            : Refuse(
                Words.SeatsAreGone(
                    await maps.FindGoneAsync(wish.PerformanceId, wish.Seats.Select(seat => seat.SeatId), stop),
                    await desk.FindOwnAsync(wish)
                )
            );
    }

    private static async Task<IResult> ReserveBestAsync(BestSeatsWish wish, SeatDesk desk, SeatLimit limit)
    {
        var found = await desk.ReserveAllAsync(wish.ToRequest());
        return found is not { } seats ? TooMany(limit)
            : seats == wish.PriceTypeIds.Count ? TypedResults.NoContent()
            : Refuse(Words.NotSoMany(seats, wish.PriceTypeIds.Count));
    }

    private static IResult TooMany(SeatLimit limit) =>
        TypedResults.Problem(Failures.Problem(StatusCodes.Status400BadRequest, "too-many", limit.Sentence));

    private static IResult Refuse(string sentence) =>
        TypedResults.Problem(Failures.Problem(StatusCodes.Status409Conflict, "seats-unavailable", sentence));
}
