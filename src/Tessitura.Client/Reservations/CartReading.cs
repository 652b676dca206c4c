namespace Tessitura.Client;

/// <summary>Finds the items of a cart wherever the service puts them.</summary>
internal static class CartReading
{
    private const int MarkedForDeletion = 3;

    /// <summary>Ticket lines that are bought alone.</summary>
    public static IEnumerable<CartLineItem> TicketLines(this Cart cart) =>
        cart.Products.Select(product => product.Performance?.LineItem).OfType<CartLineItem>().Where(IsThere);

    /// <summary>All ticket lines, those inside packages included.</summary>
    public static IEnumerable<CartLineItem> LineItems(this Cart cart) =>
        cart.TicketLines().Concat(cart.PackageItems().SelectMany(package => package.Evenings));

    // The contract does not say whether the package's own Id is that of the package or of its line item; the lines do.
    public static IEnumerable<(int LineItemId, IReadOnlyList<CartLineItem> Evenings)> PackageItems(this Cart cart) =>
        cart
            .Products.Select(product => product.Package)
            .OfType<CartProductPackage>()
            .SelectMany(package =>
                package
                    .LineItems.Where(IsThere)
                    .GroupBy(line => line.PackageLineItemId > 0 ? line.PackageLineItemId : package.Id)
            )
            .Select(lines => (lines.Key, (IReadOnlyList<CartLineItem>)[.. lines]));

    /// <summary>Contributions, and memberships that came of one.</summary>
    public static IEnumerable<(int Id, int? FundId, decimal Amount)> ContributionItems(this Cart cart) =>
        cart
            .Products.Select(product => product.Contribution)
            .OfType<CartContribution>()
            .Where(contribution => contribution.DbStatus != MarkedForDeletion)
            .Select(contribution => (contribution.Id, contribution.Fund?.Id, contribution.Amount))
            .Concat(
                cart.Products.Select(product => product.Membership)
                    .OfType<CartMembership>()
                    .Where(membership => membership.DbStatus != MarkedForDeletion)
                    .Select(membership => (membership.Id, membership.Fund?.Id, membership.Amount))
            );

    public static IEnumerable<CartGiftCertificate> GiftCertificateItems(this Cart cart) =>
        cart.Products.Select(product => product.GiftCertificate).OfType<CartGiftCertificate>();

    public static IEnumerable<CartSubLineItem> TicketsNow(this CartLineItem line) =>
        line.SubLineItems.Where(ticket => ticket.DbStatus != MarkedForDeletion);

    private static bool IsThere(CartLineItem line) => line.DbStatus != MarkedForDeletion;
}
