namespace Tessitura.Client.Simulator;

/// <summary>Spreads the money of an order over its tickets: the first ones are paid first.</summary>
internal static class Settlement
{
    public static Basket Allocate(Basket basket)
    {
        var left = basket.Payments.Sum(p => p.Amount);
        return basket.MapTickets(ticket =>
        {
            var available = Math.Max(0, left);
            left -= ticket.Due + ticket.FeesAmount;
            return ticket.State switch
            {
                TicketState.Returned or TicketState.Donated => ticket,
                TicketState.Ticketed => ticket,
                _ when left >= 0 => ticket with { State = TicketState.Paid, Paid = ticket.Price },
                _ => ticket with { State = TicketState.Unpaid, Paid = Math.Min(ticket.Price, available) },
            };
        });
    }
}
