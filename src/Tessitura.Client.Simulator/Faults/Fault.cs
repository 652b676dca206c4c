namespace Tessitura.Client.Simulator;

/// <summary>One thing that can go wrong with a call, ready to be handed to <see cref="SimulatorFaults"/>.</summary>
public sealed record Fault
{
    private static readonly TimeSpan _shortly = TimeSpan.FromSeconds(1);

    private Fault(FaultKind kind) => Kind = kind;

    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; }

    /// <summary>The status that is answered; 0 where the kind does not choose it.</summary>
    public int Status { get; private init; }

    /// <summary>How long the kind waits; zero where it does not, infinite where it waits for <see cref="SimulatorFaults.ReleaseLate"/>.</summary>
    public TimeSpan Time { get; private init; }

    /// <summary>Whether the call is carried out all the same, sooner or later.</summary>
    public bool IsApplied { get; private init; }

    /// <summary>The members of the answer that are not what the contract says; empty for every kind but <see cref="FaultKind.Drift"/>.</summary>
    public IReadOnlyList<MemberDrift> MemberDrifts { get; private init; } = [];

    /// <summary>The connection is closed and nothing was done.</summary>
    public static Fault ClosedBeforeApplying { get; } = new(FaultKind.ClosedBeforeApplying);

    /// <summary>The work is done, then the connection is closed.</summary>
    public static Fault AppliedThenNoAnswer { get; } = Applied(FaultKind.AppliedThenNoAnswer);

    /// <summary>The connection is closed at once; the work is done by <see cref="SimulatorFaults.ReleaseLate"/>.</summary>
    public static Fault AppliedWhenReleased { get; } =
        Applied(FaultKind.AppliedLate) with
        {
            Time = Timeout.InfiniteTimeSpan,
        };

    /// <summary>The work is done; the answer breaks off half-way.</summary>
    public static Fault Truncated { get; } = Applied(FaultKind.Truncated);

    /// <summary>The work is done; the answer is no JSON although it says so.</summary>
    public static Fault MalformedJson { get; } = Applied(FaultKind.MalformedJson);

    /// <summary>A web page with status 200, as from a proxy in between: nothing was done, unless <see cref="AfterApplying"/> says so.</summary>
    public static Fault WrongContentType { get; } = new(FaultKind.WrongContentType) { Status = 200 };

    /// <summary>The server forgets the web session of the call.</summary>
    public static Fault ExpiredSession { get; } = new(FaultKind.ExpiredSession);

    /// <summary>400, because another batch has the order open.</summary>
    public static Fault LockedOrder { get; } = new(FaultKind.LockedOrder);

    /// <summary>500, because the service cannot reach its seat server.</summary>
    public static Fault SeatServerDown { get; } = new(FaultKind.SeatServerDown);

    /// <summary>An error status with the service's list of messages; nothing was done, unless <see cref="AfterApplying"/> says so.</summary>
    /// <param name="status">From 400 to 599.</param>
    public static Fault StatusWithJson(int status = 500) => Answering(FaultKind.StatusWithJson, status);

    /// <summary>An error status with a page of the web server; nothing was done, unless <see cref="AfterApplying"/> says so.</summary>
    /// <param name="status">From 400 to 599.</param>
    public static Fault StatusWithHtml(int status = 502) => Answering(FaultKind.StatusWithHtml, status);

    /// <summary>An error status without a body; nothing was done, unless <see cref="AfterApplying"/> says so.</summary>
    /// <param name="status">From 400 to 599.</param>
    public static Fault StatusWithoutBody(int status = 503) => Answering(FaultKind.StatusWithoutBody, status);

    /// <summary>The call is carried out and answered after this time.</summary>
    public static Fault Delay(TimeSpan time) => Waiting(FaultKind.Delay, time);

    /// <summary>The connection is closed at once; the work is done after this time.</summary>
    public static Fault AppliedLate(TimeSpan time) => Waiting(FaultKind.AppliedLate, time);

    /// <summary>The work is done; the answer comes in ten pieces with this pause before each.</summary>
    public static Fault SlowBody(TimeSpan pause) => Waiting(FaultKind.SlowBody, pause);

    /// <summary>The work is done; a member of the answer is not what the contract says.</summary>
    /// <param name="kind">In which way.</param>
    /// <param name="member">Its path, as <see cref="MemberDrift.Member"/> says.</param>
    public static Fault Drift(DriftKind kind, string member) => Drifts(new MemberDrift(kind, member));

    /// <summary>The work is done; several members of the answer are not what the contract says.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Fault Drifts(params MemberDrift[] drifts)
    {
        ArgumentNullException.ThrowIfNull(drifts);
        return drifts.Length > 0
            ? Applied(FaultKind.Drift) with
            {
                MemberDrifts = [.. drifts],
            }
            : throw new ArgumentException("Name a member that drifts.", nameof(drifts));
    }

    /// <summary>The same answer, but the work is done before: a gateway that gave up, a server that failed at the end.</summary>
    /// <exception cref="InvalidOperationException">The kind itself says whether the work is done.</exception>
    public Fault AfterApplying() =>
        Status > 0
            ? this with
            {
                IsApplied = true,
            }
            : throw new InvalidOperationException($"{Kind} itself says whether the work is done.");

    /// <summary>
    /// Every kind once, those that can be carried out or not both ways. Without <see cref="FaultKind.Drift"/>: that is a
    /// server of another shape, not a bad line, and belongs to one operation.
    /// </summary>
    /// <param name="time">How long delays, late applications and slow answers take in all; default one second.</param>
    public static IReadOnlyList<Fault> OfEveryKind(TimeSpan? time = null) =>
        [
            StatusWithJson(),
            StatusWithHtml(),
            StatusWithoutBody(),
            StatusWithJson(500).AfterApplying(),
            StatusWithHtml(504).AfterApplying(),
            Delay(time ?? _shortly),
            ClosedBeforeApplying,
            AppliedThenNoAnswer,
            AppliedLate(time ?? _shortly),
            Truncated,
            MalformedJson,
            SlowBody((time ?? _shortly) / ServerResponse.Pieces),
            WrongContentType,
            WrongContentType.AfterApplying(),
            ExpiredSession,
            LockedOrder,
            SeatServerDown,
        ];

    private static Fault Applied(FaultKind kind) => new(kind) { IsApplied = true };

    private static Fault Answering(FaultKind kind, int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return new Fault(kind) { Status = status };
    }

    private static Fault Waiting(FaultKind kind, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return Applied(kind) with { Time = time };
    }
}

/// <summary>What goes wrong with a call.</summary>
public enum FaultKind
{
    /// <summary>An error status with a list of messages, as the service sends it.</summary>
    StatusWithJson,

    /// <summary>An error status with a page of the web server or of a gateway.</summary>
    StatusWithHtml,

    /// <summary>An error status and nothing else.</summary>
    StatusWithoutBody,

    /// <summary>The call is carried out and answered, but late; a client that has gone away does not stop it.</summary>
    Delay,

    /// <summary>The connection is closed and nothing was done.</summary>
    ClosedBeforeApplying,

    /// <summary>The work is done, then the connection is closed.</summary>
    AppliedThenNoAnswer,

    /// <summary>The connection is closed at once; the work is done later.</summary>
    AppliedLate,

    /// <summary>The work is done; the answer breaks off half-way. An answer without a body does not come at all.</summary>
    Truncated,

    /// <summary>The work is done; the answer is no JSON although it says so.</summary>
    MalformedJson,

    /// <summary>The work is done; the answer comes in ten pieces with a pause before each.</summary>
    SlowBody,

    /// <summary>A web page with status 200 instead of the answer.</summary>
    WrongContentType,

    /// <summary>The server forgets the web session: its seats go back, and every later call with its key is refused too.</summary>
    ExpiredSession,

    /// <summary>Refused because another batch has the order open; nothing was done.</summary>
    LockedOrder,

    /// <summary>Refused because the service cannot reach its seat server; nothing was done.</summary>
    SeatServerDown,

    /// <summary>The work is done; members of the answer are not what the contract says.</summary>
    Drift,
}

/// <summary>A fault that has happened.</summary>
/// <param name="Operation">The operation of the contract that it hit, such as <c>Cart.ReserveTickets</c>.</param>
/// <param name="Fault">What went wrong.</param>
public sealed record InjectedFault(string Operation, Fault Fault)
{
    /// <summary>What went wrong, without the details.</summary>
    public FaultKind Kind => Fault.Kind;
}
