namespace Tessitura.Client.Simulator;

/// <summary>
/// An in-memory Tessitura server: <c>await using var simulator = await TessituraSimulator.StartAsync();</c>.
/// Each one has a house of its own, so tests that run side by side do not sell each other's seats.
/// </summary>
public sealed partial class TessituraSimulator : IAsyncDisposable
{
    private readonly KestrelHost _host;
    private readonly RequestProcessor _processor;
    private readonly FaultyServer _server;

    private TessituraSimulator(
        Simulation simulation,
        RequestProcessor processor,
        SimulatorFaults faults,
        FaultyServer server,
        KestrelHost host
    )
    {
        (Simulation, _processor, Faults, _server, _host) = (simulation, processor, faults, server, host);
        BaseAddress = new Uri(host.Address, ServicePath.Of(simulation.Options.Version));
        Performances =
        [
            .. simulation.Catalogue.Programme.Select(p => new SimulatedPerformance(
                p.Id,
                p.Description,
                p.Date,
                p.Facility.IsGeneralAdmission
            )),
        ];
    }

    /// <summary>Where the service answers, on the loopback address, with its path.</summary>
    public Uri BaseAddress { get; }

    /// <summary>How the server was set up, with the credentials that it accepts.</summary>
    public SimulatorOptions Options => Simulation.Options;

    /// <summary>The evenings on sale, from the earliest to the latest.</summary>
    public IReadOnlyList<SimulatedPerformance> Performances { get; }

    /// <summary>Makes calls go wrong on purpose, and remembers which did.</summary>
    public SimulatorFaults Faults { get; }

    internal Simulation Simulation { get; }

    /// <summary>Seeds a house and starts a server on a loopback port, a free one unless the options name one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range; the message names it.</exception>
    /// <exception cref="ArgumentException">Options are set that exclude each other; the message names them.</exception>
    /// <exception cref="TheatreException">The options' theatre holds mistakes; all of them are told.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<TessituraSimulator> StartAsync(
        SimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new SimulatorOptions();
        options.Validate();
        var simulation = new Simulation(options);
        var processor = new RequestProcessor(simulation);
        var faults = new SimulatorFaults(options.TimeProvider);
        var server = new FaultyServer(processor, faults, simulation);
        var host = await KestrelHost.StartAsync(server, options.Port, options.TimeProvider, cancellationToken);
        return new TessituraSimulator(simulation, processor, faults, server, host);
    }

    /// <summary>Points a client's options at this server: address, credentials, version and time zone.</summary>
    public void Configure(TessituraOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.BaseAddress = BaseAddress;
        options.Version = Options.Version;
        options.ServerTimeZone = Options.ServerTimeZone;
        options.Credentials = new TessituraCredentials
        {
            UserName = Options.UserName,
            UserGroup = Options.UserGroup,
            Location = Options.Location,
            Password = Options.Password,
        };
    }

    /// <summary>A handler that reaches this server without a socket, under any host name; use it as the primary handler of a client.</summary>
    public HttpMessageHandler CreateHandler() => new SimulatorHandler(_server, Options.TimeProvider);

    /// <summary>How many requests an operation got, by verb and route of the contract, such as <c>/TXN/Performances/{performanceId}/Seats</c>.</summary>
    public int CountOf(string method, string route) => _processor.Counter.CountOf(method, route);

    /// <summary>The status id of a seat as the default mode of sale shows it to anybody: 0 is available.</summary>
    public int SeatStatusOf(int performanceId, int seatId) => UpToDate.SeatsOf(performanceId).StatusOf(seatId, Anybody);

    /// <summary>Seats that the default mode of sale would still sell to anybody, in one zone or in all (0).</summary>
    public int AvailableSeats(int performanceId, int zoneId = 0) =>
        UpToDate.InventoryOf(performanceId).AvailableTo(Anybody, zoneId);

    /// <summary>Stops the server and forgets everything in it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Faults.Late.Dispose();
    }

    private Buyer Anybody => Simulation.Catalogue.Anybody;
}
