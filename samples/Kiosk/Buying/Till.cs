namespace Kiosk;

/// <summary>Takes the money and turns the cart into an order.</summary>
internal sealed class Till(Visit visit, Look look)
{
    private const decimal Note = 10;

    private readonly CheckoutDesk _checkout = new(visit);

    /// <summary>What a kiosk can take.</summary>
    public async Task<IReadOnlyList<PaymentMethod>> GetMethodsAsync(CancellationToken stop)
    {
        var methods = await visit.Txn.GetPaymentMethodsAsync(cancellationToken: stop);
        return
        [
            .. methods.Where(method =>
                method is { Id: not null, Inactive: not true } && (Payment.IsCash(method) || Payment.IsCard(method))
            ),
        ];
    }

    /// <summary>Pays what the server says is due, and ends when the order is saved.</summary>
    public async Task PayAsync(Payment payment)
    {
        var due = await GetDueAsync();
        if (payment.Card is { } card)
        {
            await _checkout.CheckOutAsync(CardPayment(payment.Method, card, due));
            look.Done($"{visit.Money.Format(due)} paid with {card}.");
            return;
        }

        var tendered = Math.Ceiling(due / Note) * Note;
        await visit.Cart.ApplyCashPaymentAsync(
            new()
            {
                PaymentMethodId = payment.Method.Id!.Value,
                Amount = due,
                TenderedAmount = tendered,
            }
        );
        if (await GetDueAsync() is var rest and not 0)
        {
            throw new KioskException(
                $"{visit.Money.Format(rest)} are still due after the payment: please take your money back."
            );
        }

        await _checkout.CheckOutAsync(NothingMoreToPay());
        look.Done(
            $"{visit.Money.Format(due)} paid in cash: {visit.Money.Format(tendered)} given, {visit.Money.Format(tendered - due)} back."
        );
    }

    // Fees, discounts and rules are the server's business: what is due is read, never added up here.
    private async Task<decimal> GetDueAsync() =>
        (await visit.Cart.GetAsync())?.BalanceToCharge
        ?? throw new KioskException("The server does not say what is due: please go to the box office.");

    private static CheckoutRequest CardPayment(PaymentMethod method, Card card, decimal due) =>
        new()
        {
            Amount = due,
            AllowUnderPayment = false,
            Authorize = true,
            CreditCardType = method.Id,
            CreditCardNumber = card.Number,
            CreditCardOwner = card.Owner,
            CreditCardMonth = card.Month,
            CreditCardYear = card.Year,
            CreditCardAuthenticationCode = card.SecurityCode,
        };

    private static CheckoutRequest NothingMoreToPay() =>
        new()
        {
            Amount = 0,
            AllowUnderPayment = true,
            Authorize = true,
        };
}
