namespace Tessitura.Client.Simulator;

/// <summary>Tickets that somebody asks for.</summary>
internal sealed record TicketRequest
{
    private const int MaxSeats = 100;

    public required int ZoneId { get; init; }

    /// <summary>One a seat, in seat order.</summary>
    public required IReadOnlyList<PriceChoice> Choices { get; init; }

    /// <summary>The seats asked for by name; empty leaves the choice to the best-seat function.</summary>
    public IReadOnlyList<int> SeatIds { get; init; } = [];

    public SpecialRequests Requests { get; init; } = SpecialRequests.None;

    /// <summary>The package whose prices count; 0 where the evening is bought alone.</summary>
    public int PackageId { get; init; }

    public bool Unseated { get; init; }

    public int Count => Choices.Count;

    /// <summary>Reads what bodies have in common.</summary>
    public static TicketRequest Parse(
        int? numberOfSeats,
        int zoneId,
        string? priceTypes,
        string? reasons,
        string? requestedSeats
    )
    {
        var seatIds = IdList.Parse(requestedSeats, "RequestedSeats");
        var count = numberOfSeats is > 0 ? numberOfSeats.Value : seatIds.Count;
        if (count is < 1 or > MaxSeats)
        {
            throw ServiceFault.Rejected($"NumberOfSeats must be between 1 and {MaxSeats}.");
        }

        if (seatIds.Count > 0 && seatIds.Count != count)
        {
            throw ServiceFault.Rejected($"RequestedSeats names {seatIds.Count} seats, NumberOfSeats says {count}.");
        }

        return new TicketRequest
        {
            ZoneId = zoneId,
            Choices = PriceChoice.Parse(priceTypes, reasons, count),
            SeatIds = seatIds,
        };
    }
}
