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

/// <summary>A card on its way from the page to the checkout. It is stored nowhere, and its text form shows nothing of it.</summary>
internal sealed record CardPayment
{
    /// <summary>What the visitor has agreed to pay; 0 where nothing is left to pay.</summary>
    public required decimal Amount { get; init; }

    public int CardKindId { get; init; }

    public string Number { get; init; } = "";

    public string Owner { get; init; } = "";

    public int Month { get; init; }

    public int Year { get; init; }

    public string SecurityCode { get; init; } = "";

    /// <summary>What cannot be a card's, before anything is sent; null where all of it can.</summary>
    public Refusal? Check(DateTimeOffset now)
    {
        var wrong =
            !CardNumber.IsValid(CardNumber.Digits(Number)) ? "card-number"
            : CardKindId <= 0 ? "card-kind"
            : string.IsNullOrWhiteSpace(Owner) ? "card-owner"
            : Month is < 1 or > 12 || Year * 12 + Month < now.Year * 12 + now.Month ? "card-expiry"
            : SecurityCode.Length is < 3 or > 4 || !SecurityCode.All(char.IsAsciiDigit) ? "card-code"
            : null;
        return wrong is null ? null : new Refusal(StatusCodes.Status400BadRequest, wrong);
    }

    public CheckoutRequest ToRequest() =>
        new()
        {
            Amount = Amount,
            Authorize = true,
            AllowUnderPayment = false,
            CreditCardType = CardKindId,
            CreditCardNumber = CardNumber.Digits(Number),
            CreditCardOwner = Owner.Trim(),
            CreditCardMonth = Month,
            CreditCardYear = Year,
            CreditCardAuthenticationCode = SecurityCode,
        };

    public override string ToString() => "a card payment";
}
