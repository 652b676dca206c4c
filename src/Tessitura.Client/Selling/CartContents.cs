namespace Tessitura.Client;

/// <summary>Something in a cart, with what tells whose work it can be.</summary>
/// <param name="Item">Its kind and ids.</param>
internal sealed record ItemInCart(CartItem Item)
{
    /// <summary>The line item; of a package one for each evening.</summary>
    public IReadOnlyList<CartLineItem> Lines { get; init; } = [];

    /// <summary>The payments of a payment plan.</summary>
    public IReadOnlyList<PaymentPlan> Planned { get; init; } = [];

    public decimal? Amount { get; init; }

    /// <summary>Fund of a contribution, method of a payment; null when the server does not say.</summary>
    public int? TypeId { get; init; }

    /// <summary>Number of the gift certificate that pays, or name on the one that is bought.</summary>
    public string? Text { get; init; }
}

/// <summary>Finds the items of a cart wherever the service puts them.</summary>
internal static class CartContents
{
    private const int MarkedForDeletion = 3;

    /// <summary>Everything that a write can have brought, one entry for each.</summary>
    public static IEnumerable<ItemInCart> Items(this Cart cart) =>
        [
            .. cart.TicketLines()
                .Select(line => new ItemInCart(CartItem.Seen(CartItemKind.Tickets, line.Id, line.Performance?.Id ?? 0))
                {
                    Lines = [line],
                }),
            .. cart.Packages(),
            .. cart.Contributions(),
            .. cart
                .Products.Select(product => product.GiftCertificate)
                .OfType<CartGiftCertificate>()
                .Select(certificate => new ItemInCart(
                    CartItem.Seen(CartItemKind.GiftCertificate, certificate.PaymentId)
                )
                {
                    Amount = certificate.Amount,
                    Text = certificate.Name,
                }),
            .. cart.Payments.Select(payment => new ItemInCart(CartItem.Seen(CartItemKind.Payment, payment.Id))
            {
                Amount = payment.Amount,
                TypeId = payment.PaymentMethod?.Id,
                Text = payment.GiftCertificateNumber,
            }),
        ];

    /// <summary>Ticket lines that are bought alone.</summary>
    public static IEnumerable<CartLineItem> TicketLines(this Cart cart) =>
        cart.Products.Select(product => product.Performance?.LineItem).OfType<CartLineItem>().Where(IsThere);

    /// <summary>All ticket lines, those inside packages included.</summary>
    public static IEnumerable<CartLineItem> LineItems(this Cart cart) =>
        cart.TicketLines().Concat(cart.Packages().SelectMany(package => package.Lines));

    public static IEnumerable<CartSubLineItem> TicketsNow(this CartLineItem line) =>
        line.SubLineItems.Where(ticket => ticket.DbStatus != MarkedForDeletion);

    // The contract does not say whether the package's own Id is that of the package or of its line item; the lines do.
    private static IEnumerable<ItemInCart> Packages(this Cart cart) =>
        cart
            .Products.Select(product => product.Package)
            .OfType<CartProductPackage>()
            .SelectMany(package =>
                package
                    .LineItems.Where(IsThere)
                    .GroupBy(line => line.PackageLineItemId > 0 ? line.PackageLineItemId : package.Id)
            )
            .Select(lines => new ItemInCart(
                CartItem.Seen(
                    CartItemKind.Package,
                    lines.Key,
                    lines.Select(line => line.Package?.Id).FirstOrDefault(id => id is not null) ?? 0
                )
            )
            {
                Lines = [.. lines],
            });

    /// <summary>Contributions, and memberships that came of one.</summary>
    private static IEnumerable<ItemInCart> Contributions(this Cart cart)
    {
        foreach (var product in cart.Products)
        {
            if (product.Contribution is { DbStatus: not MarkedForDeletion } contribution)
            {
                yield return Contribution(contribution.Id, contribution.Fund, contribution.Amount);
            }

            if (product.Membership is { DbStatus: not MarkedForDeletion } membership)
            {
                yield return Contribution(membership.Id, membership.Fund, membership.Amount);
            }
        }
    }

    private static ItemInCart Contribution(int id, EntitySummary? fund, decimal amount) =>
        new(CartItem.Seen(CartItemKind.Contribution, id)) { Amount = amount, TypeId = fund?.Id };

    private static bool IsThere(CartLineItem line) => line.DbStatus != MarkedForDeletion;
}
