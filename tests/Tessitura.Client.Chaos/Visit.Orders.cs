namespace Tessitura.Client.Chaos;

// What the client believes about an order that it has opened again.
internal sealed partial class Visit
{
    /// <summary>The order that is changed in this web session; null where a new one is bought.</summary>
    public OrderChange? Change { get; init; }

    /// <summary>Whoever is logged in may open the orders that were bought so.</summary>
    public bool IsLoggedIn { get; set; }

    /// <summary>What was charged to cards for what is in the cart or in the order.</summary>
    public decimal ChargedInAll =>
        IsLost ? 0
        : OrderId is not null ? Charged
        : Change is { IsOpen: true } change ? change.Before.Charged
        : 0;

    /// <summary>A plan that broke off goes by the cart: its seats and the tickets that it gives back are taken from there.</summary>
    public void LearnPlan(LoadedOrder order)
    {
        if (Change is not { Plan: { } plan } change)
        {
            return;
        }

        lock (_gate)
        {
            var added = order
                .Added.GroupBy(ticket => CartItem.Tickets(ticket.PerformanceId, ticket.LineItemId))
                .ToDictionary(line => line.Key, line => line.Count());
            if (change.PlanLine is { } line && !added.ContainsKey(line))
            {
                _items.Remove(line);
                change.PlanLine = null;
            }

            // One line is all that a plan brings.
            if (change.PlanLine is null && added.FirstOrDefault(one => Fits(plan, one)) is { Key: { } taken } seats)
            {
                _items[taken] = seats.Value;
                change.PlanLine = taken;
            }
        }

        foreach (var ticket in order.Returned.IntersectBy(plan.Returned.Select(Id), Id))
        {
            change.Returned.TryAdd(ticket.SubLineItemId, plan.Returned.First(one => Id(one) == Id(ticket)).Price);
        }

        static int Id(OrderTicket ticket) => ticket.SubLineItemId;
    }

    private bool Fits(ExchangePlan plan, KeyValuePair<CartItem, int> line) =>
        !_items.ContainsKey(line.Key)
        && plan.Wanted[0] is var wanted
        && line.Key.OwnerId == wanted.PerformanceId
        && line.Value <= SeatsOf(wanted);

    private static int SeatsOf(ReserveTicketsRequest wanted) => CartWrite.Of(wanted).Expected.Seats;

    private void LearnOrder(WriteResult outcome)
    {
        if (Change is not { } change)
        {
            return;
        }

        switch (outcome)
        {
            case LoadedOrder when !change.IsOpen:
                change.IsOpen = true;
                foreach (var (item, count) in change.Before.Items)
                {
                    _items[item] = count;
                }

                foreach (var item in change.Before.MayBeGone)
                {
                    MayBeGone[item.Key] = true;
                }

                break;
            case TicketReturn back:
                change.Learn(back);
                break;
            case LeftOrder left:
                change.Learn(left);
                _items.Clear();
                break;
        }
    }
}
