namespace Tessitura.Client.Tool;

/// <summary>All that the emitters need to know of a contract.</summary>
/// <param name="Groups">In the order in which the contract first names them.</param>
/// <param name="Models">In the contract's order.</param>
/// <param name="ErrorModel">The model whose lists describe errors; null where the contract names none.</param>
internal sealed record Contract(
    IReadOnlyList<ContractGroup> Groups,
    IReadOnlyList<ContractModel> Models,
    string? ErrorModel
)
{
    public IEnumerable<ContractOperation> Operations => Groups.SelectMany(group => group.Operations);
}
