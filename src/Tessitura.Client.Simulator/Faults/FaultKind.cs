namespace Tessitura.Client.Simulator;

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
