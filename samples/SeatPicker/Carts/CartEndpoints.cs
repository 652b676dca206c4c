namespace SeatPicker;

/// <summary>Takes seats for a visitor and gives them back; the cart itself the page reads through /api.</summary>
internal static class CartEndpoints
{
    public static void MapCart(this IEndpointRouteBuilder shop)
    {
        var cart = shop.MapGroup("/cart");
        cart.MapPost("/seats", ReserveAsync).LimitSeats<SeatWish>(wish => wish.Seats.Count);
        cart.MapPost("/best-seats", ReserveBestAsync).LimitSeats<BestSeatsWish>(wish => wish.PriceTypeIds.Count);
        cart.MapDelete(
            "/{lineItemId:int}/{ticketId:int}",
            (int lineItemId, int ticketId, SeatDesk desk) => desk.ReleaseAsync(lineItemId, ticketId)
        );
        cart.MapDelete("/", (SeatDesk desk) => desk.ClearAsync());
    }

    private static async Task<IResult> ReserveAsync(
        SeatWish wish,
        SeatDesk desk,
        HouseMaps maps,
        CancellationToken stop
    )
    {
        var found = await desk.ReserveAllAsync(wish.ToRequest());
        return found == wish.Seats.Count
            ? TypedResults.NoContent()
            : Refuse(Words.SomebodyWasFaster(await maps.FindGoneAsync(wish, stop)));
    }

    private static async Task<IResult> ReserveBestAsync(BestSeatsWish wish, SeatDesk desk)
    {
        var found = await desk.ReserveAllAsync(wish.ToRequest());
        return found == wish.PriceTypeIds.Count
            ? TypedResults.NoContent()
            : Refuse(Words.NotSoMany(found, wish.PriceTypeIds.Count));
    }

    private static IResult Refuse(string sentence) =>
        TypedResults.Problem(Failures.Problem(StatusCodes.Status409Conflict, "seats-unavailable", sentence));
}
