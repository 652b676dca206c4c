namespace Tessitura.Client.Chaos;

/// <summary>Compares what the clients believe with what the server knows. Everything here should be 0.</summary>
internal sealed record Audit
{
    public int SeatsHeldTwice { get; private init; }

    /// <summary>Seats in carts and orders of which no client knows.</summary>
    public int SeatsNobodyKnows { get; private init; }

    /// <summary>Payments in carts and orders of which no client knows, and card charges that differ.</summary>
    public int PaymentsDoubled { get; private init; }

    /// <summary>Orders of which no client knows.</summary>
    public int OrdersDoubled { get; private init; }

    /// <summary>Carts and orders that are not what their clients believe.</summary>
    public int ViewsWrong { get; private init; }

    /// <summary>Calls that were confirmed by the work of another call: theirs is missing.</summary>
    public int GivenTwice { get; private init; }

    /// <summary>Orders in which something is missing from a package.</summary>
    public int HalfPackages { get; private init; }

    /// <summary>Packages in orders that were put together part by part.</summary>
    public int PackagesSold { get; private init; }

    /// <summary>Payments on the provider's page that are charged and in no order, and nobody was told.</summary>
    public int ChargesLost { get; private init; }

    /// <summary>Payments on the page that are in two orders, or in one although their money went back.</summary>
    public int ChargesDoubled { get; private init; }

    /// <summary>What was done with orders after the sale.</summary>
    public OrderAudit Changes { get; private init; } = new();

    public int Orders { get; private init; }

    public int SeatsSold { get; private init; }

    /// <summary>How the carts that are other than believed came to be so.</summary>
    public IReadOnlyList<string> Differences { get; private init; } = [];

    public bool IsClean =>
        SeatsHeldTwice
            + SeatsNobodyKnows
            + PaymentsDoubled
            + OrdersDoubled
            + ViewsWrong
            + GivenTwice
            + HalfPackages
            + ChargesLost
            + ChargesDoubled
            == 0
        && Changes.IsClean;

    public static async Task<Audit> RunAsync(ChaosHouse house, IReadOnlyList<Visit> visits)
    {
        var (seats, payments, viewsWrong) = (0, 0, 0);
        List<string> differences = [];
        var baskets = house
            .State.Sessions.All.Where(s => s.Basket is not null)
            .ToDictionary(s => s.Key, s => s.Basket!);
        var changes = await OrderAudit.RunAsync(
            house,
            visits,
            baskets.ToDictionary(),
            (visit, basket) => Compare(visit, basket).Difference is null
        );
        var changed = visits
            .Where(visit => visit is { Change: not null, OrderId: not null })
            .Select(v => v.Change!.Before);
        var superseded = changed.ToHashSet();
        foreach (var visit in visits)
        {
            var key = (await visit.Session.GetKeyAsync()).Reveal();
            var basket = visit.OrderId is { } id
                ? house.State.Orders.All.FirstOrDefault(order => order.Id == id)?.Basket
                : baskets.GetValueOrDefault(key);
            baskets.Remove(key);
            if (superseded.Contains(visit))
            {
                // The visit that has changed the order knows what is in it now.
                continue;
            }

            var (extraSeats, extraPayments, difference) = Compare(visit, basket);
            seats += extraSeats;
            payments += extraPayments;
            if (difference is not null)
            {
                differences.Add(difference);
                viewsWrong++;
            }
            else if (visit.GivenTwice > 0)
            {
                differences.Add($"told twice:\n    {string.Join("\n    ", visit.History)}");
            }
        }

        var known = visits.Select(visit => visit.OrderId).OfType<int>().ToHashSet();
        var unknown = house.State.Orders.All.Where(order => !known.Contains(order.Id)).ToList();
        return new Audit
        {
            SeatsHeldTwice = HeldTwice(house),
            SeatsNobodyKnows =
                seats + baskets.Values.Concat(unknown.Select(order => order.Basket)).Sum(b => b.Tickets.Count()),
            PaymentsDoubled = payments + baskets.Values.Sum(basket => basket.Payments.Count),
            OrdersDoubled = unknown.Count,
            ViewsWrong = viewsWrong,
            Differences = differences,
            Changes = changes,
            GivenTwice = visits.Sum(visit => visit.GivenTwice),
            HalfPackages = house.State.Orders.All.Count(order => PackageCheck.ErrorsOf(order.Basket).Any()),
            PackagesSold = house.State.Orders.All.Sum(order =>
                order.Basket.WholePackages.Count(package => !package.Package.IsFixedSeat)
            ),
            ChargesLost = house.Provider.Payments.Count(payment =>
                payment.IsCharged
                && OrdersWith(house, payment) == 0
                && !visits.Any(visit => visit.Said.ContainsKey(payment.Reference))
            ),
            ChargesDoubled = house.Provider.Payments.Count(payment =>
                OrdersWith(house, payment) > (payment.IsCharged ? 1 : 0)
            ),
            Orders = house.State.Orders.All.Count,
            SeatsSold = house.Simulator.Orders.Sum(order => order.Seats.Count),
        };
    }

    private static int OrdersWith(ChaosHouse house, SimulatedPayment payment) =>
        house.State.Orders.All.Count(order => order.Basket.Payments.Exists(one => one.Reference == payment.Reference));

    private static (int Seats, int Payments, string? Difference) Compare(Visit visit, Basket? basket)
    {
        var items = visit.Items;
        var actual = new Dictionary<CartItem, int>();
        foreach (var line in basket?.Lines ?? [])
        {
            var item =
                line.PackageLineId > 0 ? PackageItem(basket!, line) : CartItem.Tickets(line.Performance.Id, line.Id);
            actual[item] = line.Tickets.Count;
        }

        foreach (var certificate in basket?.Certificates ?? [])
        {
            actual[CartItem.Seen(CartItemKind.GiftCertificate, certificate.PaymentId)] = 1;
        }

        foreach (var contribution in basket?.Contributions ?? [])
        {
            actual[CartItem.Contribution(contribution.Id)] = 1;
        }

        foreach (var named in visit.Named)
        {
            var of =
                named.Kind is CartItemKind.Ticket
                    ? actual.Keys.FirstOrDefault(item => item.Kind is CartItemKind.Tickets && item.Id == named.OwnerId)
                    : named;
            if (of is not null && actual.TryGetValue(of, out var count))
            {
                actual[of] = named.Kind is CartItemKind.Ticket ? count - 1 : items.GetValueOrDefault(of);
            }

            if (of is not null && actual.GetValueOrDefault(of) == 0)
            {
                actual.Remove(of);
            }
        }

        var cards = (basket?.Payments ?? []).Where(payment => payment.LastFour is not null).ToList();
        foreach (var payment in (basket?.Payments ?? []).Except(cards).Where(one => one.Reference is null))
        {
            actual[CartItem.Payment(payment.Id)] = 1;
        }

        var believed = items
            .Where(item => actual.ContainsKey(item.Key) || !visit.MayBeGone.ContainsKey(item.Key))
            .ToDictionary();
        var chargedRight = cards.Sum(card => card.Amount) == visit.ChargedInAll;
        var extra = actual.Where(item => believed.GetValueOrDefault(item.Key) != item.Value).ToList();
        return (
            extra
                .Where(item =>
                    item.Key.Kind
                        is CartItemKind.Tickets
                            or CartItemKind.Package
                            or CartItemKind.PackagePerformance
                            or CartItemKind.SubPackage
                )
                .Sum(item => Math.Max(0, item.Value - believed.GetValueOrDefault(item.Key))),
            extra.Count(item => item.Key.Kind == CartItemKind.Payment) + (chargedRight ? 0 : 1),
            extra.Count == 0 && believed.Count == actual.Count && chargedRight
                ? null
                : Describe(visit, believed, actual)
        );
    }

    // What one call brings of it.
    private static CartItem PackageItem(Basket basket, TicketLine line)
    {
        var package = basket.PackageLine(line.PackageLineId).Package;
        return package.IsSeatedOneByOne ? CartItem.PackagePerformance(line.Performance.Id, line.Id)
            : line.SuperLineId > 0 ? CartItem.SubPackage(package.Id, line.PackageLineId)
            : CartItem.Package(package.Id, line.PackageLineId);
    }

    private static string Describe(
        Visit visit,
        IReadOnlyDictionary<CartItem, int> believed,
        IReadOnlyDictionary<CartItem, int> actual
    ) =>
        string.Join(
            Environment.NewLine,
            [
                $"believed, not there: {Text(believed.Except(actual))}; there, not believed: {Text(actual.Except(believed))}",
                .. visit.History.Select(entry => $"    {entry}"),
            ]
        );

    private static string Text(IEnumerable<KeyValuePair<CartItem, int>> items) =>
        string.Join(", ", items.Select(item => $"{item.Key.Kind} {item.Key.Id} ({item.Value})"));

    private static int HeldTwice(ChaosHouse house)
    {
        var inOrders = house.Simulator.Orders.SelectMany(order => order.Seats);
        var inCarts = house
            .State.Sessions.All.SelectMany(session => session.Basket?.Lines ?? [])
            .SelectMany(line =>
                line.Tickets.Where(t => t is { Seat: not null, IsSaved: false })
                    .Select(t => (PerformanceId: line.Performance.Id, SeatId: t.Seat!.Id))
            );
        return inOrders.Concat(inCarts).GroupBy(seat => seat).Count(seat => seat.Count() > 1);
    }
}
