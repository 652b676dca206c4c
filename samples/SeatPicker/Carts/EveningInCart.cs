namespace SeatPicker;

/// <summary>One evening with its tickets.</summary>
/// <param name="LineItemId">Of the evening in the cart.</param>
/// <param name="PerformanceId">What is played.</param>
internal sealed record EveningInCart(int LineItemId, int PerformanceId)
{
    public string Title { get; init; } = "";

    /// <summary>Curtain time, with the offset of the theatre.</summary>
    public DateTimeOffset? Date { get; init; }

    public string Hall { get; init; } = "";

    public required IReadOnlyList<TicketInCart> Tickets { get; init; }

    public static EveningInCart Of(CartLineItem line) =>
        new(line.Id, line.Performance?.Id ?? 0)
        {
            Title = line.Performance?.Description?.Trim() ?? "",
            Date = line.Performance?.PerformanceDateTime,
            Hall = line.Performance?.Facility?.Description?.Trim() ?? "",
            Tickets = [.. line.SubLineItems.Select(TicketInCart.Of)],
        };
}

/// <summary>One ticket, by its number in the cart.</summary>
internal sealed record TicketInCart(int Id)
{
    public int ZoneId { get; init; }

    public string Zone { get; init; } = "";

    public int PriceTypeId { get; init; }

    public string PriceType { get; init; } = "";

    /// <summary>Without fees.</summary>
    public decimal? Price { get; init; }

    /// <summary>Null where everybody sits where they like.</summary>
    public int? SeatId { get; init; }

    public string Section { get; init; } = "";

    public string Row { get; init; } = "";

    public string Number { get; init; } = "";

    public static TicketInCart Of(CartSubLineItem ticket) =>
        new(ticket.Id)
        {
            ZoneId = ticket.Zone?.Id ?? 0,
            Zone = Text(ticket.Zone?.Description),
            PriceTypeId = ticket.PriceType?.Id ?? 0,
            PriceType = ticket.PriceType?.AliasDescription is { Length: > 0 } alias
                ? Text(alias)
                : Text(ticket.PriceType?.Description),
            Price = ticket.DueAmount,
            SeatId = ticket.Seat is { Id: > 0 } seat ? seat.Id : null,
            Section = Text(ticket.Seat?.Section?.Description),
            Row = Text(ticket.Seat?.Row),
            Number = Text(ticket.Seat?.Number),
        };

    // Short columns come with trailing blanks.
    private static string Text(string? value) => value?.Trim() ?? "";
}
