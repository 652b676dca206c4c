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

    /// <summary>Fund of a contribution, method of a payment, the fee itself; null when the server does not say.</summary>
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
            .. cart.PackageItems(),
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
            .. cart
                .Products.Select(product => product.UserDefinedFee)
                .OfType<CartFeeDetail>()
                .Where(fee => fee.DbStatus != MarkedForDeletion)
                .Select(fee => new ItemInCart(CartItem.Seen(CartItemKind.Fee, fee.Id))
                {
                    Amount = fee.OverrideAmount ?? fee.Amount,
                    TypeId = fee.FeeSummary?.FeeId,
                }),
        ];

    /// <summary>Ticket lines that are bought alone.</summary>
    public static IEnumerable<CartLineItem> TicketLines(this Cart cart) =>
        cart
            .Products.Select(product => product.Performance?.LineItem)
            .OfType<CartLineItem>()
            .Where(line => line.PackageLineItemId <= 0 && IsThere(line));

    /// <summary>All ticket lines, those inside packages included.</summary>
    public static IEnumerable<CartLineItem> LineItems(this Cart cart) => cart.TicketLines().Concat(cart.PackageLines());

    public static IEnumerable<CartSubLineItem> TicketsNow(this CartLineItem line) =>
        line.SubLineItems.Where(ticket => ticket.DbStatus != MarkedForDeletion);

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
