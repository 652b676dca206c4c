namespace Tessitura.Client.Simulator;

/// <summary>An operation of the contract, as the control endpoints list it. All of them are simulated.</summary>
internal sealed record OperationState(string Name, string Method, string Route)
{
    public static IReadOnlyList<OperationState> All { get; } =
    [.. ContractRoutes.Operations.Select(o => new OperationState(o.Name, o.Method, o.Route))];
}
