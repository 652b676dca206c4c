namespace Tessitura.Client.ContractTool;

/// <summary>The part of a request that leaves out what a server version does not have.</summary>
internal static class VersionedRequest
{
    public static bool Applies(ContractModel model) =>
        model.Direction != Direction.Response && model.Members.Any(member => member.IsVersioned);

    public static string InterfaceOf(ContractModel model) => $"IVersionedRequest<{model.Name}>";

    public static void Emit(CodeWriter code, ContractModel model)
    {
        code.Line();
        code.Line($"{model.Name} {InterfaceOf(model)}.For(TessituraVersion version) =>");
        code.Line("    this with");
        code.Open("    {");
        foreach (var member in model.Members.Where(member => member.IsVersioned))
        {
            code.Line($"    {member.Name} = version {Condition(member)} ? {member.Name} : null,");
        }

        code.Close("    };");
    }

    private static string Condition(ContractMember member) =>
        member switch
        {
            { Since: { } since, Until: { } until } =>
                $"is >= TessituraVersion.V{since} and <= TessituraVersion.V{until}",
            { Since: { } since } => $">= TessituraVersion.V{since}",
            _ => $"<= TessituraVersion.V{member.Until}",
        };
}
