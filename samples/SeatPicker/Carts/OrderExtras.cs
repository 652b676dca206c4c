namespace SeatPicker;

/// <summary>What an order has beside its tickets: what was given and bought, its fees, how it comes, and what it was paid with.</summary>
internal sealed record OrderExtras
{
    /// <summary>What the packages of the order are called, by the line item of each of their evenings.</summary>
    public required IReadOnlyList<PackageInOrder> Packages { get; init; }

    public required IReadOnlyList<GiftInCart> Gifts { get; init; }

    public required IReadOnlyList<CertificateInOrder> Certificates { get; init; }

    public required IReadOnlyList<FeeInCart> Fees { get; init; }

    public required IReadOnlyList<PaymentInOrder> Payments { get; init; }

    /// <summary>Null where the order has none.</summary>
    public DeliveryInCart? Delivery { get; init; }

    /// <summary>Everything, fees included.</summary>
    public decimal? Total { get; init; }

    public static OrderExtras Of(OrderProductView order) =>
        new()
        {
            Packages =
            [
                .. order
                    .Products.Select(product => product.Package)
                    .OfType<OrderProductViewProductPackage>()
                    .Where(package => package.LineItems.Count > 0)
                    .Select(PackageInOrder.Of),
            ],
            Gifts = [.. order.Products.Select(GiftOf).OfType<GiftInCart>()],
            Certificates =
            [
                .. order
                    .Products.Select(product => product.GiftCertificate)
                    .OfType<OrderProductViewGiftCertificate>()
                    .Select(each => new CertificateInOrder(
                        each.GiftCertificateNumber?.Trim() ?? "",
                        each.Name?.Trim() ?? "",
                        each.Amount
                    )),
            ],
            Fees = [.. FeesOf(order)],
            Payments = [.. order.Payments.Select(PaymentInOrder.Of)],
            Delivery = order.DeliveryMethod is { } method
                ? new(method.Id, method.Description?.Trim() ?? "", DeliveryNote.AddressIn(order.OrderNotes))
                : null,
            Total = order.TotalDueAmount,
        };

    private static GiftInCart? GiftOf(OrderProductViewProduct product) =>
        product switch
        {
            { Contribution: { } gift } => new(gift.Id ?? 0, gift.Fund?.Description?.Trim() ?? "", gift.Amount),
            { Membership: { } gift } => new(
                gift.Id ?? 0,
                (gift.MembershipLevel ?? gift.Fund)?.Description?.Trim() ?? "",
                gift.Amount
            ),
            _ => null,
        };

    private static IEnumerable<FeeInCart> FeesOf(OrderProductView order) =>
        from fee in order
            .Products.SelectMany(product =>
                product.Performance?.LineItem is { } line ? [line] : product.Package?.LineItems ?? []
            )
            .SelectMany(line => line.SubLineItems)
            .SelectMany(ticket => ticket.SubLineItemFees)
            .Concat(order.OrderFees)
            .Concat(order.Products.Select(product => product.UserDefinedFee).OfType<OrderProductViewFeeDetail>())
        let amount = fee.OverrideAmount ?? fee.Amount ?? 0
        where amount != 0
        group amount by fee.FeeSummary?.Description?.Trim() ?? "" into fees
        select new FeeInCart(fees.Key, fees.Count(), fees.Sum());
}

/// <param name="Title">What it is called.</param>
/// <param name="LineItemIds">Of its evenings.</param>
internal sealed record PackageInOrder(string Title, IReadOnlyList<int> LineItemIds)
{
    public static PackageInOrder Of(OrderProductViewProductPackage package) =>
        new(
            package.LineItems[0].Package?.Description?.Trim() ?? "",
            [.. package.LineItems.Select(line => line.Id).OfType<int>()]
        );
}

/// <summary>A gift certificate that was bought; its text form does not show the number.</summary>
/// <param name="Number">As good as money: for the page of the order only.</param>
/// <param name="Name">Whom it is for; may be empty.</param>
/// <param name="Amount">What it is worth.</param>
internal sealed record CertificateInOrder(string Number, string Name, decimal? Amount)
{
    public override string ToString() => "a gift certificate";
}

/// <summary>What an order was paid with.</summary>
/// <param name="Name">Of the way of paying, as the house calls it.</param>
/// <param name="Amount">What it has paid.</param>
/// <param name="Ending">Of a gift certificate or a card; null where the server does not tell.</param>
internal sealed record PaymentInOrder(string Name, decimal? Amount, string? Ending)
{
    private const int Shown = 4;

    public static PaymentInOrder Of(OrderProductViewPayment payment) =>
        new(
            payment.PaymentMethod?.Description?.Trim() ?? "",
            payment.Amount,
            (payment.GiftCertificateNumber ?? payment.LastFourCreditCardNumber)?.Trim() is { Length: >= Shown } number
                ? number[^Shown..]
                : null
        );
}
