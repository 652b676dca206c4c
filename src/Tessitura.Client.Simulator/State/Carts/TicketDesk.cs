namespace Tessitura.Client.Simulator;

/// <summary>Reserves tickets of one performance and takes them back. Everything here runs under the session's gate.</summary>
internal sealed class TicketDesk(Simulation simulation, SessionState session)
{
    private readonly CartDesk _carts = new(simulation);
    private readonly SeatTaker _seats = new(simulation, session);

    /// <summary>Adds a line with the seats that could be had; null when there were none.</summary>
    public TicketLine? Reserve(int performanceId, TicketRequest asked)
    {
        var basket = _carts.Open(session);
        var performance = simulation.Catalogue.Performance(performanceId);
        var tickets = _seats.Take(performance, asked, session.Terms.SourceId);
        if (tickets.Count == 0)
        {
            return null;
        }

        var line = new TicketLine(simulation.CartIds.Lines.Next(), performance)
        {
            SourceId = session.Terms.SourceId,
            Tickets = [.. tickets],
        };
        _carts.Commit(session, basket with { Lines = basket.Lines.Add(line) });
        return line;
    }

    /// <summary>Adds seats to a line; says how many there were.</summary>
    public int ReserveFor(int lineId, int performanceId, TicketRequest asked)
    {
        var basket = _carts.Require(session);
        var line = basket.Line(lineId);
        RequireAlone(line);
        if (line.Performance.Id != performanceId)
        {
            throw ServiceFault.Rejected($"Line item {lineId} is not of performance {performanceId}.");
        }

        var tickets = _seats.Take(line.Performance, asked, line.SourceId);
        if (tickets.Count > 0)
        {
            _carts.Commit(session, basket.Replace(line with { Tickets = line.Tickets.AddRange(tickets) }));
        }

        return tickets.Count;
    }

    /// <summary>Takes a line out of the cart; its seats go back at once.</summary>
    public void RemoveLine(int lineId, int performanceId)
    {
        var basket = _carts.Require(session);
        var line = basket.Line(lineId);
        RequireAlone(line);
        CartDesk.RequireChangeable(line.IsSaved);
        if (line.Performance.Id != performanceId)
        {
            throw ServiceFault.NotFound($"Line item {lineId} is not of performance {performanceId}.");
        }

        Remove(basket, line, [.. line.Tickets]);
    }

    /// <summary>Takes one ticket out of the cart, and its line with it when it was the last.</summary>
    public void RemoveTicket(int lineId, int ticketId)
    {
        var basket = _carts.Require(session);
        var line = basket.Line(lineId);
        RequireAlone(line);
        var ticket = line.Tickets.Find(t => t.Id == ticketId) ?? throw Refusals.NotInCart("sub line item", ticketId);
        CartDesk.RequireChangeable(ticket.IsSaved);
        Remove(basket, line, [ticket]);
    }

    private void Remove(Basket basket, TicketLine line, IReadOnlyList<Ticket> tickets)
    {
        simulation.SeatServer.Release(session, line.Performance, tickets);
        var left = line with { Tickets = line.Tickets.RemoveAll(tickets.Contains) };
        _carts.Commit(
            session,
            left.Tickets.IsEmpty ? basket with { Lines = basket.Lines.Remove(line) } : basket.Replace(left)
        );
    }

    private static void RequireAlone(TicketLine line)
    {
        if (line.PackageLineId != 0)
        {
            throw ServiceFault.Rejected($"Line item {line.Id} is a part of a package: change the package.");
        }
    }
}
