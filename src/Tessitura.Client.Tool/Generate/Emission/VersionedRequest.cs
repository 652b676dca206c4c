namespace Tessitura.Client.Tool;

/// <summary>The part of a request that leaves out what a server version does not have.</summary>
internal sealed class VersionedRequest
{
    private readonly HashSet<string> _models;

    public VersionedRequest(Contract contract)
    {
        var sent = contract.Models.Where(model => model.Direction != Direction.Response).ToList();
        var references = sent.ToDictionary(model => model.Name, model => model.References.ToArray());
        var versioned = sent.Where(model => model.Members.Any(member => member.IsVersioned))
            .Select(model => model.Name);
        var direct = versioned.ToHashSet();

        // A request is versioned, too, when something inside it is.
        _models = [.. references.Keys.Where(name => Reachability.From([name], references).Overlaps(direct))];
    }

    public static string InterfaceOf(string model) => $"IVersionedRequest<{model}>";

    public bool Applies(ContractModel model) => _models.Contains(model.Name);

    public void Emit(CodeWriter code, ContractModel model)
    {
        code.Line();
        code.Line($"{model.Name} {InterfaceOf(model.Name)}.For(TessituraVersion version) =>");
        code.Line("    this with");
        code.Open("    {");
        foreach (var member in model.Members.Where(member => member.IsVersioned || IsVersionedInside(member)))
        {
            var value = IsVersionedInside(member) ? Inside(member) : member.Name;
            code.Line(
                $"    {member.Name} = {(member.IsVersioned ? $"version {Condition(member)} ? {value} : null" : value)},"
            );
        }

        code.Close("    };");
    }

    private static string Inside(ContractMember member)
    {
        var versioned = InterfaceOf(member.Shape.Model!);
        var access = member.IsNullable ? "?" : "";
        return member.Shape.IsList
            ? $"{member.Name}{access}.Select(item => (({versioned})item).For(version)).ToList()"
            : $"(({versioned}{access}){member.Name}){access}.For(version)";
    }

    private static string Condition(ContractMember member) =>
        member switch
        {
            { Since: { } since, Until: { } until } =>
                $"is >= TessituraVersion.V{since} and <= TessituraVersion.V{until}",
            { Since: { } since } => $">= TessituraVersion.V{since}",
            _ => $"<= TessituraVersion.V{member.Until}",
        };

    private bool IsVersionedInside(ContractMember member) => member.Shape.Model is { } inner && _models.Contains(inner);
}
