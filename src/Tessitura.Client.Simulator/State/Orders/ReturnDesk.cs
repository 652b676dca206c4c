namespace Tessitura.Client.Simulator;

/// <summary>Takes tickets back. Everything here runs under the session's gate.</summary>
internal sealed class ReturnDesk(Simulation simulation, SessionState session)
{
    /// <summary>Takes a ticket back against a credit on its order, which is loaded into the cart where the cart is empty.</summary>
    public void Return(Predicate<(TicketLine Line, Ticket Ticket)> which, string? checksum)
    {
        var (basket, ticket) = Find(which, checksum);
        session.Basket = basket.Replace(ticket with { State = TicketState.Returned });
    }

    /// <summary>Takes a ticket back for nothing: its seat can be sold again at once.</summary>
    public void Donate(Predicate<(TicketLine Line, Ticket Ticket)> which, string? checksum)
    {
        var (basket, ticket) = Find(which, checksum);
        var donated = ticket with { State = TicketState.Donated };
        var performanceId = basket.LineOf(ticket.Id).Performance.Id;
        simulation.Orders.Change(
            basket.OrderId,
            order => (order with { Basket = order.Basket.Replace(donated) }, true),
            session
        );
        session.Basket = basket.Replace(donated);
        var owner = SeatOwner.Order(basket.OrderId);
        switch (simulation.InventoryOf(performanceId))
        {
            case SeatInventory seats when ticket.Seat is { } seat:
                seats.Free([seat.Id], owner);
                break;
            case CapacityInventory floor:
                floor.Free(1, owner);
                break;
        }
    }

    private (Basket Basket, Ticket Ticket) Find(Predicate<(TicketLine Line, Ticket Ticket)> which, string? checksum)
    {
        var basket = session.Basket is { } open && (open.HasItems || open.IsLoaded) ? open : Load(which);
        var ticket = TicketIn(basket, which) ?? throw Unknown();
        if (checksum is { Length: > 0 } && checksum != PrintedTicket.ChecksumOf(ticket.Number ?? 0))
        {
            throw ServiceFault.Rejected("The checksum does not fit the ticket.");
        }

        simulation.Orders.RequireOpen(basket, session);
        return (basket, ticket);
    }

    private Basket Load(Predicate<(TicketLine Line, Ticket Ticket)> which)
    {
        var order =
            simulation.Orders.All.FirstOrDefault(o => TicketIn(o.Basket, which) is not null) ?? throw Unknown();
        return new OrderLoader(simulation, session).Load(order.Id);
    }

    // Only what was paid can be given back.
    private static Ticket? TicketIn(Basket basket, Predicate<(TicketLine Line, Ticket Ticket)> which) =>
        basket
            .Lines.SelectMany(l => l.Tickets.Select(t => (Line: l, Ticket: t)))
            .Where(t => t.Ticket is { IsSaved: true, State: TicketState.Paid or TicketState.Ticketed } && which(t))
            .Select(t => t.Ticket)
            .FirstOrDefault();

    private static ServiceFault Unknown() => ServiceFault.NotFound("No paid ticket of this order fits.");
}
