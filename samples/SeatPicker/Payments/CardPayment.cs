namespace SeatPicker;

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
