namespace Tessitura.Client;

/// <summary>One ticket of a reservation as the cart shows it.</summary>
/// <param name="SubLineItemId">Id of the ticket in the cart, as <see cref="CartItem.Ticket"/> takes it.</param>
/// <param name="PerformanceId">Its performance.</param>
public sealed record ReservedTicket(int SubLineItemId, int PerformanceId)
{
    /// <summary>Its seat; null for an unseated ticket.</summary>
    public int? SeatId { get; init; }

    /// <summary>Row of the seat.</summary>
    public string? Row { get; init; }

    /// <summary>Number of the seat in its row.</summary>
    public string? Number { get; init; }

    /// <summary>Price zone.</summary>
    public int? ZoneId { get; init; }

    /// <summary>Price type, after the server's pricing rules.</summary>
    public int? PriceTypeId { get; init; }

    internal static ReservedTicket Of(CartSubLineItem ticket, int performanceId) =>
        new(ticket.Id, performanceId)
        {
            SeatId = ticket.Seat?.Id,
            Row = ticket.Seat?.Row?.Trim(),
            Number = ticket.Seat?.Number?.Trim(),
            ZoneId = ticket.Zone?.Id,
            PriceTypeId = ticket.PriceType?.Id,
        };
}
