namespace Tessitura.Client.Chaos;

// Somebody who wants other seats for tickets of an order.
internal sealed partial class Visitor
{
    private async Task ExchangeAsync(Visit visit, OrderChange change, LoadedOrder order)
    {
        List<OrderTicket> tickets =
        [
            .. new[] { SomeTicket(order), SomeTicket(order) }.OfType<OrderTicket>().Distinct(),
        ];
        if (tickets.Count == 0)
        {
            await SaveAsync(visit, change, order);
            return;
        }

        var wanted =
            random.Next(4) == 0
                ? Tickets.Seats(ChaosHouse.Performance, SomeSeats(), PriceTypes.Of(1, 1))
                : Tickets.BestSeats(ChaosHouse.Performance, random.Next(1, 5), PriceTypes.Each(1, random.Next(1, 4)));
        change.Plan = await InsistAsync(() => visit.Session.PlanExchangeAsync(order, tickets, [wanted]));
        await ExchangeAsync(visit, change);
    }

    /// <summary>Carries the plan out, or goes on with it where it broke off.</summary>
    private Task ExchangeAsync(Visit visit, OrderChange change) =>
        TryAsync(
            visit,
            "Exchange",
            async (session, token) =>
            {
                var result = await session.ExchangeAsync(change.Plan!, token);
                foreach (var back in result.Returned)
                {
                    visit.Learn("Exchange", back);
                }

                visit.LearnPlan(result.Order);

                change.Plan = result.State is ExchangeState.PriceChanged ? result.Plan : null;
                if (change.Plan is null)
                {
                    change.PlanLine = null;
                }

                if (result.State is ExchangeState.Done)
                {
                    tally.CountPath(Paths.Exchanged);
                }

                return result.Order;
            }
        );
}
