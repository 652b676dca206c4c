namespace Tessitura.Client.Tool;

/// <summary>All that the emitters need to know of a contract.</summary>
/// <param name="Groups">In the order in which the contract first names them.</param>
/// <param name="Models">In the contract's order.</param>
internal sealed record Contract(IReadOnlyList<ContractGroup> Groups, IReadOnlyList<ContractModel> Models)
{
    public IEnumerable<ContractOperation> Operations => Groups.SelectMany(group => group.Operations);
}
