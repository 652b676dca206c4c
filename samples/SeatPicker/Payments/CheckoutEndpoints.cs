using Microsoft.Extensions.Options;

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
    private static async Task<IResult> CheckOutAsync(
        CardPayment payment,
        Visit visit,
        ReadyToPay ready,
        PaidOrder paid,
        TimeProvider time,
        IOptions<PaymentOptions> options
    )
    {
        if (await ready.CheckAsync(payment.Amount) is { } instead)
        {
            return instead;
        }

        if (payment.Amount != 0 && options.Value.Way is not PaymentWay.Card)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "card-elsewhere");
        }

        if (payment.Amount != 0 && payment.Check(time.GetUtcNow()) is { } wrong)
        {
            return wrong;
        }

        try
        {
            return Answer(
                payment.Amount == 0
                    ? await visit.Web.CheckoutPaidAsync()
                    : await visit.Web.CheckoutAsync(payment.ToRequest()),
                paid
            );
        }
        catch (OutcomeUnknownException)
        {
            // The store of open questions has it, for this server and for every other.
            return PaymentRefusals.Unclear;
        }
    }

    /// <summary>What became of a payment; nothing where there is none.</summary>
    private static async Task<IResult> FindOutAsync(Visit visit, PaidOrder paid)
    {
        var session = await visit.Web.Api.Session.GetAsync();
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
            return PaymentRefusals.Unclear;
        }
    }

    private static IResult Answer(CheckoutResult result, PaidOrder paid) =>
        result.State switch
        {
            CheckoutState.Complete => paid.Answer(result.OrderId),
            CheckoutState.NotSent => PaymentRefusals.PriceChanged,
            _ => new Refusal(
                StatusCodes.Status402PaymentRequired,
                "payment-refused",
                ("reasons", string.Join(' ', result.Reasons))
            ),
        };
}
