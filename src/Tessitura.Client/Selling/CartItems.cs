using System.Collections.Immutable;

namespace Tessitura.Client;

/// <summary>The ids of everything in a cart at one moment: what tells a new item from one that was there before.</summary>
public sealed record CartItems
{
    internal static CartItems None { get; } = new() { AmountPaid = 0 };

    /// <summary>Line items of tickets, those inside packages included.</summary>
    public IImmutableSet<int> LineItemIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Tickets.</summary>
    public IImmutableSet<int> SubLineItemIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Line items of packages, of sub packages too.</summary>
    public IImmutableSet<int> PackageLineItemIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Contributions and memberships.</summary>
    public IImmutableSet<int> ContributionIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Payments and deposits.</summary>
    public IImmutableSet<int> PaymentIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Gift certificates that are bought, by their payment id.</summary>
    public IImmutableSet<int> GiftCertificateIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>User-defined fees.</summary>
    public IImmutableSet<int> FeeIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Payments of the payment plan.</summary>
    public IImmutableSet<int> PaymentPlanIds { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Amounts of the payments, deposits, contributions and bought gift certificates that were read, by kind and id such as <c>Payment 12</c>: a server that adds to one shows no new id.</summary>
    public IImmutableDictionary<string, decimal> Amounts { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Sum of the payments; null when the server did not say, or when it has changed since.</summary>
    public decimal? AmountPaid { get; init; }

    /// <summary>Some of it came with an order that is saved.</summary>
    internal bool HasSavedItems { get; init; }

    internal static CartItems Of(Cart? cart)
    {
        if (cart is null)
        {
            return None;
        }

        var items = cart.Items().ToList();
        return new()
        {
            LineItemIds = [.. cart.LineItems().Select(line => line.Id)],
            SubLineItemIds = [.. cart.LineItems().SelectMany(line => line.TicketsNow()).Select(ticket => ticket.Id)],
            PackageLineItemIds = [.. cart.PackageLineItemIds()],
            ContributionIds = Ids(items, CartItemKind.Contribution),
            PaymentIds = Ids(items, CartItemKind.Payment),
            GiftCertificateIds = Ids(items, CartItemKind.GiftCertificate),
            FeeIds = Ids(items, CartItemKind.Fee),
            PaymentPlanIds = [.. cart.PaymentPlans.Select(payment => payment.Id)],
            Amounts = items
                .Where(item => item.Amount is not null)
                .GroupBy(item => NameOf(item.Item.Kind, item.Item.Id))
                .ToImmutableDictionary(same => same.Key, same => same.Sum(item => item.Amount!.Value)),
            AmountPaid = cart.AmountPaidNow,
            HasSavedItems = OrderReader.HasSavedItems(cart),
        };
    }

    internal bool IsEmpty =>
        LineItemIds.Count
            + PackageLineItemIds.Count
            + ContributionIds.Count
            + PaymentIds.Count
            + GiftCertificateIds.Count
            + FeeIds.Count
        == 0;

    internal bool Contains(CartItem item) => IdsOf(item.Kind).Contains(item.Id);

    internal CartItems With(CartItem item) => Set(item.Kind, IdsOf(item.Kind).Add(item.Id));

    internal CartItems Without(CartItem item) => Set(item.Kind, IdsOf(item.Kind).Remove(item.Id));

    /// <summary>The amount of something that was there before, when it has another one now.</summary>
    internal bool HasOtherAmount(ItemInCart item) =>
        item.Amount is { } now
        && Amounts.TryGetValue(NameOf(item.Item.Kind, item.Item.Id), out var before)
        && now != before;

    // What is paid follows from a change of the payments only when the server says it again.
    private CartItems Set(CartItemKind kind, IImmutableSet<int> ids) =>
        kind switch
        {
            CartItemKind.Tickets => this with { LineItemIds = ids },
            CartItemKind.Ticket => this with { SubLineItemIds = ids },
            CartItemKind.Package or CartItemKind.SubPackage => this with { PackageLineItemIds = ids },
            CartItemKind.PackagePerformance => this with { LineItemIds = ids },
            CartItemKind.Contribution => this with { ContributionIds = ids },
            CartItemKind.Payment => this with { PaymentIds = ids, AmountPaid = null },
            CartItemKind.Fee => this with { FeeIds = ids },
            CartItemKind.PaymentPlan => this with { PaymentPlanIds = ids },
            _ => this with { GiftCertificateIds = ids, AmountPaid = null },
        };

    private IImmutableSet<int> IdsOf(CartItemKind kind) =>
        kind switch
        {
            CartItemKind.Tickets => LineItemIds,
            CartItemKind.Ticket => SubLineItemIds,
            CartItemKind.Package or CartItemKind.SubPackage => PackageLineItemIds,
            CartItemKind.PackagePerformance => LineItemIds,
            CartItemKind.Contribution => ContributionIds,
            CartItemKind.Payment => PaymentIds,
            CartItemKind.Fee => FeeIds,
            CartItemKind.PaymentPlan => PaymentPlanIds,
            _ => GiftCertificateIds,
        };

    private static ImmutableHashSet<int> Ids(IEnumerable<ItemInCart> items, CartItemKind kind) =>
        [.. items.Where(item => item.Item.Kind == kind).Select(item => item.Item.Id)];

    private static string NameOf(CartItemKind kind, int id) => $"{kind} {id}";
}
