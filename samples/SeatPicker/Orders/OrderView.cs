namespace SeatPicker;

/// <summary>A saved order as its page shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Link">What stands behind <c>#/orders/</c> in its address.</param>
internal sealed record OrderView(int Id, string Link)
{
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>What is paid; null when the server does not say.</summary>
    public decimal? Paid { get; init; }

    public required IReadOnlyList<TicketView> Tickets { get; init; }

    /// <summary>What it has beside its tickets.</summary>
    public required OrderExtras Extras { get; init; }

    public static OrderView Of(OrderProductView order, string link) =>
        new(order.Id ?? 0, link)
        {
            SavedAt = order.OrderDateTime,
            Paid = order.TotalPaidAmount,
            Extras = OrderExtras.Of(order),
            Tickets =
            [
                .. from line in order.Products.SelectMany(LinesOf)
                from ticket in line.SubLineItems
                select TicketView.Of(line, ticket),
            ],
        };

    private static IEnumerable<OrderProductViewLineItem> LinesOf(OrderProductViewProduct product) =>
        product.Performance?.LineItem is { } line ? [line] : product.Package?.LineItems ?? [];
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
        new(ticket.Id ?? 0)
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

    // Short columns come with trailing blanks.
    private static string Text(string? value) => value?.Trim() ?? "";
}
