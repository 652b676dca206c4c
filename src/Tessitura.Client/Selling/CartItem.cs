using System.Text.Json.Serialization;

namespace Tessitura.Client;

/// <summary>What kind of thing in a cart a <see cref="CartItem"/> is.</summary>
public enum CartItemKind
{
    /// <summary>All tickets of a line item.</summary>
    Tickets,

    /// <summary>One ticket of a line item.</summary>
    Ticket,

    /// <summary>A package of whatever kind with all its tickets.</summary>
    Package,

    /// <summary>A contribution, or the membership that came of one.</summary>
    Contribution,

    /// <summary>A payment or a deposit.</summary>
    Payment,

    /// <summary>A gift certificate that is bought.</summary>
    GiftCertificate,

    /// <summary>One performance of a package with its tickets.</summary>
    PackagePerformance,

    /// <summary>A sub package of a super package with all its tickets.</summary>
    SubPackage,

    /// <summary>A user-defined fee.</summary>
    Fee,

    /// <summary>The payment plan, with all its payments.</summary>
    PaymentPlan,
}

/// <summary>Something in the cart that can be taken out again; made by its factories, so that no two ids change places.</summary>
public sealed record CartItem
{
    [JsonConstructor]
    internal CartItem(CartItemKind kind, int id, int ownerId) => (Kind, Id, OwnerId) = (kind, id, ownerId);

    /// <summary>What it is.</summary>
    public CartItemKind Kind { get; }

    /// <summary>Id of the line item, ticket or payment itself.</summary>
    public int Id { get; }

    /// <summary>What the server wants to know besides: performance, line item or package; 0 where it wants nothing.</summary>
    public int OwnerId { get; }

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

    /// <summary>A package with all its tickets; a super package with its sub packages. Of which kind it is, the cart tells.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="lineItemId">Line item of the package in this cart.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is not positive.</exception>
    public static CartItem Package(int packageId, int lineItemId) =>
        new(CartItemKind.Package, Positive(lineItemId, nameof(lineItemId)), Positive(packageId, nameof(packageId)));

    /// <summary>One performance of a package with its tickets.</summary>
    /// <param name="performanceId">The performance.</param>
    /// <param name="lineItemId">Line item of the performance, not of the package.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is not positive.</exception>
    public static CartItem PackagePerformance(int performanceId, int lineItemId) =>
        new(
            CartItemKind.PackagePerformance,
            Positive(lineItemId, nameof(lineItemId)),
            Positive(performanceId, nameof(performanceId))
        );

    /// <summary>A sub package of a super package with all its tickets.</summary>
    /// <param name="subPackageId">The sub package.</param>
    /// <param name="lineItemId">Line item of the sub package, not of the super package.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is not positive.</exception>
    public static CartItem SubPackage(int subPackageId, int lineItemId) =>
        new(
            CartItemKind.SubPackage,
            Positive(lineItemId, nameof(lineItemId)),
            Positive(subPackageId, nameof(subPackageId))
        );

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

    /// <summary>A user-defined fee.</summary>
    /// <param name="itemFeeId">The fee in this cart, which is not the id of the fee.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is not positive.</exception>
    public static CartItem Fee(int itemFeeId) => new(CartItemKind.Fee, Positive(itemFeeId, nameof(itemFeeId)), 0);

    /// <summary>The payment plan: a cart has one, and it goes as a whole.</summary>
    /// <param name="paymentId">Id of one of its payments.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is not positive.</exception>
    public static CartItem PaymentPlan(int paymentId) =>
        new(CartItemKind.PaymentPlan, Positive(paymentId, nameof(paymentId)), 0);

    /// <summary>One that the cart shows, whatever numbers the server gave it.</summary>
    internal static CartItem Seen(CartItemKind kind, int id, int ownerId = 0) => new(kind, id, ownerId);

    internal Task DeleteAsync(ICartApi cart, CancellationToken cancellationToken) =>
        Kind switch
        {
            CartItemKind.Tickets => cart.RemoveTicketsAsync(OwnerId, Id, cancellationToken),
            CartItemKind.Ticket => cart.RemoveSubLineItemAsync(OwnerId, Id, cancellationToken),
            CartItemKind.Package or CartItemKind.PackagePerformance or CartItemKind.SubPackage =>
                PackageRemoval.RunAsync(cart, this, cancellationToken),
            CartItemKind.Contribution => cart.RemoveContributionAsync(Id, cancellationToken),
            CartItemKind.Payment => cart.RemovePaymentAsync(Id, cancellationToken),
            CartItemKind.Fee => cart.RemoveFeeAsync(Id, cancellationToken),
            CartItemKind.PaymentPlan => cart.RemovePaymentPlansAsync(cancellationToken),
            _ => throw new NotSupportedException(
                "A gift certificate that is bought is taken out by its number: ICartApi.RemoveGiftCertificateAsync."
            ),
        };

    internal string OperationName =>
        Kind switch
        {
            CartItemKind.Tickets => "Cart.RemoveTickets",
            CartItemKind.Ticket => "Cart.RemoveSubLineItem",
            CartItemKind.Package => "Cart.RemovePackageItem",
            CartItemKind.PackagePerformance => "Cart.RemoveNFSPackagePerformanceItem",
            CartItemKind.SubPackage => "Cart.RemoveSuperPackagePerformanceItem",
            CartItemKind.Contribution => "Cart.RemoveContribution",
            CartItemKind.Payment => "Cart.RemovePayment",
            CartItemKind.Fee => "Cart.RemoveFee",
            CartItemKind.PaymentPlan => "Cart.RemovePaymentPlans",
            _ => "Cart.RemoveGiftCertificate",
        };

    private static int Positive(int id, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id, name);
        return id;
    }
}
