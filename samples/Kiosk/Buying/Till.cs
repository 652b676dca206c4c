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
        var (due, deliveryDate) = await GetDueAsync();
        if (due == 0)
        {
            await _checkout.CheckOutAsync(NothingMoreToPay());
            look.Done("Nothing to pay.");
        }
        else if (payment.Card is { } card)
        {
            var charge = CardPayment(payment.Method, card, due) with { DeliveryDate = deliveryDate };
            await _checkout.CheckOutAsync(charge);
            look.Done($"{visit.Money.Format(due)} paid with {card}.");
        }
        else
        {
            await PayInCashAsync(payment.Method, due);
        }
    }

    private async Task PayInCashAsync(PaymentMethod method, decimal due)
    {
        var tendered = Math.Ceiling(due / Note) * Note;
        await visit.Cart.ApplyCashPaymentAsync(
            new()
            {
                PaymentMethodId = method.Id!.Value,
                Amount = due,
                TenderedAmount = tendered,
            }
        );
        if ((await GetDueAsync()).Amount != 0)
        {
            throw new KioskException("The server did not count the payment in full: please take your money back.");
        }

        await _checkout.CheckOutAsync(NothingMoreToPay());
        look.Done(
            $"{visit.Money.Format(due)} paid in cash: {visit.Money.Format(tendered)} given, {visit.Money.Format(tendered - due)} back."
        );
    }

    // Fees, discounts and rules are the server's business: what is due is read, never added up here.
    private async Task<(decimal Amount, DateTimeOffset? DeliveryDate)> GetDueAsync() =>
        await visit.Cart.GetAsync() is { BalanceToCharge: { } amount } cart
            ? (amount, cart.DeliveryDate)
            : throw new KioskException("The server does not say what is due: please go to the box office.");

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
