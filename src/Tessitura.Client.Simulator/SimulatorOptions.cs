namespace Tessitura.Client.Simulator;

/// <summary>How the simulated server is set up; every member has a default that works.</summary>
public sealed class SimulatorOptions
{
    internal const int MinSeats = 60;
    internal const int MaxSeats = 100_000;
    internal const int MaxKeptRequests = 100_000;
    internal const string DefaultPassword = "open-sesame";
    internal const int DefaultSeats = 1200;

    private int? _seats;

    /// <summary>A theatre of your own; null for the built-in one.</summary>
    public Theatre? Theatre { get; set; }

    /// <summary>
    /// Seats of the built-in main house, roughly: 60 to 100,000. The default is a theatre of 1,200. Not to be set together
    /// with a <see cref="Theatre"/>, whose rows say how many seats it has.
    /// </summary>
    public int Seats
    {
        get => _seats ?? DefaultSeats;
        set => _seats = value;
    }

    /// <summary>Minutes from the first reserved seat of a session until its seats go back on sale.</summary>
    public int HoldMinutes { get; set; } = 15;

    /// <summary>The port on the loopback address; 0 takes a free one. Without effect where <see cref="Urls"/> has any.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Addresses to listen on in place of the loopback address, such as <c>http://0.0.0.0:5005</c>: plain http, a host or
    /// an IP address and a port, no path.
    /// </summary>
    public IList<string> Urls { get; } = [];

    /// <summary>Origins whose web pages may call the server from a browser (CORS), such as <c>http://localhost:3000</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// True serves the page at <c>/</c> and the control endpoints under <c>/_simulator/</c> beside the service, to this
    /// machine only unless <see cref="AllowRemote"/> is set. They are reached over a socket, not through
    /// <see cref="TessituraSimulator.CreateHandler"/>.
    /// </summary>
    public bool Control { get; set; }

    /// <summary>True lets other machines use the page and the control endpoints, which have no password.</summary>
    public bool AllowRemote { get; set; }

    /// <summary>How many of the last requests <see cref="TessituraSimulator.Requests"/> keeps: 0 to 100,000; 0 keeps none.</summary>
    public int KeptRequests { get; set; }

    /// <summary>A file that every request is written to with its answer, secrets masked, for <see cref="SimulatorRecording"/>; null records nothing. What is in it is replaced.</summary>
    public string? RecordTo { get; set; }

    /// <summary>The clock of everything that happens in the server.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The zone of the server's wall clock; curtain times are evening hours there.</summary>
    public TimeZoneInfo ServerTimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>The version that the server plays: decides the path it answers under.</summary>
    public TessituraVersion Version { get; set; } = TessituraVersion.V15;

    /// <summary>User name that the server accepts.</summary>
    public string UserName { get; set; } = "simulator";

    /// <summary>User group that the server accepts.</summary>
    public string UserGroup { get; set; } = "WEB";

    /// <summary>Machine location that the server accepts.</summary>
    public string Location { get; set; } = "Kiosk 1";

    /// <summary>Password that the server accepts; it guards nothing but invented data.</summary>
    public string Password { get; set; } = DefaultPassword;

    /// <summary>
    /// True answers a refused login with 200 and IsLoggedIn false instead of 400: servers of both kinds exist, and a client
    /// must take either as a refusal.
    /// </summary>
    public bool RefusedLoginAnswers200 { get; set; }

    internal void Validate()
    {
        RequireSeats(Seats);
        ArgumentOutOfRangeException.ThrowIfLessThan(HoldMinutes, 1, nameof(HoldMinutes));
        ArgumentOutOfRangeException.ThrowIfLessThan(Port, 0, nameof(Port));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, ushort.MaxValue, nameof(Port));
        ArgumentOutOfRangeException.ThrowIfLessThan(KeptRequests, 0, nameof(KeptRequests));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(KeptRequests, MaxKeptRequests, nameof(KeptRequests));
        Refuse(Urls, ListenAddress.ProblemOf, nameof(Urls));
        Refuse(AllowedOrigins, WebOrigin.ProblemOf, nameof(AllowedOrigins));
        if (Theatre is not null && _seats is not null)
        {
            throw new ArgumentException(
                $"{nameof(Seats)} scales the built-in theatre; the rows of {nameof(Theatre)} say how many seats it has. Set one of the two."
            );
        }

        Theatre?.Check();
    }

    private static void Refuse(IEnumerable<string> values, Func<string, string?> problemOf, string name)
    {
        if (values.Select(problemOf).FirstOrDefault(problem => problem is not null) is { } problem)
        {
            throw new ArgumentException(problem, name);
        }
    }

    internal static void RequireSeats(int seats)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, MinSeats, nameof(Seats));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seats, MaxSeats, nameof(Seats));
    }
}
