namespace Tessitura.Client.Chaos;

/// <summary>Compares what the clients were told about changes of saved orders with what the server knows. Everything here should be 0.</summary>
internal sealed record OrderAudit
{
    /// <summary>Tickets that are returned or donated, and nobody was told.</summary>
    public int GivenBackUntold { get; private init; }

    /// <summary>Tickets that were told to be returned or donated and are not.</summary>
    public int ToldNotGivenBack { get; private init; }

    /// <summary>Tickets that were given back twice, or in both ways.</summary>
    public int GivenBackTwice { get; private init; }

    /// <summary>Orders whose payments do not add up, and changes whose credits are other than the prices of their returned tickets.</summary>
    public int CreditsWrong { get; private init; }

    /// <summary>Orders that are other than saved last, as far as their clients know.</summary>
    public int ChangedUntold { get; private init; }

    /// <summary>Tickets that are not valid again although their change was given up.</summary>
    public int NotValidAgain { get; private init; }

    public bool IsClean =>
        GivenBackUntold + ToldNotGivenBack + GivenBackTwice + CreditsWrong + ChangedUntold + NotValidAgain == 0;

    /// <param name="house">The server.</param>
    /// <param name="visits">All visits.</param>
    /// <param name="baskets">The carts by web session.</param>
    /// <param name="isAsBelieved">Whether an order is as the visit believes that has saved it last.</param>
    public static async Task<OrderAudit> RunAsync(
        ChaosHouse house,
        IReadOnlyList<Visit> visits,
        IReadOnlyDictionary<string, Basket> baskets,
        Func<Visit, Basket, bool> isAsBelieved
    )
    {
        var sum = new OrderAudit();
        var changes = visits.Where(visit => visit.Change is not null).ToLookup(visit => visit.Change!.OrderId);
        foreach (var order in house.State.Orders.All)
        {
            sum = sum.Plus(OfOrder(order, [.. changes[order.Id]], isAsBelieved));
        }

        foreach (var visit in visits.Where(visit => visit is { Change.IsOpen: true, IsLost: false, OrderId: null }))
        {
            var key = (await visit.Session.GetKeyAsync()).Reveal();
            sum = sum.Plus(OfOpen(visit.Change!, baskets.GetValueOrDefault(key), house));
        }

        return sum;
    }

    private static OrderAudit OfOrder(
        SavedOrder order,
        IReadOnlyList<Visit> visits,
        Func<Visit, Basket, bool> isAsBelieved
    )
    {
        var saved = visits.Where(visit => visit.OrderId is not null).Select(visit => visit.Change!).ToList();
        var returned = In(order.Basket, TicketState.Returned);
        var donated = In(order.Basket, TicketState.Donated);
        var toldReturned = saved.SelectMany(change => change.Returned.Keys).ToList();
        var toldDonated = visits.SelectMany(visit => visit.Change!.Donated).ToHashSet();
        var unheard = visits.Where(visit => visit.IsLost).SelectMany(visit => visit.Change!.MayBeDonated);
        var prices = order.Basket.Tickets.ToDictionary(ticket => ticket.Id, ticket => ticket.Price);
        var untold = returned.Except(toldReturned).Count();
        return new OrderAudit
        {
            GivenBackUntold = untold + donated.Except(toldDonated).Except(unheard).Count(),
            ToldNotGivenBack = toldReturned.Except(returned).Count() + toldDonated.Except(donated).Count(),
            GivenBackTwice =
                visits.Sum(visit => visit.Change!.GivenBackTwice)
                + (toldReturned.Count - toldReturned.Distinct().Count())
                + toldReturned.Intersect(toldDonated).Count(),
            CreditsWrong =
                (order.Basket.Balance == 0 ? 0 : 1)
                + saved.Count(change =>
                    change.Returned.Any(ticket => prices.GetValueOrDefault(ticket.Key) != ticket.Value)
                ),
            ChangedUntold = visits.Count == 0 || untold == 0 && isAsBelieved(LastOf(visits), order.Basket) ? 0 : 1,
            NotValidAgain = visits
                .SelectMany(visit => visit.Change!.ValidAgain)
                .Except(toldReturned)
                .Except(toldDonated)
                .Intersect([.. returned, .. donated])
                .Count(),
        };
    }

    private static OrderAudit OfOpen(OrderChange change, Basket? basket, ChaosHouse house)
    {
        var now = basket is null
            ? []
            : In(basket, TicketState.Returned)
                .Except(In(house.State.Orders.Find(change.OrderId).Basket, TicketState.Returned))
                .ToHashSet();
        return new OrderAudit
        {
            GivenBackUntold = now.Except(change.Returned.Keys).Count(),
            ToldNotGivenBack = change.Returned.Keys.Except(now).Count(),
        };
    }

    private static HashSet<int> In(Basket basket, TicketState state) =>
        [.. basket.Tickets.Where(ticket => ticket.State == state).Select(ticket => ticket.Id)];

    // A visitor has one web session after the other, so the changes of an order follow one another.
    private static Visit LastOf(IReadOnlyList<Visit> visits) =>
        visits.LastOrDefault(visit => visit.OrderId is not null) ?? visits[0].Change!.Before;

    private OrderAudit Plus(OrderAudit other) =>
        new()
        {
            GivenBackUntold = GivenBackUntold + other.GivenBackUntold,
            ToldNotGivenBack = ToldNotGivenBack + other.ToldNotGivenBack,
            GivenBackTwice = GivenBackTwice + other.GivenBackTwice,
            CreditsWrong = CreditsWrong + other.CreditsWrong,
            ChangedUntold = ChangedUntold + other.ChangedUntold,
            NotValidAgain = NotValidAgain + other.NotValidAgain,
        };
}
