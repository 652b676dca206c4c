namespace Tessitura.Client;

/// <summary>Something in the cart that can be taken out again; made by its factories, so that no two ids change places.</summary>
public sealed record CartItem
{
    private CartItem(CartItemKind kind, int id, int ownerId) => (Kind, Id, OwnerId) = (kind, id, ownerId);

    internal CartItemKind Kind { get; }

    /// <summary>The line item, ticket or payment itself.</summary>
    internal int Id { get; }

    /// <summary>What the server wants to know besides: performance, line item or package.</summary>
    internal int OwnerId { get; }

    /// <summary>All tickets of a line item.</summary>
    /// <param name="performanceId">The performance that they are for.</param>
    /// <param name="lineItemId">The line item.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is not positive.</exception>
    public static CartItem Tickets(int performanceId, int lineItemId) =>
        new(
            CartItemKind.Tickets,
            Positive(lineItemId, nameof(lineItemId)),
            Positive(performanceId, nameof(performanceId))
        );

    /// <summary>One ticket of a line item.</summary>
    /// <param name="lineItemId">The line item.</param>
    /// <param name="subLineItemId">The ticket.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is not positive.</exception>
    public static CartItem Ticket(int lineItemId, int subLineItemId) =>
        new(
            CartItemKind.Ticket,
            Positive(subLineItemId, nameof(subLineItemId)),
            Positive(lineItemId, nameof(lineItemId))
        );

    /// <summary>A fixed-seat package with all its tickets.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="lineItemId">Line item of the package in this cart.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is not positive.</exception>
    public static CartItem Package(int packageId, int lineItemId) =>
        new(CartItemKind.Package, Positive(lineItemId, nameof(lineItemId)), Positive(packageId, nameof(packageId)));

    /// <summary>A contribution.</summary>
    /// <param name="lineItemId">Its line item.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is not positive.</exception>
    public static CartItem Contribution(int lineItemId) =>
        new(CartItemKind.Contribution, Positive(lineItemId, nameof(lineItemId)), 0);

    /// <summary>A payment, except one by gift certificate, which is taken off by its number: <see cref="ICartApi.UnapplyGiftCertificateAsync"/>.</summary>
    /// <param name="paymentId">The payment.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is not positive.</exception>
    public static CartItem Payment(int paymentId) =>
        new(CartItemKind.Payment, Positive(paymentId, nameof(paymentId)), 0);

    internal Task DeleteAsync(ICartApi cart, CancellationToken cancellationToken) =>
        Kind switch
        {
            CartItemKind.Tickets => cart.RemoveTicketsAsync(OwnerId, Id, cancellationToken),
            CartItemKind.Ticket => cart.RemoveSubLineItemAsync(OwnerId, Id, cancellationToken),
            CartItemKind.Package => cart.RemovePackageItemAsync(OwnerId, Id, cancellationToken),
            CartItemKind.Contribution => cart.RemoveContributionAsync(Id, cancellationToken),
            _ => cart.RemovePaymentAsync(Id, cancellationToken),
        };

    internal bool IsIn(CartItems items) =>
        Kind switch
        {
            CartItemKind.Tickets => items.LineItemIds.Contains(Id),
            CartItemKind.Ticket => items.SubLineItemIds.Contains(Id),
            CartItemKind.Package => items.PackageLineItemIds.Contains(Id),
            CartItemKind.Contribution => items.ContributionIds.Contains(Id),
            _ => items.PaymentIds.Contains(Id),
        };

    internal string OperationName =>
        Kind switch
        {
            CartItemKind.Tickets => "Cart.RemoveTickets",
            CartItemKind.Ticket => "Cart.RemoveSubLineItem",
            CartItemKind.Package => "Cart.RemovePackageItem",
            CartItemKind.Contribution => "Cart.RemoveContribution",
            _ => "Cart.RemovePayment",
        };

    private static int Positive(int id, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id, name);
        return id;
    }
}
