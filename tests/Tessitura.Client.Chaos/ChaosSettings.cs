namespace Tessitura.Client.Chaos;

/// <summary>How much chaos, and how patiently the SDK meets it.</summary>
internal sealed record ChaosSettings
{
    /// <summary>Web sessions at work at once.</summary>
    public int Sessions { get; init; } = 200;

    /// <summary>Seller's operations of all sessions together.</summary>
    public int Operations { get; init; } = 10_000;

    public int Seats { get; init; } = 6_000;

    /// <summary>Share of the HTTP calls that go wrong.</summary>
    public double FaultRate { get; init; } = 0.2;

    /// <summary>False switches off what makes the SDK safe, to see that the run finds doubles.</summary>
    public bool ReadBack { get; init; } = true;

    /// <summary>True goes through the in-memory handler instead of sockets.</summary>
    public bool InMemory { get; init; }

    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Longer than the attempt timeout: the server does the work after the client has given up.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan AppliedLate { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longer than both lateness of the server and its queues: what the SDK promises holds within this bound only.</summary>
    public TimeSpan LateArrivalBound { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the SDK looks for the truth.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    public void ApplyTo(TessituraOptions options)
    {
        options.Resilience.AttemptTimeout = AttemptTimeout;
        options.Resilience.TotalTimeout = Patience;
        options.Resilience.RetryDelay = TimeSpan.FromMilliseconds(20);
        // One server for all, and a fifth of its answers bad: a breaker would only make everybody wait.
        options.Resilience.CircuitBreaker.FailureRatio = 1;
        options.Reservations.LateArrivalBound = LateArrivalBound;
        options.Reservations.ReadBackTimeout = Patience;
        options.Reservations.ReadsBack = ReadBack;
        options.Checkout.FollowTimeout = Patience;
    }

    /// <summary>The kinds that a bad line has: without the drift of a server of another shape.</summary>
    public static IReadOnlyList<FaultKind> FaultKinds { get; } =
    [.. Fault.OfEveryKind().Select(fault => fault.Kind).Distinct()];

    /// <summary>Every kind of fault, with times that fit the timeouts above.</summary>
    public IReadOnlyList<Fault> Faults() =>
        [.. Fault.OfEveryKind(AppliedLate).Select(fault => fault.Kind == FaultKind.Delay ? Fault.Delay(Delay) : fault)];
}
