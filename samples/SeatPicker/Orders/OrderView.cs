namespace SeatPicker;

/// <summary>A saved order as its page shows it, with all that a receipt needs.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Link">What stands behind <c>#/orders/</c> in its address.</param>
internal sealed record OrderView(int Id, string Link)
{
    private const int Shown = 4;

    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>In whose name it is; empty for the general public.</summary>
    public string Buyer { get; init; } = "";

    /// <summary>What all of it costs; null when the server does not say.</summary>
    public decimal? Total { get; init; }

    /// <summary>What is paid; null when the server does not say.</summary>
    public decimal? Paid { get; init; }

    /// <summary>How the tickets come; empty where nobody said.</summary>
    public string Delivery { get; init; } = "";

    public required IReadOnlyList<TicketView> Tickets { get; init; }

    /// <summary>Where the post brings them; null where it does not.</summary>
    public string? Address { get; init; }

    /// <summary>Gift certificates that were bought.</summary>
    public IReadOnlyList<CertificateInOrder> Certificates { get; init; } = [];

    /// <summary>What was bought or given beside tickets.</summary>
    public IReadOnlyList<AmountView> Items { get; init; } = [];

    public IReadOnlyList<AmountView> Fees { get; init; } = [];

    public IReadOnlyList<AmountView> Payments { get; init; } = [];

    public required Receipt Receipt { get; init; }

    /// <summary>The tax that is in <see cref="Total"/>; null where the house says nothing of it.</summary>
    public decimal? Tax => Receipt.TaxIn(Total);

    public static OrderView Of(OrderProductView order, string link, Receipt receipt)
    {
        var lines = order.Products.SelectMany(LinesOf).ToList();
        return new(order.Id, link)
        {
            SavedAt = order.OrderDateTime,
            Buyer = order.Constituent is { Id: > 0 } buyer ? Text(buyer.DisplayName) : "",
            Total = order.TotalDueAmount,
            Paid = order.TotalPaidAmount,
            Delivery = Text(order.DeliveryMethod?.Description),
            Address = DeliveryNote.AddressIn(order.OrderNotes),
            Certificates =
            [
                .. order
                    .Products.Select(product => product.GiftCertificate)
                    .OfType<OrderProductViewGiftCertificate>()
                    .Select(each => new CertificateInOrder(
                        Text(each.GiftCertificateNumber),
                        Text(each.Name),
                        each.Amount
                    )),
            ],
            Tickets = [.. from line in lines from ticket in line.SubLineItems select TicketView.Of(line, ticket)],
            Items = [.. order.Products.Select(ItemOf).OfType<AmountView>()],
            Fees =
            [
                .. order
                    .OrderFees.Concat(
                        lines.SelectMany(line => line.SubLineItems).SelectMany(ticket => ticket.SubLineItemFees)
                    )
                    .GroupBy(fee => Text(fee.FeeSummary?.Description))
                    .Select(fees => new AmountView(fees.Key, fees.Sum(fee => fee.OverrideAmount ?? fee.Amount ?? 0))
                    {
                        Count = fees.Count(),
                    })
                    .Where(fee => fee.Amount != 0),
            ],
            Payments =
            [
                .. order.Payments.Select(payment => new AmountView(
                    Text(payment.PaymentMethod?.Description),
                    payment.Amount ?? 0
                )
                {
                    Ending = EndingOf(payment),
                }),
            ],
            Receipt = receipt,
        };
    }

    /// <summary>Texts of the service: short columns come with trailing blanks.</summary>
    internal static string Text(string? value) => value?.Trim() ?? "";

    private static IEnumerable<OrderProductViewLineItem> LinesOf(OrderProductViewProduct product) =>
        product.Performance?.LineItem is { } line ? [line] : product.Package?.LineItems ?? [];

    private static string EndingOf(OrderProductViewPayment payment) =>
        Text(payment.GiftCertificateNumber ?? payment.LastFourCreditCardNumber) is { Length: >= Shown } number
            ? number[^Shown..]
            : "";

    private static AmountView? ItemOf(OrderProductViewProduct product) =>
        product.Membership is { } membership
            ? new(Text(membership.MembershipLevel?.Description), membership.Amount ?? 0) { IsGift = true }
        : product.Contribution is { } gift ? new(Text(gift.Fund?.Description), gift.Amount ?? 0) { IsGift = true }
        : null;
}

/// <summary>A line of a receipt.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Amount">How much.</param>
internal sealed record AmountView(string Name, decimal Amount)
{
    public int Count { get; init; } = 1;

    /// <summary>Given, and not bought.</summary>
    public bool IsGift { get; init; }

    /// <summary>The last four characters of a card or gift certificate; empty for anything else.</summary>
    public string Ending { get; init; } = "";
}

/// <summary>A gift certificate that was bought; its text form does not show the number.</summary>
/// <param name="Number">As good as money: for the page of the order only.</param>
/// <param name="Name">Whom it is for; may be empty.</param>
/// <param name="Amount">What it is worth.</param>
internal sealed record CertificateInOrder(string Number, string Name, decimal? Amount)
{
    public override string ToString() => "a gift certificate";
}

/// <summary>One ticket of an order.</summary>
/// <param name="Id">Sub line item; what its barcode is found by.</param>
internal sealed record TicketView(int Id)
{
    public string Title { get; init; } = "";

    /// <summary>Curtain time, with the offset of the theatre.</summary>
    public DateTimeOffset? Date { get; init; }

    public string Hall { get; init; } = "";

    public string Zone { get; init; } = "";

    /// <summary>Empty, as row and number, where everybody sits where they like.</summary>
    public string Section { get; init; } = "";

    public string Row { get; init; } = "";

    public string Number { get; init; } = "";

    public string PriceType { get; init; } = "";

    public decimal? Price { get; init; }

    public static TicketView Of(OrderProductViewLineItem line, OrderProductViewSubLineItem ticket) =>
        new(ticket.Id)
        {
            Title = Text(line.Performance?.Description),
            Date = line.Performance?.PerformanceDateTime,
            Hall = Text(line.Performance?.Facility?.Description),
            Zone = Text(ticket.Zone?.Description),
            Section = Text(ticket.Seat?.Section?.Description),
            Row = Text(ticket.Seat?.Row),
            Number = Text(ticket.Seat?.Number),
            PriceType = Text(ticket.PriceType?.Description),
            Price = ticket.DueAmount,
        };

    private static string Text(string? value) => OrderView.Text(value);
}
