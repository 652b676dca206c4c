namespace Tessitura.Client;

/// <summary>Puts a gift certificate into the cart, to be bought.</summary>
internal sealed class GiftCertificateWrite(AddGiftCertificateRequest request)
    : CartWrite("Cart.AddGiftCertificate", request)
{
    public override async Task<Outcome> SendAsync(ICartApi cart, CancellationToken cancellationToken)
    {
        var answer = await cart.AddGiftCertificateAsync(request, cancellationToken).ConfigureAwait(false);
        return new CartEntry { Id = answer.Id };
    }

    public override Finding FindIn(Cart cart, CartItems before)
    {
        var alike = cart.GiftCertificateItems()
            .Where(item => !before.GiftCertificateIds.Contains(item.PaymentId))
            .ToList();
        return Finding.Of(
            alike
                .Where(item => item.Amount == request.Amount && (item.Name ?? "") == (request.Name ?? ""))
                .Select(item => new CartEntry { Id = item.PaymentId, ConfirmedBy = Confirmation.ReadBack }),
            alike.Count > 0
        );
    }

    public override CartItems? After(CartItems before, Outcome outcome) => null;

    public override CartItems Account(CartItems items, Outcome outcome) =>
        outcome is CartEntry { Id: > 0 } entry
            ? items with
            {
                GiftCertificateIds = items.GiftCertificateIds.Add(entry.Id),
            }
            : items;
}
