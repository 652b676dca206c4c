namespace Tessitura.Client.Tool;

/// <summary>
/// An amount of an answer: the record holds a reference to it, so that the many rows of a price table share the few
/// amounts that there are.
/// </summary>
internal static class AmountProperty
{
    private const string TypeName = "SharedAmount";

    // Whoever makes a request sets each amount once: there is nothing to share.
    public static bool Applies(ContractMember member, ContractModel model) =>
        model.Direction == Direction.Response
        && member is { IsRequired: false, Shape: { Kind: ValueKind.Decimal, IsList: false } }
        && !model.Members.Any(other => other.Name == TypeName || other.Name == SetterOf(member));

    public static string TypeOf(ContractMember member) => TypeName + (member.IsNullable ? "?" : "");

    public static string StartOf(ContractMember member) => member.IsNullable ? "null" : TypeName + ".Zero";

    /// <summary>What the converter sets.</summary>
    public static string SetterOf(ContractMember member) => "Shared" + member.Name;

    public static void EmitField(CodeWriter code, ContractMember member)
    {
        var start = member.IsNullable ? "" : $" = {StartOf(member)}";
        code.Line($"private readonly {TypeOf(member)} {FieldOf(member)}{start};");
    }

    public static void Emit(CodeWriter code, ContractMember member)
    {
        var (get, init) = member.IsNullable
            ? ("?.Value", $"{TypeName}.Of(value)")
            : (".Value", $"new {TypeName}(value)");
        code.Line($"public {TypeText.Of(member.Shape, member.IsNullable)} {member.Name}");
        code.Open();
        code.Line($"get => {FieldOf(member)}{get};");
        code.Line($"init => {FieldOf(member)} = {init};");
        code.Close();
        code.Line();
        code.Line($"internal {TypeOf(member)} {SetterOf(member)}");
        code.Open();
        code.Line($"init => {FieldOf(member)} = value;");
        code.Close();
    }

    private static string FieldOf(ContractMember member) => "_" + CSharpName.Camel(member.Name);
}
