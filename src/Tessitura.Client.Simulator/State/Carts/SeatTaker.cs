namespace Tessitura.Client.Simulator;

/// <summary>
/// Takes seats of one performance for a session and prices them. Whatever can be refused is refused before a seat is taken.
/// </summary>
internal sealed class SeatTaker(Simulation simulation, SessionState session)
{
    private readonly PriceRules _prices = new(simulation.Catalogue, session);

    /// <summary>The tickets that could be had: fewer than asked for, or none, when the house has no better answer.</summary>
    public IReadOnlyList<Ticket> Take(PerformanceEntry performance, TicketRequest asked, int sourceId)
    {
        RequireOnSale(performance);
        _prices.RequireOffered(asked.Choices, sourceId);
        return simulation.InventoryOf(performance.Id) switch
        {
            CapacityInventory floor => TakePlaces(floor, asked),
            SeatInventory when asked.Unseated => WithoutPlace(performance, asked),
            SeatInventory seats when asked.SeatIds.Count > 0 => TakeRequested(seats, asked),
            SeatInventory seats => TakeBest(seats, asked),
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

    private IReadOnlyList<Ticket> WithoutPlace(PerformanceEntry performance, TicketRequest asked) =>
        [
            .. Unseated(performance, asked, PricedZone(performance, asked))
                .Select(ticket => ticket with { State = TicketState.Unpaid }),
        ];

    private IReadOnlyList<Ticket> TakePlaces(CapacityInventory floor, TicketRequest asked)
    {
        if (asked.SeatIds.Count > 0)
        {
            throw ServiceFault.Rejected("This performance is general admission: it has no seats to choose from.");
        }

        var zoneId = PricedZone(floor.Performance, asked);
        simulation.SeatServer.Connect(session);
        var taken = floor.Take(asked.Count, session.Owner);
        return Unseated(floor.Performance, asked with { Choices = [.. asked.Choices.Take(taken)] }, zoneId);
    }

    private IReadOnlyList<Ticket> TakeRequested(SeatInventory seats, TicketRequest asked)
    {
        var places = SeatsById(seats.Plan, asked.SeatIds);
        var tickets = Seated(seats.Performance, asked, places);
        simulation.SeatServer.Connect(session);
        return seats.TryTake([.. asked.SeatIds], session.Owner, _prices.Buyer, asked.Requests.HoldCode)
            ? tickets
            : throw Refusals.SeatsNotAvailable();
    }

    private IReadOnlyList<Ticket> TakeBest(SeatInventory seats, TicketRequest asked)
    {
        var performance = seats.Performance;
        if (asked.ZoneId != 0)
        {
            PricedZone(performance, asked);
        }

        simulation.SeatServer.Connect(session);
        var search = new SeatSearch(asked.Count, asked.ZoneId, asked.Requests)
        {
            ZonePrices = _prices.ZonePrices([performance.Id], asked.Choices, asked.PackageId),
        };
        return Seated(performance, asked, seats.TakeBest(search, session.Owner, _prices.Buyer));
    }

    // With fewer seats than choices the first choices count.
    private IReadOnlyList<Ticket> Seated(
        PerformanceEntry performance,
        TicketRequest asked,
        IReadOnlyList<Place> places
    ) =>
        [
            .. places.Zip(
                asked.Choices,
                (place, choice) => Ticket(performance, choice, place.ZoneId, asked.PackageId) with { Seat = place }
            ),
        ];

    private IReadOnlyList<Ticket> Unseated(PerformanceEntry performance, TicketRequest asked, int zoneId) =>
        [.. asked.Choices.Select(choice => Ticket(performance, choice, zoneId, asked.PackageId))];

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
    private int PricedZone(PerformanceEntry performance, TicketRequest asked)
    {
        var zoneId =
            asked.ZoneId == 0 && performance.Facility.IsGeneralAdmission
                ? simulation.Catalogue.PricesOf(performance.Id).First().ZoneId
                : asked.ZoneId;
        foreach (var priceTypeId in asked.Choices.Select(c => c.PriceTypeId).Distinct())
        {
            _prices.PriceOf(performance.Id, zoneId, priceTypeId, asked.PackageId);
        }

        return zoneId;
    }
}
