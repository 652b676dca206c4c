namespace Kiosk;

/// <summary>How the customer wants to pay; without a card it is cash.</summary>
internal sealed record Payment(PaymentMethod Method, Card? Card)
{
    private const int CashType = 5;
    private const decimal Note = 10;

    public static bool IsCash(PaymentMethod method) => method.PaymentType?.Id == CashType;

    public static bool IsCard(PaymentMethod method) => method.AuthIndicator && method.AccountType is not null;

    /// <summary>
    /// Pays and saves the cart as an order. Nobody can stop it half-way: a checkout that has begun takes the money. What
    /// became of an unclear one, the SDK finds out.
    /// </summary>
    /// <exception cref="OutcomeUnknownException">Nobody knows whether the money was taken.</exception>
    public async Task<CheckoutResult> PayAsync(IWebSession visit, HeldTickets held)
    {
        var due = held.Due;
        if (due > 0 && Card is { } card)
        {
            return await visit.CheckoutAsync(
                new()
                {
                    Amount = due,
                    AllowUnderPayment = false,
                    Authorize = true,
                    CreditCardType = Method.Id,
                    CreditCardNumber = card.Number,
                    CreditCardOwner = card.Owner,
                    CreditCardMonth = card.Month,
                    CreditCardYear = card.Year,
                    CreditCardAuthenticationCode = card.SecurityCode,
                    DeliveryDate = held.DeliveryDate,
                }
            );
        }

        if (due > 0)
        {
            await visit.PayAsync(
                new ApplyCashPaymentRequest
                {
                    PaymentMethodId = Method.Id,
                    Amount = due,
                    TenderedAmount = Tendered(due),
                }
            );
        }

        return await visit.CheckoutPaidAsync();
    }

    /// <summary>What was paid, in a sentence.</summary>
    public string Describe(decimal due, Money money) =>
        due == 0 ? "Nothing to pay."
        : Card is not null ? $"{money.Format(due)} paid with {Card}."
        : $"{money.Format(due)} paid in cash: {money.Format(Tendered(due))} given, {money.Format(Tendered(due) - due)} back.";

    private static decimal Tendered(decimal due) => Math.Ceiling(due / Note) * Note;
}
