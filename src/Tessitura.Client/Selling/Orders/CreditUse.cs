namespace Tessitura.Client;

/// <summary>
/// What a credit on an order is applied to. Seats need none of this: what <see cref="IWebSession.ReserveTicketsAsync"/> adds
/// to the open order is paid from its credit first.
/// </summary>
public sealed record CreditUse
{
    private CreditUse(CartItemKind kind, int id, decimal? amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id);
        if (amount is <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "The amount must be positive.");
        }

        (Kind, Id, Amount) = (kind, id, amount);
    }

    /// <summary>How much of it; null for all that is left, or for the amount of the fee.</summary>
    public decimal? Amount { get; }

    internal CartItemKind Kind { get; }

    internal int Id { get; }

    /// <summary>Put on the constituent's account.</summary>
    /// <param name="paymentMethodId">Payment method of type on account.</param>
    /// <param name="amount">How much; null for all that is left.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public static CreditUse OnAccount(int paymentMethodId, decimal? amount = null) =>
        new(CartItemKind.Payment, paymentMethodId, amount);

    /// <summary>Given to a fund.</summary>
    /// <param name="fundId">The fund.</param>
    /// <param name="amount">How much; null for all that is left.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public static CreditUse Contribution(int fundId, decimal? amount = null) =>
        new(CartItemKind.Contribution, fundId, amount);

    /// <summary>Spent on a user-defined fee, such as one for the exchange, which has an amount of its own.</summary>
    /// <param name="feeId">The fee.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is not positive.</exception>
    public static CreditUse Fee(int feeId) => new(CartItemKind.Fee, feeId, null);
}

/// <summary>A credit that was applied to something.</summary>
public sealed record AppliedCredit
{
    /// <summary>What is in the cart for it, with how that is known.</summary>
    public CartEntry Entry { get; init; } = new();

    /// <summary>What to give to <see cref="IWebSession.ReleaseAsync"/> to take it back; null for a deposit, which <see cref="ICartApi.RemoveOnAccountAsync"/> takes out by <see cref="CartEntry.Id"/>.</summary>
    public CartItem? Item { get; init; }

    /// <summary>What is left to pay of the order now: negative while a credit is left, positive where more was applied than there was; null when the cart could not be read afterwards.</summary>
    public decimal? Balance { get; init; }

    /// <summary>The credit that is left; null when the cart could not be read afterwards.</summary>
    public decimal? CreditLeft => Balance is { } balance ? Math.Max(0, -balance) : null;
}
