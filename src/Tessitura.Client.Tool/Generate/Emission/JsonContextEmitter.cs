namespace Tessitura.Client.Tool;

/// <summary>Writes the context that System.Text.Json finds the models in.</summary>
internal static class JsonContextEmitter
{
    public const string ClassName = "TessituraJsonContext";

    // Members that the context has already.
    private static readonly HashSet<string> Taken = ["Default", "Options", "GetTypeInfo", "Model", "List"];

    public static GeneratedFile Emit(Contract contract, EmissionSettings settings)
    {
        var code = CodeWriter.ForFile(
            settings,
            settings.Namespace,
            [
                "System.Text.Json",
                "System.Text.Json.Serialization.Metadata",
                EmissionSettings.SdkNamespace,
                settings.ModelsNamespace,
            ]
        );
        var entries = Entries(contract).ToList();
        code.Summary("Reads and writes every model without reflection; the default instance leaves null members out.");
        code.Line($"public sealed partial class {ClassName} : ModelJsonContext");
        code.Open();
        EmitTable(code, entries);
        code.Line();
        EmitConstructors(code);
        foreach (var entry in entries.Where(entry => !Taken.Contains(entry.Property)))
        {
            code.Line();
            code.Line($"public JsonTypeInfo<{entry.Type}> {entry.Property} => Get<{entry.Type}>();");
        }

        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line("protected override JsonTypeInfo? CreateTypeInfo(Type type, JsonSerializerOptions options) =>");
        code.Line("    Types.TryGetValue(type, out var create) ? create(options) : null;");
        code.Close();
        return new GeneratedFile($"{ClassName}.g.cs", code.ToString());
    }

    private static void EmitTable(CodeWriter code, List<Entry> entries)
    {
        code.Line("private static readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Types = new()");
        code.Open();
        foreach (var entry in entries)
        {
            code.LineOrTwo($"[typeof({entry.Type})] = static options =>", $"{entry.Create},");
        }

        code.Close("};");
    }

    private static void EmitConstructors(CodeWriter code)
    {
        code.Summary("A context that leaves null members out.");
        code.Line($"public {ClassName}()");
        code.Line("    : this(WithoutNulls())");
        code.Line("{ }");
        code.Line();
        code.Summary("A context over these options, which must not be bound to another one.");
        code.Line($"public {ClassName}(JsonSerializerOptions options)");
        code.Line("    : base(options)");
        code.Line("{ }");
        code.Line();
        code.Summary("The instance to use when nothing about the options matters.");
        code.Line($"public static {ClassName} Default {{ get; }} = new();");
    }

    private static IEnumerable<Entry> Entries(Contract contract)
    {
        foreach (var model in contract.Models)
        {
            var type = model.Name;
            yield return new Entry(type, model.Name, $"Model(options, {ConverterEmitter.NameOf(model.Name)}.Instance)");
        }

        var bodies = contract.Operations.SelectMany(operation => new[] { operation.Result, operation.Body });
        var lists = bodies.Where(shape => shape is { IsList: true, Model: not null }).Select(shape => shape!.Model!);
        foreach (
            var model in lists
                .Concat(new[] { contract.ErrorModel }.OfType<string>())
                .Distinct()
                .Order(StringComparer.Ordinal)
        )
        {
            var type = $"IReadOnlyList<{model}>";
            yield return new Entry(
                type,
                "IReadOnlyList" + model,
                $"List(options, {ConverterEmitter.NameOf(model)}.Instance)"
            );
        }
    }

    private sealed record Entry(string Type, string Property, string Create);
}
