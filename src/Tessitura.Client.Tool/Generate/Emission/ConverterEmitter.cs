namespace Tessitura.Client.Tool;

/// <summary>Writes the converter of a model.</summary>
internal static class ConverterEmitter
{
    public static GeneratedFile Emit(ContractModel model, EmissionSettings settings, ModelPlacement placement)
    {
        var code = CodeWriter.ForFile(
            settings,
            settings.Namespace,
            ["System.Text.Json", EmissionSettings.SerializationNamespace, settings.ModelsNamespace]
        );
        var type = model.Name;
        code.Line($"internal sealed class {NameOf(model.Name)} : ModelConverter<{type}>");
        code.Open();
        code.Line($"public {NameOf(model.Name)}()");
        var names = model.Members.Select(member => CSharpName.Literal(member.WireName)).ToList();
        code.Indented(() => code.List(": base", names, ""));
        code.Line("{ }");
        code.Line();
        code.Line($"public static {NameOf(model.Name)} Instance {{ get; }} = new();");
        code.Line();
        var locals = model.Members.Select(member => new MemberLocal(member, model)).ToList();
        EmitRead(code, type, locals);
        code.Line();
        EmitWrite(code, model, type, locals);
        code.Close();
        return new GeneratedFile(
            $"Converters/{placement.FolderOf(model.Name)}/{NameOf(model.Name)}.g.cs",
            code.ToString()
        );
    }

    public static string NameOf(string model) => model + "Converter";

    private static void EmitRead(CodeWriter code, string type, List<MemberLocal> locals)
    {
        code.Line($"protected override {type} ReadMembers(ref Utf8JsonReader json, ref MemberReader members)");
        code.Open();
        foreach (var local in locals)
        {
            code.Line(local.Declaration);
        }

        EmitLoop(code, locals);
        code.Line();
        code.Line($"return new {type}");
        code.Open();
        for (var i = 0; i < locals.Count; i++)
        {
            code.Line($"{locals[i].Setter} = {locals[i].Value(i)},");
        }

        code.Line($"{MemberName.Additional} = members.Additional,");
        code.Close("};");
        code.Close();
    }

    private static void EmitLoop(CodeWriter code, List<MemberLocal> locals)
    {
        if (locals.Count == 0)
        {
            code.Line("while (members.MoveNext(ref json)) { }");
            return;
        }

        code.Line("while (members.MoveNext(ref json))");
        code.Open();
        code.Line("switch (members.Current)");
        code.Open();
        for (var i = 0; i < locals.Count; i++)
        {
            code.Open($"case {i}:");
            code.Line($"{locals[i].Name} = {locals[i].Read};");
            EmitNext(code, locals, i + 1);
            code.Close("    break;");
        }

        code.Close();
        code.Close();
    }

    // In wire order one member leads to the next without a look into the table of names.
    private static void EmitNext(CodeWriter code, List<MemberLocal> locals, int next)
    {
        if (next == locals.Count)
        {
            return;
        }

        code.Line($"if (members.Follows(ref json, {CSharpName.Literal(locals[next].Member.WireName)}u8))");
        code.Open();
        code.Line($"goto case {next};");
        code.Close();
        code.Line();
    }

    private static void EmitWrite(CodeWriter code, ContractModel model, string type, List<MemberLocal> locals)
    {
        code.Line($"protected override void WriteMembers(MemberWriter json, {type} model)");
        code.Open();
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            var converter = member.Shape.Model is { } nested ? $", {NameOf(nested)}.Instance" : "";
            code.Line($"json.{locals[i].Write}({i}, model.{member.Name}{converter});");
        }

        code.Line($"json.WriteAdditional(model.{MemberName.Additional});");
        code.Close();
    }
}
