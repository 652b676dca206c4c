namespace Tessitura.Client;

/// <summary>Reserves tickets in a line item of their own.</summary>
internal sealed class TicketWrite(ReserveTicketsRequest request) : CartWrite("Cart.ReserveTickets", request)
{
    private readonly TicketWish _wish = TicketWish.Of(request);

    public override async Task<Outcome> SendAsync(ICartApi cart, CancellationToken cancellationToken)
    {
        var answer = await cart.ReserveTicketsAsync(request, cancellationToken).ConfigureAwait(false);
        return new Reservation
        {
            LineItemId = answer.LineItemId,
            SeatsRequested = _wish.Seats,
            SeatsReserved = answer.SeatsReserved,
            Item = ItemOf(answer.LineItemId),
        };
    }

    public override Finding FindIn(Cart cart, CartItems before)
    {
        var alike = cart.TicketLines()
            .Where(line => !before.LineItemIds.Contains(line.Id) && line.Performance?.Id == request.PerformanceId)
            .ToList();
        return Finding.Of(
            alike
                .Select(line => (line, tickets: line.TicketsNow().ToList()))
                .Where(pair => _wish.IsMetBy(pair.tickets))
                .Select(pair => Read(pair.line, pair.tickets)),
            alike.Count > 0
        );
    }

    public override CartItems? After(CartItems before, Outcome outcome) =>
        outcome switch
        {
            Reservation { LineItemId: > 0 } line => before with
            {
                LineItemIds = before.LineItemIds.Add(line.LineItemId),
            },
            Reservation { SeatsReserved: 0 } => before,
            _ => null,
        };

    private Reservation Read(CartLineItem line, List<CartSubLineItem> tickets) =>
        new()
        {
            ConfirmedBy = Confirmation.ReadBack,
            LineItemId = line.Id,
            SeatsRequested = _wish.Seats,
            SeatsReserved = tickets.Count,
            Item = ItemOf(line.Id),
            Tickets = [.. tickets.Select(ticket => ReservedTicket.Of(ticket, request.PerformanceId))],
        };

    private CartItem? ItemOf(int lineItemId) =>
        lineItemId > 0 ? CartItem.Tickets(request.PerformanceId, lineItemId) : null;
}
