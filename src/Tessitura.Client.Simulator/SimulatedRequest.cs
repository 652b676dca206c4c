namespace Tessitura.Client.Simulator;

/// <summary>
/// A request that the simulated server got, and what it answered. Secrets are masked: a session key reads
/// <c>session-3</c>, a password or card number <c>***</c>.
/// </summary>
/// <param name="Number">1 for the first request since the start or the last reset.</param>
/// <param name="At">When it came, by the server's clock.</param>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Path">Path and query, masked; below the service's path where the contract has the operation.</param>
public sealed record SimulatedRequest(int Number, DateTimeOffset At, string Method, string Path)
{
    /// <summary>The operation of the contract, such as <c>Cart.ReserveTickets</c>; null where there is none.</summary>
    public string? Operation { get; init; }

    /// <summary>The number of the web session in the path; null where there is none, or the server does not know it.</summary>
    public int? WebSession { get; init; }

    /// <summary>The body, masked; where it is no JSON, a description such as <c>42 bytes, not JSON</c>; null where there was none.</summary>
    public string? Body { get; init; }

    /// <summary>The status of the answer; null where the connection was closed, or the client did not wait.</summary>
    public int? Status { get; init; }

    /// <summary>The answer's body, masked like that of the request.</summary>
    public string? Answer { get; init; }

    /// <summary>What was made to go wrong, as the tool's switches write it; null where nothing was.</summary>
    public string? Fault { get; init; }
}
