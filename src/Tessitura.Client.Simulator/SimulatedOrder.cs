namespace Tessitura.Client.Simulator;

/// <summary>An order that the simulated server has saved.</summary>
/// <param name="Id">The order id.</param>
/// <param name="ConstituentId">The buyer; 0 is the general public.</param>
/// <param name="Total">Everything that is due for it, fees included.</param>
/// <param name="Paid">Everything that was paid for it.</param>
/// <param name="Tickets">How many tickets it has, returned ones aside.</param>
/// <param name="Seats">Its numbered seats by evening.</param>
public sealed record SimulatedOrder(
    int Id,
    int ConstituentId,
    decimal Total,
    decimal Paid,
    int Tickets,
    IReadOnlyList<(int PerformanceId, int SeatId)> Seats
)
{
    /// <summary>References of the payments that were made outside and have paid for it.</summary>
    public IReadOnlyList<string> PaymentReferences { get; init; } = [];

    internal static SimulatedOrder Of(SavedOrder order)
    {
        var tickets = order
            .Basket.Lines.SelectMany(l => l.Tickets.Select(t => (l.Performance.Id, Ticket: t)))
            .Where(t => t.Ticket.State is not (TicketState.Returned or TicketState.Donated))
            .ToList();
        return new SimulatedOrder(
            order.Id,
            order.Facts.ConstituentId,
            order.Basket.Total,
            order.Basket.PaidPreviously,
            tickets.Count,
            [.. tickets.Where(t => t.Ticket.Seat is not null).Select(t => (t.Id, t.Ticket.Seat!.Id))]
        )
        {
            PaymentReferences = [.. order.Basket.Payments.Select(payment => payment.Reference).OfType<string>()],
        };
    }
}
