namespace Tessitura.Client;

/// <summary>Adds a fixed-seat package: the same seats on all its evenings.</summary>
internal sealed class PackageWrite(AddPackageItemRequest request) : CartWrite("Cart.AddPackageItem", request)
{
    private readonly TicketWish _wish = TicketWish.Of(request);

    public override async Task<Outcome> SendAsync(ICartApi cart, CancellationToken cancellationToken)
    {
        var answer = await cart.AddPackageItemAsync(request, cancellationToken).ConfigureAwait(false);
        return new Reservation
        {
            LineItemId = answer.LineItemId,
            SeatsRequested = _wish.Seats,
            SeatsReserved = answer.SeatsReserved,
            Item = ItemOf(answer.LineItemId),
        };
    }

    public override Finding FindIn(Cart cart, CartItems before)
    {
        var alike = cart.PackageItems()
            .Where(package => !before.PackageLineItemIds.Contains(package.LineItemId))
            .Where(package =>
                package.Evenings.Any(line => line.Package is null || line.Package.Id == request.PackageId)
            )
            .ToList();
        return Finding.Of(
            alike
                .Where(package => package.Evenings.All(Fits))
                .Select(package => Read(package.LineItemId, package.Evenings)),
            alike.Count > 0
        );
    }

    // That the answer's line item is the one that the cart shows for the package is not documented: better read again.
    public override CartItems? After(CartItems before, Outcome outcome) => null;

    public override CartItems Account(CartItems items, Outcome outcome) =>
        outcome is Reservation { LineItemId: > 0 } entry
            ? items with
            {
                PackageLineItemIds = items.PackageLineItemIds.Add(entry.LineItemId),
            }
            : items;

    private bool Fits(CartLineItem evening) =>
        evening.Package?.Id == request.PackageId && _wish.IsMetBy([.. evening.TicketsNow()]);

    private Reservation Read(int lineItemId, IReadOnlyList<CartLineItem> evenings) =>
        new()
        {
            ConfirmedBy = Confirmation.ReadBack,
            LineItemId = lineItemId,
            SeatsRequested = _wish.Seats,
            SeatsReserved = evenings.Min(evening => evening.TicketsNow().Count()),
            Item = ItemOf(lineItemId),
            Tickets =
            [
                .. evenings.SelectMany(evening =>
                    evening.TicketsNow().Select(ticket => ReservedTicket.Of(ticket, evening.Performance?.Id ?? 0))
                ),
            ],
        };

    private CartItem? ItemOf(int lineItemId) => lineItemId > 0 ? CartItem.Package(request.PackageId, lineItemId) : null;
}
