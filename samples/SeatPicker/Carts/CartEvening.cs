namespace SeatPicker;

/// <summary>The tickets of one reservation, all for the same performance.</summary>
internal sealed record CartEvening(int LineItemId, int PerformanceId, string Title, DateTimeOffset? Date, string Hall)
{
    public required IReadOnlyList<CartTicket> Tickets { get; init; }

    public static CartEvening Of(CartLineItem line) =>
        new(
            line.Id,
            line.Performance?.Id ?? 0,
            line.Performance?.Description?.Trim() ?? "",
            line.Performance?.PerformanceDateTime,
            line.Performance?.Facility?.Description?.Trim() ?? ""
        )
        {
            Tickets = [.. line.SubLineItems.Select(CartTicket.Of)],
        };
}
