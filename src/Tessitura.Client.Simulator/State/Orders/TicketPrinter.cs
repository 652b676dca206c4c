using System.Globalization;

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

/// <summary>Which tickets of an order to print, and how.</summary>
internal sealed record PrintJob
{
    /// <summary>Line items to print; with no list at all, everything is.</summary>
    public IReadOnlyList<int> LineIds { get; init; } = [];

    public IReadOnlyList<int> TicketIds { get; init; } = [];

    public bool Reprint { get; init; }

    /// <summary>Reprinted tickets get new numbers.</summary>
    public bool NewNumbers { get; init; } = true;

    public int DesignId { get; init; } = 1;

    /// <summary>Null prints no header.</summary>
    public int? HeaderDesignId { get; init; }

    public bool IncludeReceipts { get; init; } = true;

    public bool Means(TicketLine line, Ticket ticket) =>
        (LineIds.Count == 0 || LineIds.Any(id => id == line.Id || id == line.PackageLineId || id == line.SuperLineId))
        && (TicketIds.Count == 0 || TicketIds.Contains(ticket.Id))
        && (ticket.State == TicketState.Paid || (Reprint && ticket.State == TicketState.Ticketed));
}

/// <summary>A ticket that has just been printed.</summary>
internal sealed record PrintedTicket(TicketLine Line, Ticket Ticket)
{
    public int Number => Ticket.Number ?? 0;

    public string Checksum => ChecksumOf(Number);

    /// <summary>What the barcode says.</summary>
    public string Barcode => $"{Number}-{Checksum}";

    /// <summary>The two digits that a ticket number is checked by.</summary>
    public static string ChecksumOf(int number) => (number % 97).ToString("00", CultureInfo.InvariantCulture);
}
