using System.Collections.Frozen;

namespace Tessitura.Client.Simulator;

/// <summary>The whole state of one simulated server.</summary>
internal sealed class Simulation
{
    public Simulation(SimulatorOptions options, TimeProvider? time = null)
    {
        Options = options;
        Time = time ?? options.TimeProvider;
        Clock = new SimulatorClock(Time, options.ServerTimeZone);
        StartedAt = Clock.Now;
        Catalogue = CatalogueBuilder.Build(options.Theatre ?? BuiltInTheatre.Create(options.Seats), Clock);
        Reference = new ReferenceTables(Catalogue);
        var earlier = new EarlierSales(Catalogue);
        Inventories = Catalogue.Performances.Values.ToFrozenDictionary(p => p.Id, earlier.InventoryOf);
        Sessions = new SessionBook(Clock);
        Logins = new LoginBook(Catalogue, Clock);
        Orders = new OrderBook(Clock);
        CustomerMoney = new CustomerMoney(Catalogue);
        SeatServer = new SeatServer(this);
    }

    public SimulatorOptions Options { get; }

    /// <summary>What the clock tells, and what delays pass on.</summary>
    public TimeProvider Time { get; }

    public SimulatorClock Clock { get; }

    public DateTimeOffset StartedAt { get; }

    public Catalogue Catalogue { get; }

    public ReferenceTables Reference { get; }

    /// <summary>Who has which seat, by performance.</summary>
    public FrozenDictionary<int, Inventory> Inventories { get; }

    public SessionBook Sessions { get; }

    public LoginBook Logins { get; }

    public Outbox Outbox { get; } = new();

    public OrderBook Orders { get; }

    public CustomerMoney CustomerMoney { get; }

    public SeatServer SeatServer { get; }

    public CartIds CartIds { get; } = new();

    /// <summary>The inventory of an evening, seated or not.</summary>
    public Inventory InventoryOf(int performanceId) => Inventories[Catalogue.Performance(performanceId).Id];

    /// <summary>The seats of an evening; a general-admission evening has none and is refused.</summary>
    public SeatInventory SeatsOf(int performanceId) =>
        InventoryOf(performanceId) as SeatInventory
        ?? throw ServiceFault.Rejected(
            $"Performance {performanceId} is general admission: it has no seats to choose from."
        );

    /// <summary>The seats of a package: free where they are free on every evening.</summary>
    public PackageSeats SeatsOf(PackageEntry package) => new([.. package.PerformanceIds.Select(SeatsOf)]);

    /// <summary>The status of a seat as the default mode of sale shows it to anybody.</summary>
    public int StatusOf(int performanceId, int seatId) => SeatsOf(performanceId).StatusOf(seatId, Catalogue.Anybody);

    /// <summary>Seats that the default mode of sale would still sell to anybody, in one zone or in all (0).</summary>
    public int AvailableSeats(int performanceId, int zoneId = 0) =>
        InventoryOf(performanceId).AvailableTo(Catalogue.Anybody, zoneId);

    /// <summary>The numbered seats that are in carts.</summary>
    public IReadOnlyList<SimulatedHold> SeatsHeld() =>
        [
            .. Inventories
                .Values.OfType<SeatInventory>()
                .OrderBy(evening => evening.Performance.Id)
                .SelectMany(evening =>
                    evening
                        .SeatsInCarts()
                        .Select(held => new SimulatedHold(evening.Performance.Id, held.Seat.Id, held.SessionId))
                ),
        ];
}
