namespace Tessitura.Client.Simulator;

/// <summary>An operation of the contract.</summary>
/// <param name="Name">Group and operation, such as <c>Txn.GetPerformanceSeats</c>.</param>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Route">The route template below the base address, such as <c>/TXN/Performances/{performanceId}/Seats</c>.</param>
internal sealed record ContractOperation(string Name, string Method, string Route)
{
    /// <summary>Session, Cart, Txn, ReferenceData or Diagnostics.</summary>
    public string Group => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Type of the answer, or of the items of its list; null where nothing is answered.</summary>
    public string? ResultSchema { get; init; }
}
