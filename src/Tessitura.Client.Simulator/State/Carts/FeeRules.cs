namespace Tessitura.Client.Simulator;

/// <summary>Puts the fees on a cart that come by themselves: those on every ticket that costs something, and those on the order, which may go by how it is delivered.</summary>
internal sealed class FeeRules(Simulation simulation)
{
    private readonly IReadOnlyList<FeeEntry> _automatic = [.. simulation.Catalogue.Fees.Where(f => !f.UserDefined)];

    public Basket Apply(Basket basket)
    {
        var priced = basket.MapLines(line =>
            line with
            {
                Tickets = line.Tickets.ConvertAll(ticket => ticket.IsSaved ? ticket : Apply(line, ticket)),
            }
        );
        return ApplyToOrder(priced);
    }

    private Ticket Apply(TicketLine line, Ticket ticket) =>
        ticket with
        {
            Fees =
                ticket.Price == 0
                    ? []
                    :
                    [
                        .. _automatic
                            .Where(fee => fee.PerSeat)
                            .Select(fee =>
                                ticket.Fees.Find(f => f.Fee.Id == fee.Id)
                                ?? new FeeItem(simulation.CartIds.Fees.Next(), fee)
                                {
                                    LineItemId = line.Id,
                                    SubLineItemId = ticket.Id,
                                }
                            ),
                    ],
        };

    private Basket ApplyToOrder(Basket basket)
    {
        var isCharged = basket.Tickets.Any(t => t.Due > 0);
        var fees = basket.OrderFees.RemoveAll(f => !f.Fee.UserDefined && !f.IsSaved && !Comes(f.Fee));
        foreach (var fee in _automatic.Where(f => !f.PerSeat && Comes(f)))
        {
            if (!fees.Exists(f => f.Fee.Id == fee.Id))
            {
                fees = fees.Add(new FeeItem(simulation.CartIds.Fees.Next(), fee));
            }
        }

        return basket with
        {
            OrderFees = fees,
        };

        bool Comes(FeeEntry fee) =>
            isCharged && (fee.DeliveryMethodId is not { } method || method == basket.Properties.DeliveryMethodId);
    }
}
