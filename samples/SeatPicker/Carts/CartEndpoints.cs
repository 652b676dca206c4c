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
                (int ticketId, PriceRequest request, TicketPrices prices) => prices.ChangeAsync(ticketId, request)
            )
            .RequireVisit();
        cart.MapGet("/delivery", (Deliveries deliveries, CancellationToken stop) => deliveries.ListAsync(stop))
            .RequireVisit();
        cart.MapPut("/delivery", (DeliveryRequest request, Deliveries deliveries) => deliveries.ChooseAsync(request))
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
        SeatsRequest request,
        SeatDesk desk,
        SeatLimit limit,
        HouseMaps maps,
        VisitorTerms terms,
        Words words,
        CancellationToken stop
    )
    {
        var found = await desk.ReserveAllAsync(request.ToRequest());
        return found is null ? limit.Refusal
            : found == request.Seats.Count ? TypedResults.NoContent()
            : Refuse(
                words.SeatsAreGone(
                    await maps.FindGoneAsync(
                        request.PerformanceId,
                        terms.Current,
                        request.Seats.Select(seat => seat.SeatId),
                        stop
                    ),
                    await desk.FindOwnAsync(request)
                )
            );
    }

    private static async Task<IResult> ReserveBestAsync(
        BestSeatsRequest request,
        SeatDesk desk,
        SeatLimit limit,
        Words words
    )
    {
        var found = await desk.ReserveAllAsync(request.ToRequest());
        return found is not { } seats ? limit.Refusal
            : seats == request.PriceTypeIds.Count ? TypedResults.NoContent()
            : Refuse(words.NotSoMany(seats, request.PriceTypeIds.Count));
    }

    private static Refusal Refuse(string sentence) =>
        new(StatusCodes.Status409Conflict, "seats-unavailable") { Sentence = sentence };
}

/// <summary>The best seats of a zone, one for each price type.</summary>
/// <param name="PerformanceId">For which performance.</param>
/// <param name="ZoneId">Where.</param>
/// <param name="PriceTypeIds">The price type of every seat; tells how many there are.</param>
/// <param name="SideBySide">Nobody sits between them; makes no sense where seats have no numbers.</param>
/// <param name="Wheelchairs">How many of them are places for wheelchairs.</param>
internal sealed record BestSeatsRequest(
    int PerformanceId,
    int ZoneId,
    IReadOnlyList<int> PriceTypeIds,
    bool SideBySide,
    int Wheelchairs = 0
)
{
    public ReserveTicketsRequest ToRequest() =>
        Tickets.BestSeats(
            PerformanceId,
            ZoneId,
            PriceTypes.Of([.. PriceTypeIds]),
            SideBySide || Wheelchairs > 0
                ? new SpecialRequests
                {
                    ContiguousSeats = SideBySide ? PriceTypeIds.Count : null,
                    WheelChairSeats = Wheelchairs > 0 ? Wheelchairs : null,
                    // Such places come in pairs: who needs one of them and the seat beside it leaves the other.
                    LeaveSingleSeats = Wheelchairs > 0 ? true : null,
                }
                : null
        );
}
