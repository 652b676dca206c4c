namespace Tessitura.Client;

/// <summary>A payment plan that is on the cart now.</summary>
public sealed record PaymentPlanResult : WriteResult
{
    /// <summary>What falls due when, the earliest first.</summary>
    public IReadOnlyList<PaymentPlan> Payments { get; init; } = [];

    /// <summary>What to give to <see cref="IWebSession.ReleaseAsync"/> to take the plan off again; null where the server named no payment.</summary>
    public CartItem? Item { get; init; }

    internal static PaymentPlanResult Of(IReadOnlyList<PaymentPlan> payments) =>
        new()
        {
            Payments = [.. payments.OrderBy(payment => payment.DateDue)],
            Item = payments.FirstOrDefault(payment => payment.Id > 0) is { } first
                ? CartItem.PaymentPlan(first.Id)
                : null,
        };
}

/// <summary>Tells a payment plan in a cart: all of its payments that are new are one thing.</summary>
internal static class PaymentPlans
{
    public static IEnumerable<ItemInCart> NewIn(Cart cart, CartItems before)
    {
        var planned = cart.PaymentPlans.Where(payment => !before.PaymentPlanIds.Contains(payment.Id)).ToList();
        return planned.Count == 0
            ? []
            :
            [
                new ItemInCart(CartItem.Seen(CartItemKind.PaymentPlan, planned[0].Id))
                {
                    Planned = planned,
                    Amount = planned.Sum(payment => payment.AmountDue),
                },
            ];
    }

    // What a billing schedule makes of an amount, the house decides. Two plans that arrived one after the other are one in
    // the cart, with the payments of both: either may be in it.
    public static Fit Compare(ExpectedItem expected, ItemInCart item) =>
        (expected.Seats == 0 || expected.Seats == item.Planned.Count)
        && (expected.Amount is null || expected.Amount == item.Amount)
            ? Fit.Wholly
        : expected.Seats > 0 && item.Planned.Count > expected.Seats ? Fit.Partly
        : Fit.Alike;
}
