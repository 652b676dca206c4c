namespace SeatPicker;

/// <summary>
/// Pays and turns the cart into an order. Card data goes from the body into the call, and nowhere else. What is said of
/// money comes from a checkout's outcome, and from nothing else: a page may be sent twice, and its first answer be lost.
/// </summary>
internal static class CheckoutEndpoints
{
    public static void MapCheckout(this IEndpointRouteBuilder shop)
    {
        shop.MapPost("/checkout", CheckOutAsync).RequireVisit();
        shop.MapPost("/checkout/outcome", FindOutAsync).RequireVisit();
    }

    // A visitor who closes the page cannot stop a payment half-way: no cancellation from here on.
    private static async Task<IResult> CheckOutAsync(CardPayment payment, Visit visit, PaidOrder paid)
    {
        var session = await visit.Web.Session.GetAsync();
        if (Visit.SavedOrderIn(session) is { } orderId)
        {
            return paid.Answer(orderId);
        }

        if (await visit.IsPayingAsync(session))
        {
            return StillUnclear();
        }

        var cart = await visit.Web.Cart.GetAsync();
        if (cart?.BalanceToCharge != payment.Amount)
        {
            return new Refusal(StatusCodes.Status409Conflict, "price-changed");
        }

        try
        {
            return Answer(await visit.Web.CheckoutAsync(payment.ToRequest()), paid);
        }
        catch (OutcomeUnknownException)
        {
            // The store of open questions has it, for this server and for every other.
            return StillUnclear();
        }
    }

    /// <summary>What became of a payment; nothing where there is none.</summary>
    private static async Task<IResult> FindOutAsync(Visit visit, PaidOrder paid)
    {
        var session = await visit.Web.Session.GetAsync();
        if (Visit.SavedOrderIn(session) is { } orderId)
        {
            return paid.Answer(orderId);
        }

        var open = (await visit.Web.GetOpenQuestionsAsync()).FirstOrDefault(question => question.IsCheckout);
        if (open is null)
        {
            return TypedResults.NoContent();
        }

        try
        {
            return Answer((CheckoutResult)await visit.Web.ResolveAsync(open), paid);
        }
        catch (OutcomeUnknownException)
        {
            return StillUnclear();
        }
    }

    private static IResult Answer(CheckoutResult result, PaidOrder paid) =>
        result.IsComplete
            ? paid.Answer(result.OrderId)
            : new Refusal(
                StatusCodes.Status402PaymentRequired,
                "payment-refused",
                ("reasons", string.Join(' ', result.Reasons))
            );

    private static IResult StillUnclear() => new Refusal(StatusCodes.Status503ServiceUnavailable, "payment-unclear");
}
