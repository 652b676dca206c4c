namespace Tessitura.Client.Tool;

/// <summary>The operations that become one interface.</summary>
internal sealed record ContractGroup(string Name, string? Description, IReadOnlyList<ContractOperation> Operations);
