namespace Tessitura.Client.Simulator;

/// <summary>Prints tickets of saved orders. Printed tickets count as ticketed: nobody prints them twice without saying so.</summary>
internal sealed class TicketPrinter(Simulation simulation)
{
    /// <summary>The tickets that were printed; none where all had been, or where nothing is paid.</summary>
    public IReadOnlyList<PrintedTicket> Print(int orderId, PrintJob job) =>
        simulation.Orders.Change<IReadOnlyList<PrintedTicket>>(orderId, order => Print(order, job));

    private (SavedOrder, IReadOnlyList<PrintedTicket>) Print(SavedOrder order, PrintJob job)
    {
        List<PrintedTicket> printed = [];
        var basket = order.Basket.MapLines(line =>
            line with
            {
                Tickets = line.Tickets.ConvertAll(ticket =>
                {
                    if (!job.Means(line, ticket))
                    {
                        return ticket;
                    }

                    var keepsNumber = ticket.Number is not null && !job.NewNumbers;
                    var ticketed = ticket with
                    {
                        State = TicketState.Ticketed,
                        Number = keepsNumber ? ticket.Number : simulation.CartIds.TicketNumbers.Next(),
                    };
                    printed.Add(new PrintedTicket(line, ticketed));
                    return ticketed;
                }),
            }
        );

        foreach (var evening in printed.Where(p => p.Ticket.Seat is not null).GroupBy(p => p.Line.Performance.Id))
        {
            simulation
                .SeatsOf(evening.Key)
                .Assign(evening.Select(p => p.Ticket.Seat!.Id), order.Owner, SeatClaim.Ticketed);
        }

        return (order with { Basket = basket }, printed);
    }
}
