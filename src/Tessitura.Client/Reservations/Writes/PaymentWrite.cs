namespace Tessitura.Client;

/// <summary>Puts a payment or a deposit on the cart.</summary>
/// <param name="operation">Name of the operation.</param>
/// <param name="request">What is sent.</param>
internal sealed class PaymentWrite(string operation, object request) : CartWrite(operation, request)
{
    public required Func<ICartApi, CancellationToken, Task<int>> Send { get; init; }

    /// <summary>Null for a gift certificate, whose method the server knows.</summary>
    public int? PaymentMethodId { get; init; }

    /// <summary>Null or 0 where the server takes as much as is needed.</summary>
    public decimal? Amount { get; init; }

    public string? GiftCertificateNumber { get; init; }

    public override async Task<Outcome> SendAsync(ICartApi cart, CancellationToken cancellationToken) =>
        new CartEntry { Id = await Send(cart, cancellationToken).ConfigureAwait(false) };

    public override Finding FindIn(Cart cart, CartItems before)
    {
        var alike = cart.Payments.Where(payment => !before.PaymentIds.Contains(payment.Id)).Where(IsOfItsKind).ToList();
        var finding = Finding.Of(
            alike
                .Where(HasItsAmount)
                .Select(payment => new CartEntry { Id = payment.Id, ConfirmedBy = Confirmation.ReadBack }),
            alike.Count > 0
        );

        // A server that adds to a payment already there shows no new one, only more money.
        return finding.HasAlike || !(cart.AmountPaidNow > before.AmountPaid)
            ? finding
            : finding with
            {
                HasAlike = true,
            };
    }

    public override CartItems? After(CartItems before, Outcome outcome) =>
        outcome is CartEntry { Id: > 0 } entry
            ? before with
            {
                PaymentIds = before.PaymentIds.Add(entry.Id),
                AmountPaid = null,
            }
            : null;

    private bool IsOfItsKind(CartPayment payment) =>
        GiftCertificateNumber is { } number
            ? string.Equals(payment.GiftCertificateNumber?.Trim(), number.Trim(), StringComparison.OrdinalIgnoreCase)
            : payment.PaymentMethod is null || payment.PaymentMethod.Id == PaymentMethodId;

    // The amount of a deposit is shown with a minus by some servers.
    private bool HasItsAmount(CartPayment payment) =>
        Amount is null or 0 || Math.Abs(payment.Amount) == Math.Abs(Amount.Value);
}
