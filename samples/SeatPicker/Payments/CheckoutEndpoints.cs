namespace SeatPicker;

/// <summary>Pays and turns the cart into an order. Card data goes from the body into the call, and nowhere else.</summary>
internal static class CheckoutEndpoints
{
    public static void MapCheckout(this IEndpointRouteBuilder shop)
    {
        shop.MapPost("/checkout", CheckOutAsync);
        shop.MapPost("/checkout/outcome", FindOutAsync);
    }

    // A visitor who closes the page cannot stop a payment half-way: no cancellation from here on.
    private static async Task<IResult> CheckOutAsync(CardPayment payment, Visit visit, UnclearCheckouts unclear)
    {
        var due = (await visit.Web.Cart.GetAsync())?.BalanceToCharge;
        if (due != payment.Amount)
        {
            return TypedResults.Problem(
                Failures.Problem(
                    StatusCodes.Status409Conflict,
                    "price-changed",
                    "The price has changed since you saw it, and nothing was charged. Please look at your cart again."
                )
            );
        }

        try
        {
            return Answer(await visit.Web.CheckoutAsync(payment.ToRequest()));
        }
        catch (OutcomeUnknownException question)
        {
            unclear.Keep(await visit.Web.GetKeyAsync(), question);
            return StillUnclear();
        }
    }

    private static async Task<IResult> FindOutAsync(Visit visit, UnclearCheckouts unclear)
    {
        var visitor = await visit.Web.GetKeyAsync();
        if (unclear.Find(visitor) is not { } question)
        {
            return TypedResults.NoContent();
        }

        try
        {
            var outcome = await visit.Web.ResolveAsync(question);
            unclear.Close(visitor);
            return Answer((CheckoutResult)outcome);
        }
        catch (NotAppliedException)
        {
            unclear.Close(visitor);
            throw;
        }
        catch (OutcomeUnknownException)
        {
            return StillUnclear();
        }
    }

    private static IResult Answer(CheckoutResult result) =>
        result.IsComplete
            ? TypedResults.NoContent()
            : TypedResults.Problem(
                Failures.Problem(
                    StatusCodes.Status402PaymentRequired,
                    "payment-refused",
                    $"The payment was not accepted, and nothing was charged. {string.Join(' ', result.Reasons)}"
                )
            );

    private static IResult StillUnclear() =>
        TypedResults.Problem(
            Failures.Problem(
                StatusCodes.Status503ServiceUnavailable,
                "payment-unclear",
                "We do not know yet whether your payment went through. Please do not pay again: ask in a minute what became of it."
            )
        );
}
