namespace Tessitura.Client;

/// <summary>Tells from a saved order whether a payment made outside is in it. The service shows amount and method of a payment, and not its reference.</summary>
internal sealed class OrderPayments(Seller seller)
{
    /// <summary>True where a checkout that was found carried out is another's: its order holds no such payment.</summary>
    public async Task<bool> AreOfOthersAsync(Turn turn, OpenWrite asked, CancellationToken cancellationToken) =>
        asked.Data.Charge is { } charge
        && await HoldAsync(turn, charge, cancellationToken).ConfigureAwait(false) is false;

    /// <summary>True where it is known which checkout saved the cart: it was answered, or no other one may have come.</summary>
    public static bool AreKnown(Turn turn, OpenWrite asked, CheckoutResult result) =>
        !asked.Data.IsOfOthers
        && (
            result.ConfirmedBy is Confirmation.Answer
            || !turn.State.Open.Exists(other => other != asked && other.IsCheckout)
        );

    /// <summary>A payment of this amount and method that no other charge of the session explains; null where the order shows no payment at all.</summary>
    public async Task<bool?> HoldAsync(Turn turn, OutsideCharge charge, CancellationToken cancellationToken)
    {
        var order = await seller
            .Cart.GetAsync(savedCart: true, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        if (order is null)
        {
            return null;
        }

        if (order.Payments.Count == 0)
        {
            // A server that shows no payments says nothing, unless it says that nothing was paid.
            return order.AmountPaidNow is 0 && order.AmountPaidPreviously is 0 or null ? false : null;
        }

        var others = await new Charges(seller).OfSessionAsync(turn.SessionId, cancellationToken).ConfigureAwait(false);
        var explained = others.Count(other =>
            other.State is ChargeState.Saved
            && other.Reference != charge.Reference
            && (other.Amount, other.PaymentMethodId) == (charge.Amount, charge.PaymentMethodId)
        );
        return order.Payments.Count(payment =>
                payment.Amount == charge.Amount
                && (payment.PaymentMethod is null || payment.PaymentMethod.Id == charge.PaymentMethodId)
            ) > explained;
    }
}
