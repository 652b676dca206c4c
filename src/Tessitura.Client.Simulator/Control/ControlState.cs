namespace Tessitura.Client.Simulator;

/// <summary>What the server is like at one moment, as the page and <c>/_simulator/state</c> show it.</summary>
internal sealed record ControlState
{
    private ControlState(SimulatedService service)
    {
        var simulation = service.Simulation;
        simulation.SeatServer.CleanUp();
        Theater = simulation.Catalogue.TheaterName;
        Version = (int)simulation.Options.Version;
        Clock = ClockState.Of(service);
        SessionsOpened = simulation.Sessions.Opened;
        Sessions = [.. simulation.Sessions.All.OrderBy(s => s.Id).Select(s => RowOf(simulation, s))];
        Holds = simulation.SeatsHeld();
        Orders = OrdersOf(simulation);
        Performances =
        [
            .. service.Performances.Select(p => new PerformanceState(
                p.Id,
                p.Description,
                p.Date,
                p.IsGeneralAdmission,
                simulation.AvailableSeats(p.Id),
                CapacityOf(simulation.InventoryOf(p.Id))
            )),
        ];
        MailsSent = simulation.Outbox.Mails.Count;
        RequestsReceived = service.Journal?.Count ?? 0;
        Faults = FaultState.Of(service);
    }

    public string Theater { get; }

    public int Version { get; }

    public ClockState Clock { get; }

    public IReadOnlyList<PerformanceState> Performances { get; }

    public int SessionsOpened { get; }

    public IReadOnlyList<SessionRow> Sessions { get; }

    public IReadOnlyList<SimulatedHold> Holds { get; }

    public IReadOnlyList<OrderState> Orders { get; }

    public int MailsSent { get; }

    public int RequestsReceived { get; }

    public FaultState Faults { get; }

    public static ControlState Of(SimulatedService service) => new(service);

    public static IReadOnlyList<OrderState> OrdersOf(Simulation simulation) =>
        [.. simulation.Orders.All.Select(SimulatedOrder.Of).Select(OrderState.Of)];

    private static SessionRow RowOf(Simulation simulation, SessionState session)
    {
        lock (session.Gate)
        {
            var basket = session.Basket;
            return new SessionRow(session.Id)
            {
                Visitor = session.Visitor.IsLoggedIn ? session.Visitor.UserName : null,
                ConstituentId = session.Visitor.ConstituentId,
                IsGuest = session.Visitor.IsGuest,
                IsBusinessFacing = session.IsBusinessFacing,
                ModeOfSaleId = session.Terms.ModeOfSaleId,
                SourceId = session.Terms.SourceId,
                Tickets = basket?.Tickets.Count(t => t.State != TicketState.Returned) ?? 0,
                Total = basket?.Total ?? 0,
                Paid = basket is null ? 0 : basket.PaidNow + basket.PaidPreviously,
                HeldUntil = session.Deadline,
                HoldHasRunOut = session.SeatsExpired,
                OrderId = session.SavedOrderId,
                LastCall = TimeZoneInfo.ConvertTime(session.LastAccess, simulation.Clock.Zone),
            };
        }
    }

    private static int CapacityOf(Inventory inventory) =>
        inventory switch
        {
            SeatInventory seats => seats.Plan.Places.Count,
            CapacityInventory floor => floor.Capacity,
            _ => 0,
        };
}

/// <summary>An evening with the seats that are left for anybody.</summary>
internal sealed record PerformanceState(
    int Id,
    string Description,
    DateTimeOffset Date,
    bool IsGeneralAdmission,
    int SeatsAvailable,
    int Seats
);

/// <summary>A web session, by its number.</summary>
internal sealed record SessionRow(int Number)
{
    public string? Visitor { get; init; }

    public int ConstituentId { get; init; }

    public bool IsGuest { get; init; }

    public bool IsBusinessFacing { get; init; }

    public int ModeOfSaleId { get; init; }

    public int SourceId { get; init; }

    public int Tickets { get; init; }

    public decimal Total { get; init; }

    public decimal Paid { get; init; }

    public DateTimeOffset? HeldUntil { get; init; }

    public bool HoldHasRunOut { get; init; }

    public int? OrderId { get; init; }

    public DateTimeOffset LastCall { get; init; }
}

/// <summary>An order with its seats.</summary>
internal sealed record OrderState(int Id, int ConstituentId, decimal Total, decimal Paid, int Tickets)
{
    public IReadOnlyList<OrderSeat> Seats { get; init; } = [];

    public static OrderState Of(SimulatedOrder order) =>
        new(order.Id, order.ConstituentId, order.Total, order.Paid, order.Tickets)
        {
            Seats = [.. order.Seats.Select(s => new OrderSeat(s.PerformanceId, s.SeatId))],
        };
}

/// <summary>A numbered seat of an order.</summary>
internal sealed record OrderSeat(int PerformanceId, int SeatId);

/// <summary>The clock of the server.</summary>
internal sealed record ClockState(DateTimeOffset Now, bool Frozen, double AdvancedSeconds)
{
    public static ClockState Of(SimulatedService service) =>
        new(service.Simulation.Clock.Now, service.Clock.IsFrozen, service.Clock.Advanced.TotalSeconds);
}

/// <summary>What is to go wrong, and what went wrong.</summary>
internal sealed record FaultState(
    IReadOnlyList<FaultRow> Next,
    IReadOnlyList<FaultRow> Always,
    double? Rate,
    int? Seed,
    int WaitingLate,
    IReadOnlyList<FaultRow> Injected
)
{
    public static FaultState Of(SimulatedService service)
    {
        var settings = service.Faults.Settings;
        return new FaultState(
            [.. settings.Next.Select(FaultRow.Of)],
            [.. settings.Always.Select(FaultRow.Of)],
            settings.Rate,
            settings.Seed,
            service.Faults.WaitingLate,
            [.. service.Faults.Injected.Select(FaultRow.Of)]
        );
    }
}

/// <summary>A fault of an operation.</summary>
internal sealed record FaultRow(string Operation, string Fault)
{
    public static FaultRow Of(InjectedFault fault) => new(fault.Operation, FaultNames.Of(fault.Fault));
}

/// <summary>An operation of the contract, as the control endpoints list it. All of them are simulated.</summary>
internal sealed record OperationState(string Name, string Method, string Route)
{
    public static IReadOnlyList<OperationState> All { get; } =
    [.. ContractRoutes.Operations.Select(o => new OperationState(o.Name, o.Method, o.Route))];
}
