namespace Tessitura.Client.Simulator;

/// <summary>
/// Takes seats of one performance for a session and prices them. Whatever can be refused is refused before a seat is taken.
/// </summary>
internal sealed class SeatTaker(Simulation simulation, SessionState session)
{
    private readonly PriceRules _prices = new(simulation.Catalogue, session);

    /// <summary>The tickets that could be had: fewer than asked for, or none, when the house has no better answer.</summary>
    public IReadOnlyList<Ticket> Take(PerformanceEntry performance, TicketWish wish, int sourceId)
    {
        RequireOnSale(performance);
        _prices.RequireOffered(wish.Choices, sourceId);
        return simulation.InventoryOf(performance.Id) switch
        {
            CapacityInventory floor => TakePlaces(floor, wish),
            SeatInventory when wish.Unseated => WithoutPlace(performance, wish),
            SeatInventory seats when wish.SeatIds.Count > 0 => TakeRequested(seats, wish),
            SeatInventory seats => TakeBest(seats, wish),
            _ => [],
        };
    }

    /// <summary>The seats with these ids; refused as not available when one is not on the plan.</summary>
    public static IReadOnlyList<Place> SeatsById(SeatingPlan plan, IReadOnlyList<int> ids) =>
        [
            .. ids.Select(id =>
                plan.IndexOf(id) is var index and >= 0 && plan.Places[index].IsSeat
                    ? plan.Places[index]
                    : throw Refusals.SeatsNotAvailable()
            ),
        ];

    /// <summary>Refuses a performance whose sale has not begun or is over.</summary>
    public void RequireOnSale(PerformanceEntry performance)
    {
        var now = simulation.Clock.Now;
        if (now < performance.SaleStart || now > performance.SaleEnd)
        {
            throw ServiceFault.Rejected($"Performance {performance.Id} is not on sale.");
        }
    }

    private IReadOnlyList<Ticket> WithoutPlace(PerformanceEntry performance, TicketWish wish) =>
        [
            .. Unseated(performance, wish, PricedZone(performance, wish))
                .Select(ticket => ticket with { State = TicketState.Unpaid }),
        ];

    private IReadOnlyList<Ticket> TakePlaces(CapacityInventory floor, TicketWish wish)
    {
        if (wish.SeatIds.Count > 0)
        {
            throw ServiceFault.Rejected("This performance is general admission: it has no seats to choose from.");
        }

        var zoneId = PricedZone(floor.Performance, wish);
        simulation.SeatServer.Connect(session);
        var taken = floor.Take(wish.Count, session.Owner);
        return Unseated(floor.Performance, wish with { Choices = [.. wish.Choices.Take(taken)] }, zoneId);
    }

    private IReadOnlyList<Ticket> TakeRequested(SeatInventory seats, TicketWish wish)
    {
        var places = SeatsById(seats.Plan, wish.SeatIds);
        var tickets = Seated(seats.Performance, wish, places);
        simulation.SeatServer.Connect(session);
        return seats.TryTake([.. wish.SeatIds], session.Owner, _prices.Buyer, wish.Requests.HoldCode)
            ? tickets
            : throw Refusals.SeatsNotAvailable();
    }

    private IReadOnlyList<Ticket> TakeBest(SeatInventory seats, TicketWish wish)
    {
        var performance = seats.Performance;
        if (wish.ZoneId != 0)
        {
            PricedZone(performance, wish);
        }

        simulation.SeatServer.Connect(session);
        var search = new SeatSearch(wish.Count, wish.ZoneId, wish.Requests)
        {
            ZonePrices = _prices.ZonePrices([performance.Id], wish.Choices, wish.PackageId),
        };
        return Seated(performance, wish, seats.TakeBest(search, session.Owner, _prices.Buyer));
    }

    // With fewer seats than choices the first choices count.
    private IReadOnlyList<Ticket> Seated(PerformanceEntry performance, TicketWish wish, IReadOnlyList<Place> places) =>
        [
            .. places.Zip(
                wish.Choices,
                (place, choice) => Ticket(performance, choice, place.ZoneId, wish.PackageId) with { Seat = place }
            ),
        ];

    private IReadOnlyList<Ticket> Unseated(PerformanceEntry performance, TicketWish wish, int zoneId) =>
        [.. wish.Choices.Select(choice => Ticket(performance, choice, zoneId, wish.PackageId))];

    private Ticket Ticket(PerformanceEntry performance, PriceChoice choice, int zoneId, int packageId) =>
        new(
            simulation.CartIds.Tickets.Next(),
            zoneId,
            choice.PriceTypeId,
            _prices.PriceOf(performance.Id, zoneId, choice.PriceTypeId, packageId)
        )
        {
            ReasonId = choice.ReasonId,
        };

    // Zone 0 stands for the one zone of a hall that has no others.
    private int PricedZone(PerformanceEntry performance, TicketWish wish)
    {
        var zoneId =
            wish.ZoneId == 0 && performance.Facility.IsGeneralAdmission
                ? simulation.Catalogue.PricesOf(performance.Id).First().ZoneId
                : wish.ZoneId;
        foreach (var priceTypeId in wish.Choices.Select(c => c.PriceTypeId).Distinct())
        {
            _prices.PriceOf(performance.Id, zoneId, priceTypeId, wish.PackageId);
        }

        return zoneId;
    }
}
