namespace SeatPicker;

/// <summary>A card on its way from the page to the checkout. It is stored nowhere, and its text form shows nothing of it.</summary>
internal sealed record CardPayment
{
    /// <summary>What the visitor has agreed to pay.</summary>
    public required decimal Amount { get; init; }

    public int CardKindId { get; init; }

    public string Number { get; init; } = "";

    public string Owner { get; init; } = "";

    public int Month { get; init; }

    public int Year { get; init; }

    public string SecurityCode { get; init; } = "";

    public CheckoutRequest ToRequest() =>
        Amount == 0
            ? new CheckoutRequest
            {
                Amount = 0,
                Authorize = true,
                AllowUnderPayment = true,
            }
            : new CheckoutRequest
            {
                Amount = Amount,
                Authorize = true,
                AllowUnderPayment = false,
                CreditCardType = CardKindId,
                CreditCardNumber = Number,
                CreditCardOwner = Owner,
                CreditCardMonth = Month,
                CreditCardYear = Year,
                CreditCardAuthenticationCode = SecurityCode,
            };

    public override string ToString() => "a card payment";
}
