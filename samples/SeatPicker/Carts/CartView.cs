namespace SeatPicker;

/// <summary>The cart as the page shows it. Every amount is the server's: the page adds nothing up.</summary>
internal sealed record CartView
{
    public required IReadOnlyList<EveningInCart> Evenings { get; init; }

    public required IReadOnlyList<PackageInCart> Packages { get; init; }

    public required IReadOnlyList<GiftInCart> Gifts { get; init; }

    public required IReadOnlyList<CertificateInCart> Certificates { get; init; }

    public required IReadOnlyList<FeeInCart> Fees { get; init; }

    /// <summary>What is paid already, other than by card.</summary>
    public required IReadOnlyList<PaymentInCart> Payments { get; init; }

    /// <summary>Null until one is chosen, or set at the payment.</summary>
    public DeliveryInCart? Delivery { get; init; }

    /// <summary>Everything but the fees.</summary>
    public decimal Subtotal { get; init; }

    public decimal Total { get; init; }

    /// <summary>What is left to pay; null when the server does not say.</summary>
    public decimal? Due { get; init; }

    public static CartView Of(Cart cart, IReadOnlyList<PackageInCart> packages) =>
        new()
        {
            Evenings =
            [
                .. cart
                    .Products.Select(product => product.Performance?.LineItem)
                    .OfType<CartLineItem>()
                    .Where(line => line.SubLineItems.Count > 0)
                    .Select(EveningInCart.Of)
                    .OrderBy(evening => evening.Date),
            ],
            Packages = packages,
            Gifts = [.. cart.Products.Select(GiftInCart.Of).OfType<GiftInCart>()],
            Certificates = [.. cart.Products.Select(CertificateInCart.Of).OfType<CertificateInCart>()],
            Fees = FeeInCart.Of(cart),
            Payments = [.. cart.Payments.Select(PaymentInCart.Of)],
            Delivery = cart.DeliveryMethod is { } method
                ? new(method.Id, method.Description?.Trim() ?? "", DeliveryNote.AddressIn(cart.OrderNotes))
                : null,
            Subtotal = cart.SubTotal ?? 0,
            Total = cart.CartAmount ?? 0,
            Due = cart.BalanceToCharge,
        };
}

/// <param name="Id">Of the delivery method.</param>
/// <param name="Name">As the house calls it.</param>
/// <param name="Address">Where the post goes; null where none was given.</param>
internal sealed record DeliveryInCart(int Id, string Name, string? Address);
