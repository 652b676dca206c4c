namespace Tessitura.Client.Simulator;

/// <summary>Changes prices of tickets in a cart. Everything here runs under the session's gate.</summary>
internal sealed class PriceDesk(Simulation simulation, SessionState session)
{
    private readonly CartDesk _carts = new(simulation);

    /// <summary>The tickets of a line, of a whole package, or one ticket alone; evenings of a package change with the package only.</summary>
    public IReadOnlyList<(TicketLine Line, Ticket Ticket)> TicketsOf(int lineId)
    {
        var basket = _carts.Require(session);
        if (basket.Packages.Exists(p => p.Id == lineId))
        {
            return [.. basket.EveningsOf(lineId).SelectMany(l => l.Tickets.Select(t => (l, t)))];
        }

        var line = basket.Line(lineId);
        RequireAlone(line);
        return [.. line.Tickets.Select(t => (line, t))];
    }

    /// <inheritdoc cref="TicketsOf"/>
    public (TicketLine Line, Ticket Ticket) Ticket(int ticketId)
    {
        var line = _carts.Require(session).LineOf(ticketId);
        RequireAlone(line);
        return (line, line.Tickets.Find(t => t.Id == ticketId)!);
    }

    /// <summary>Sets a price where the buyer may choose one; says what came of it.</summary>
    public PriceChange SetPrice(TicketLine line, Ticket ticket, decimal price)
    {
        Amounts.RequireMoney(price);
        var entry = EntryOf(line, ticket);
        return ticket.IsSaved ? PriceChange.Refused(line, ticket, "The ticket was loaded with an order.")
            : entry is null || entry.MinPrice == entry.Price
                ? PriceChange.Refused(line, ticket, "The price of this price type cannot be changed in this zone.")
            : price < entry.MinPrice ? PriceChange.Refused(line, ticket, "The price is below the minimum.")
            : Apply(line, ticket, price, 0);
    }

    /// <summary>Takes a discount off the list price; says what came of it.</summary>
    public PriceChange Discount(TicketLine line, Ticket ticket, DiscountRule rule)
    {
        var price = rule.Apply(ticket.ListPrice);
        // Where nobody may choose a price, the table has no minimum of its own.
        var minimum = EntryOf(line, ticket) is { } entry && entry.MinPrice < entry.Price ? entry.MinPrice : 0;
        return ticket.IsSaved ? PriceChange.Refused(line, ticket, "The ticket was loaded with an order.")
            : ticket.ListPrice == 0 ? PriceChange.Refused(line, ticket, "There is nothing to take off.")
            : price < (rule.RespectsMinimum ? minimum : 0)
                ? PriceChange.Refused(line, ticket, "The discounted price is below the minimum.")
            : Apply(line, ticket, price, rule.Id);
    }

    /// <summary>Gives tickets another price type, or none of them when it is not valid for one.</summary>
    public void SetPriceType(IEnumerable<(TicketLine Line, Ticket Ticket)> tickets, PriceChoice choice)
    {
        var rules = new PriceRules(simulation.Catalogue, session);
        var basket = _carts.Require(session);
        foreach (var (line, ticket) in tickets)
        {
            CartDesk.RequireChangeable(ticket.IsSaved);
            rules.RequireOffered([choice], line.SourceId);
            var packageId = PackageIdOf(basket, line);
            var price = rules.PriceOf(line.Performance.Id, ticket.ZoneId, choice.PriceTypeId, packageId);
            basket = basket.Replace(
                ticket with
                {
                    PriceTypeId = choice.PriceTypeId,
                    ReasonId = choice.ReasonId,
                    ListPrice = price,
                    Price = price,
                    DiscountTypeId = 0,
                }
            );
        }

        _carts.Commit(session, basket);
    }

    private PriceChange Apply(TicketLine line, Ticket ticket, decimal price, int discountTypeId)
    {
        var changed = ticket with { Price = price, DiscountTypeId = discountTypeId };
        _carts.Commit(session, _carts.Require(session).Replace(changed));
        return new PriceChange(line, changed, null);
    }

    private PriceEntry? EntryOf(TicketLine line, Ticket ticket) =>
        simulation.Catalogue.PriceOf(
            line.Performance.Id,
            ticket.ZoneId,
            ticket.PriceTypeId,
            PackageIdOf(_carts.Require(session), line)
        );

    private static int PackageIdOf(Basket basket, TicketLine line) =>
        line.PackageLineId == 0 ? 0 : basket.PackageLine(line.PackageLineId).Package.Id;

    private static void RequireAlone(TicketLine line)
    {
        if (line.PackageLineId != 0)
        {
            throw ServiceFault.Rejected(
                $"Line item {line.Id} is a part of a package: only package line item {line.PackageLineId} can be changed."
            );
        }
    }
}

/// <summary>A row of the table DiscountTypes, as far as it is arithmetic.</summary>
internal sealed record DiscountRule(int Id, decimal Amount, bool IsPercent, bool RespectsMinimum)
{
    public static DiscountRule Find(ReferenceTables reference, int id) =>
        reference.Row("DiscountTypes", id) is { } row
            ? new DiscountRule(
                id,
                row.GetProperty("Amount").GetDecimal(),
                row.GetProperty("PercentIndicator").GetBoolean(),
                row.GetProperty("RespectMinimumPrice").GetBoolean()
            )
            : throw ServiceFault.NotFound($"There is no discount type {id}.");

    public decimal Apply(decimal price) =>
        IsPercent ? decimal.Round(price * (100 - Amount) / 100, 2, MidpointRounding.AwayFromZero) : price - Amount;
}

/// <summary>What came of changing the price of one ticket; the error is null where it worked.</summary>
internal sealed record PriceChange(TicketLine Line, Ticket Ticket, string? Error)
{
    public static PriceChange Refused(TicketLine line, Ticket ticket, string error) => new(line, ticket, error);
}
