namespace Tessitura.Client.Tool;

/// <summary>Writes the record of a model.</summary>
internal sealed class ModelEmitter(EmissionSettings settings, ModelPlacement placement, VersionedRequest versions)
{
    public GeneratedFile Emit(ContractModel model)
    {
        var code = CodeWriter.ForFile(settings, settings.ModelsNamespace, Usings(model));
        code.Summary(model.Description);
        code.Line($"[JsonConverter(typeof(ModelJsonConverter<{model.Name}>))]");
        code.Line($"[ModelConverter(typeof({ConverterEmitter.NameOf(model.Name)}))]");
        var versioned = versions.Applies(model) ? $", {VersionedRequest.InterfaceOf(model.Name)}" : "";
        code.LineOrTwo($"public sealed partial record {model.Name}", $": IModel<{model.Name}>{versioned}");
        code.Open();
        EmitFields(code, model);
        foreach (var member in model.Members)
        {
            code.Summary(member.Description);
            if (AmountProperty.Applies(member, model))
            {
                AmountProperty.Emit(code, member);
            }
            else
            {
                code.Line(Property(member));
            }

            code.Line();
        }

        code.Summary("Members that the contract does not know: kept as they came, and written back.");
        code.Line($"public IReadOnlyDictionary<string, JsonElement>? {MemberName.Additional} {{ get; init; }}");
        code.Line();
        code.LineOrTwo(
            $"static ModelConverter<{model.Name}> IModel<{model.Name}>.Converter =>",
            $"{ConverterEmitter.NameOf(model.Name)}.Instance;"
        );
        if (versions.Applies(model))
        {
            versions.Emit(code, model);
        }

        if (model.Members.Any(member => member.IsSensitive))
        {
            TextForm.Emit(code, model);
        }

        code.Close();
        return new GeneratedFile($"Models/{placement.FolderOf(model.Name)}/{model.Name}.g.cs", code.ToString());
    }

    private IEnumerable<string> Usings(ContractModel model)
    {
        yield return "System.Text.Json";
        yield return "System.Text.Json.Serialization";
        yield return EmissionSettings.SerializationNamespace;
        if (versions.Applies(model))
        {
            yield return EmissionSettings.SdkNamespace;
        }

        if (model.Members.Any(member => member.IsSensitive))
        {
            yield return "System.Globalization";
            yield return "System.Text";
        }
    }

    private static void EmitFields(CodeWriter code, ContractModel model)
    {
        var amounts = model.Members.Where(member => AmountProperty.Applies(member, model)).ToList();
        foreach (var member in amounts)
        {
            AmountProperty.EmitField(code, member);
        }

        if (amounts.Count > 0)
        {
            code.Line();
        }
    }

    private static string Property(ContractMember member)
    {
        var required = member.IsRequired ? "required " : "";
        var property =
            $"public {required}{TypeText.Of(member.Shape, member.IsNullable)} {member.Name} {{ get; init; }}";
        return member switch
        {
            { IsRequired: true } or { IsNullable: true } => property,
            { Shape.IsList: true } => property + " = [];",
            { Shape.Kind: ValueKind.Text } => property + " = \"\";",
            _ => property,
        };
    }
}

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
