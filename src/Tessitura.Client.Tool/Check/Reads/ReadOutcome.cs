namespace Tessitura.Client.Tool;

/// <summary>What one read of the contract came to.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="State">What came of it.</param>
internal sealed record ReadOutcome(ContractOperation Operation, ReadState State)
{
    /// <summary>The status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>A sentence on what was not as it should be; null where nothing was.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    /// <summary>True where a program that calls the operation gets an exception that it can do nothing about.</summary>
    public bool Breaks =>
        State is ReadState.Failed
        || (State is ReadState.NotFound && !Operation.Parameters.Any(parameter => parameter.IsInPath));
}

/// <summary>What came of a read.</summary>
internal enum ReadState
{
    /// <summary>The answer was compared with the contract.</summary>
    Compared,

    /// <summary>There was an answer, but no row in it to compare.</summary>
    Empty,

    /// <summary>403, or access denied: the user group lacks the right.</summary>
    Forbidden,

    /// <summary>404, 405 or 501: the server has no such operation, or not the row that was asked for.</summary>
    NotFound,

    /// <summary>Another 4xx: the server did not take the question.</summary>
    Refused,

    /// <summary>A 5xx, no answer, or one that is no JSON.</summary>
    Failed,

    /// <summary>No other answer gave the id that it needs.</summary>
    NotAsked,
}
