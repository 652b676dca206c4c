namespace Tessitura.Client.Tool;

/// <summary>The text form of a record that holds secrets.</summary>
internal static class TextForm
{
    public static void Emit(CodeWriter code, ContractModel model)
    {
        code.Line();
        code.Line("// What ToString prints: a secret shows only that it is set.");
        code.Line("private bool PrintMembers(StringBuilder text)");
        code.Open();
        var separator = "";
        foreach (var member in model.Members)
        {
            code.Line(Append(separator, member));
            separator = ", ";
        }

        code.Line("return true;");
        code.Close();
    }

    private static string Append(string separator, ContractMember member) =>
        member switch
        {
            { IsSensitive: false } => Formatted($"{separator}{member.Name} = {{{member.Name}}}"),
            { IsNullable: true } => Formatted(
                $"{separator}{member.Name} = {{({member.Name} is null ? null : \"***\")}}"
            ),
            _ => $"text.Append(\"{separator}{member.Name} = ***\");",
        };

    private static string Formatted(string text) => $"text.Append(CultureInfo.InvariantCulture, $\"{text}\");";
}
