using System.Collections.Immutable;

namespace Tessitura.Client;

/// <summary>The ids of everything in a cart at one moment: what tells a new item from one that was there before.</summary>
public sealed record CartItems
{
    internal static CartItems None { get; } = new();

    /// <summary>Line items of tickets, those inside packages included.</summary>
    public IImmutableSet<int> LineItemIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Tickets.</summary>
    public IImmutableSet<int> SubLineItemIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Line items of packages.</summary>
    public IImmutableSet<int> PackageLineItemIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Contributions and memberships.</summary>
    public IImmutableSet<int> ContributionIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Payments and deposits.</summary>
    public IImmutableSet<int> PaymentIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Gift certificates that are bought, by their payment id.</summary>
    public IImmutableSet<int> GiftCertificateIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Sum of the payments; null when the server did not say.</summary>
    public decimal? AmountPaid { get; init; }

    internal static CartItems Of(Cart? cart) =>
        cart is null
            ? None
            : new()
            {
                LineItemIds = Ids(cart.LineItems().Select(line => line.Id)),
                SubLineItemIds = Ids(
                    cart.LineItems().SelectMany(line => line.TicketsNow()).Select(ticket => ticket.Id)
                ),
                PackageLineItemIds = Ids(cart.PackageItems().Select(package => package.LineItemId)),
                ContributionIds = Ids(cart.ContributionItems().Select(contribution => contribution.Id)),
                PaymentIds = Ids(cart.Payments.Select(payment => payment.Id)),
                GiftCertificateIds = Ids(cart.GiftCertificateItems().Select(certificate => certificate.PaymentId)),
                AmountPaid = cart.AmountPaidNow,
            };

    private static ImmutableHashSet<int> Ids(IEnumerable<int> ids) => [.. ids];
}
