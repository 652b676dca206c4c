namespace SeatPicker;

/// <summary>Takes seats for a visitor and gives them back, by the operations that cannot double.</summary>
internal static class CartEndpoints
{
    public static void MapCart(this IEndpointRouteBuilder shop)
    {
        var cart = shop.MapGroup("/cart");
        cart.MapPost("/seats", ReserveAsync).LimitSeats<SeatWish>(wish => wish.Seats.Count);
        cart.MapPost("/best-seats", ReserveBestAsync).LimitSeats<BestSeatsWish>(wish => wish.PriceTypeIds.Count);
        cart.MapDelete("/{lineItemId:int}/{ticketId:int}", ReleaseAsync);

        // After a hold has run out the cart must be emptied before anything new goes in.
        cart.MapDelete("/", (Visit visit, CancellationToken stop) => visit.Web.Cart.ClearCartAsync(stop));
    }

    private static async Task<IResult> ReserveAsync(SeatWish wish, Visit visit, HouseMaps maps, CancellationToken stop)
    {
        try
        {
            var reserved = await visit.Web.ReserveTicketsAsync(wish.ToRequest(), stop);
            return reserved.IsComplete ? TypedResults.NoContent() : await GiveBackAsync(reserved);
        }
        catch (TessituraRejectedException e) when (e.Kind is RejectionKind.SeatsUnavailable)
        {
            return await SomebodyWasFasterAsync();
        }

        async Task<IResult> GiveBackAsync(Reservation some)
        {
            if (some.Item is { } item)
            {
                await visit.Web.ReleaseAsync(item, stop);
            }

            return await SomebodyWasFasterAsync();
        }

        async Task<IResult> SomebodyWasFasterAsync()
        {
            var gone = await maps.FindGoneAsync(wish, stop);
            return TypedResults.Problem(
                Failures.Problem(StatusCodes.Status409Conflict, "seats-unavailable", Words.SomebodyWasFaster(gone))
            );
        }
    }

    private static async Task<IResult> ReserveBestAsync(BestSeatsWish wish, Visit visit, CancellationToken stop)
    {
        var found = 0;
        try
        {
            var reserved = await visit.Web.ReserveTicketsAsync(wish.ToRequest(), stop);
            if (reserved.IsComplete)
            {
                return TypedResults.NoContent();
            }

            found = reserved.SeatsReserved;
            if (reserved.Item is { } item)
            {
                await visit.Web.ReleaseAsync(item, stop);
            }
        }
        catch (TessituraRejectedException e) when (e.Kind is RejectionKind.SeatsUnavailable)
        {
            // Some servers say it with a refusal, others with fewer seats.
        }

        return TypedResults.Problem(
            Failures.Problem(
                StatusCodes.Status409Conflict,
                "seats-unavailable",
                Words.NotSoMany(found, wish.PriceTypeIds.Count)
            )
        );
    }

    private static async Task ReleaseAsync(int lineItemId, int ticketId, Visit visit, CancellationToken stop) =>
        await visit.Web.ReleaseAsync(CartItem.Ticket(lineItemId, ticketId), stop);
}
