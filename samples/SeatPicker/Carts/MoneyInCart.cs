namespace SeatPicker;

/// <summary>A contribution, or the membership that comes of it.</summary>
/// <param name="Id">Its line item.</param>
/// <param name="Name">Of the fund, or of the level of membership.</param>
/// <param name="Amount">What is given.</param>
internal sealed record GiftInCart(int Id, string Name, decimal? Amount)
{
    public static GiftInCart? Of(CartProduct product) =>
        product switch
        {
            { Contribution: { } gift } => new(gift.Id, gift.Fund?.Description?.Trim() ?? "", gift.Amount),
            { Membership: { } gift } => new(
                gift.Id,
                (gift.MembershipLevel ?? gift.Fund)?.Description?.Trim() ?? "",
                gift.Amount
            ),
            _ => null,
        };
}

/// <summary>A gift certificate that is bought. Its number is told when it is paid.</summary>
/// <param name="PaymentId">By which it is taken out again.</param>
/// <param name="Name">Whom it is for; may be empty.</param>
/// <param name="Amount">What it is worth.</param>
internal sealed record CertificateInCart(int PaymentId, string Name, decimal? Amount)
{
    public static CertificateInCart? Of(CartProduct product) =>
        product.GiftCertificate is { } certificate
            ? new(certificate.PaymentId, certificate.Name?.Trim() ?? "", certificate.Amount)
            : null;
}

/// <summary>A kind of fee with what all of its kind come to.</summary>
/// <param name="Name">As the house calls it.</param>
/// <param name="Count">How often.</param>
/// <param name="Amount">All together.</param>
internal sealed record FeeInCart(string Name, int Count, decimal Amount)
{
    public static IReadOnlyList<FeeInCart> Of(Cart cart) =>
        [
            .. from fee in LinesOf(cart)
                .SelectMany(line => line.SubLineItems)
                .SelectMany(ticket => ticket.SubLineItemFees)
                .Concat(cart.OrderFees)
                .Concat(cart.Products.Select(product => product.UserDefinedFee).OfType<CartFeeDetail>())
            let amount = fee.OverrideAmount ?? fee.Amount
            where amount != 0
            group amount by fee.FeeSummary?.Description?.Trim() ?? "" into fees
            select new FeeInCart(fees.Key, fees.Count(), fees.Sum()),
        ];

    private static IEnumerable<CartLineItem> LinesOf(Cart cart) =>
        cart.Products.SelectMany(product =>
            product.Performance?.LineItem is { } line ? [line] : product.Package?.LineItems ?? []
        );
}

/// <summary>Something that pays a part of the cart.</summary>
/// <param name="Id">By which it is taken off again.</param>
/// <param name="Name">Of the way of paying, as the house calls it.</param>
/// <param name="Amount">What it pays.</param>
/// <param name="Ending">The last signs of a gift certificate's number: the whole number is as good as money.</param>
internal sealed record PaymentInCart(int Id, string Name, decimal? Amount, string? Ending)
{
    private const int Shown = 4;

    public static PaymentInCart Of(CartPayment payment) =>
        new(
            payment.Id,
            payment.PaymentMethod?.Description?.Trim() ?? "",
            payment.Amount,
            payment.GiftCertificateNumber?.Trim() is { Length: > Shown } number ? number[^Shown..] : null
        );
}
