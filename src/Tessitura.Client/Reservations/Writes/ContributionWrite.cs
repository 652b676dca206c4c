namespace Tessitura.Client;

/// <summary>Adds a contribution.</summary>
internal sealed class ContributionWrite(AddContributionRequest request) : CartWrite("Cart.AddContribution", request)
{
    public override async Task<Outcome> SendAsync(ICartApi cart, CancellationToken cancellationToken)
    {
        var answer = await cart.AddContributionAsync(request, cancellationToken).ConfigureAwait(false);
        return new CartEntry { Id = answer.LineItemId };
    }

    public override Finding FindIn(Cart cart, CartItems before)
    {
        var alike = cart.ContributionItems()
            .Where(item =>
                !before.ContributionIds.Contains(item.Id) && (item.FundId ?? request.FundId) == request.FundId
            )
            .ToList();
        return Finding.Of(
            alike
                .Where(item => item.Amount == request.Amount)
                .Select(item => new CartEntry { Id = item.Id, ConfirmedBy = Confirmation.ReadBack }),
            alike.Count > 0
        );
    }

    // The cart may show a membership instead, under an id that the answer does not name.
    public override CartItems? After(CartItems before, Outcome outcome) => null;

    public override CartItems Account(CartItems items, Outcome outcome) =>
        outcome is CartEntry { Id: > 0 } entry
            ? items with
            {
                ContributionIds = items.ContributionIds.Add(entry.Id),
            }
            : items;
}
