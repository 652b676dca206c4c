namespace Tessitura.Client.Simulator;

/// <summary>
/// An in-memory Tessitura server: <c>await using var simulator = await TessituraSimulator.StartAsync();</c>.
/// Each one has a house of its own, so tests that run side by side do not sell each other's seats.
/// </summary>
public sealed partial class TessituraSimulator : IAsyncDisposable
{
    private readonly KestrelHost _host;
    private readonly ResettableService _service;

    private TessituraSimulator(SimulatorOptions options, ResettableService service, KestrelHost host)
    {
        (Options, _service, _host) = (options, service, host);
        BaseAddress = new Uri(host.Address, ServicePath.Of(options.Version));
        ControlAddress = options.Control ? host.Address : null;
    }

    /// <summary>Where the service answers, on the loopback address, with its path.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Where the page and, below it, the control endpoints are; null where <see cref="SimulatorOptions.Control"/> is off.</summary>
    public Uri? ControlAddress { get; }

    /// <summary>How the server was set up, with the credentials that it accepts.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The evenings on sale, from the earliest to the latest.</summary>
    public IReadOnlyList<SimulatedPerformance> Performances => _service.Current.Performances;

    /// <summary>Makes calls go wrong on purpose, and remembers which did. <see cref="Reset"/> puts a new one in its place.</summary>
    public SimulatorFaults Faults => _service.Current.Faults;

    /// <summary>
    /// The server's clock, to be moved forward or stopped: after <c>Clock.Advance(TimeSpan.FromMinutes(16))</c> the holds have
    /// run out. <see cref="Reset"/> puts a new one in its place.
    /// </summary>
    public AdjustableTimeProvider Clock => _service.Current.Clock;

    /// <summary>
    /// The last requests, the newest last, with secrets masked; as many as <see cref="SimulatorOptions.KeptRequests"/> says,
    /// which is none by default.
    /// </summary>
    public IReadOnlyList<SimulatedRequest> Requests => _service.Current.Journal?.Requests ?? [];

    internal Simulation Simulation => _service.Current.Simulation;

    /// <summary>Seeds a house and starts a server on a loopback port, a free one unless the options name one.</summary>
    /// <exception cref="ArgumentException">An option is outside its range, or options exclude each other; the message names them.</exception>
    /// <exception cref="TheatreException">The options' theatre holds mistakes; all of them are told.</exception>
    /// <exception cref="IOException">The port is taken, or the recording cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The recording must not be written.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The machine has no such address.</exception>
    public static async Task<TessituraSimulator> StartAsync(
        SimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new SimulatorOptions();
        options.Validate();
        var service = new ResettableService(options);
        try
        {
            var control = options.Control ? new ControlEndpoints(service, options) : null;
            var host = await KestrelHost.StartAsync(service, options, control, cancellationToken);
            return new TessituraSimulator(options, service, host);
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Begins anew, in one step: the seats are free, sessions, orders, mails, faults and kept requests are gone, and the clock
    /// tells the time of <see cref="SimulatorOptions.TimeProvider"/>. Calls under way end on the old state. A recording goes on.
    /// </summary>
    public void Reset() => _service.Reset();

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
    public HttpMessageHandler CreateHandler() => new SimulatorHandler(_service);

    /// <summary>How many requests an operation got, by verb and route of the contract, such as <c>/TXN/Performances/{performanceId}/Seats</c>.</summary>
    public int CountOf(string method, string route) => _service.Current.Counter.CountOf(method, route);

    /// <summary>The status id of a seat as the default mode of sale shows it to anybody: 0 is available.</summary>
    public int SeatStatusOf(int performanceId, int seatId) => UpToDate.StatusOf(performanceId, seatId);

    /// <summary>Seats that the default mode of sale would still sell to anybody, in one zone or in all (0).</summary>
    public int AvailableSeats(int performanceId, int zoneId = 0) => UpToDate.AvailableSeats(performanceId, zoneId);

    /// <summary>Stops the server and forgets everything in it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _service.Dispose();
    }
}
