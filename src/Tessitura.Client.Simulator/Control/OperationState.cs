namespace Tessitura.Client.Simulator;

/// <summary>An operation of the contract, and whether it is simulated.</summary>
internal sealed record OperationState(string Name, string Method, string Route, bool Simulated)
{
    private static readonly Lazy<IReadOnlyList<OperationState>> _all = new(() =>
    {
        var simulated = SimulatedOperations.Create().Names.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ContractRoutes.Operations.Select(o => new OperationState(
                o.Name,
                o.Method,
                o.Route,
                simulated.Contains(o.Name)
            )),
        ];
    });

    public static IReadOnlyList<OperationState> All => _all.Value;
}
