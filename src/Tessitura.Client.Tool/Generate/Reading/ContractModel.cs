namespace Tessitura.Client.Tool;

/// <summary>One schema that becomes a record.</summary>
internal sealed record ContractModel(string Name, Direction Direction, IReadOnlyList<ContractMember> Members)
{
    public string? Description { get; init; }

    /// <summary>The names of the models that its members hold.</summary>
    public IEnumerable<string> References => Members.Select(member => member.Shape.Model).OfType<string>().Distinct();
}
