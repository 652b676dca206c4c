namespace Tessitura.Client;

/// <summary>Adds tickets to a line item that is in the cart already.</summary>
internal sealed class LineItemWrite(int lineItemId, ReserveTicketsRequest request)
    : CartWrite("Cart.ReserveTicketsForLineItem", (lineItemId, request))
{
    private readonly int _lineItemId = lineItemId;
    private readonly TicketWish _wish = TicketWish.Of(request);

    // The line item was there before: only the ids of its tickets tell old from new, and no answer names them.
    public override bool ComparesDetails => true;

    public override async Task<Outcome> SendAsync(ICartApi cart, CancellationToken cancellationToken)
    {
        var answer = await cart.ReserveTicketsForLineItemAsync(_lineItemId, request, cancellationToken)
            .ConfigureAwait(false);
        return new Reservation
        {
            LineItemId = answer.LineItemId,
            SeatsRequested = _wish.Seats,
            SeatsReserved = answer.SeatsReserved,
        };
    }

    public override Finding FindIn(Cart cart, CartItems before)
    {
        var tickets = cart.LineItems()
            .Where(line => line.Id == _lineItemId)
            .SelectMany(line => line.TicketsNow())
            .Where(ticket => !before.SubLineItemIds.Contains(ticket.Id))
            .ToList();
        return Finding.Of(_wish.IsMetBy(tickets) ? [Read(tickets)] : [], tickets.Count > 0);
    }

    public override CartItems? After(CartItems before, Outcome outcome) =>
        outcome is Reservation { SeatsReserved: 0 } ? before : null;

    public override CartItems Account(CartItems items, Outcome outcome) =>
        outcome is Reservation { Tickets: var tickets }
            ? items with
            {
                SubLineItemIds = items.SubLineItemIds.Union(tickets.Select(ticket => ticket.SubLineItemId)),
            }
            : items;

    public override bool Hides(CartWrite earlier, Outcome outcome) =>
        outcome is Reservation { SeatsReserved: > 0, Tickets.Count: 0 }
        && earlier is LineItemWrite line
        && line._lineItemId == _lineItemId;

    private Reservation Read(List<CartSubLineItem> tickets) =>
        new()
        {
            ConfirmedBy = Confirmation.ReadBack,
            LineItemId = _lineItemId,
            SeatsRequested = _wish.Seats,
            SeatsReserved = tickets.Count,
            Tickets = [.. tickets.Select(ticket => ReservedTicket.Of(ticket, request.PerformanceId))],
        };
}
