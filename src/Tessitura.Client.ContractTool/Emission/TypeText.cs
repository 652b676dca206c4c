namespace Tessitura.Client.ContractTool;

/// <summary>C# types of the contract's values.</summary>
internal static class TypeText
{
    // Types that every file sees through the implicit usings: a model of that name has to be called by its namespace.
    private static readonly HashSet<string> Ambient =
    [
        .. new[]
        {
            typeof(object),
            typeof(HttpClient),
            typeof(Enumerable),
            typeof(File),
            typeof(Uri),
            typeof(List<>),
            typeof(HashSet<>),
        }
            .Select(type => type.Assembly)
            .Distinct()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type =>
                type.Namespace
                    is "System"
                        or "System.IO"
                        or "System.Linq"
                        or "System.Net.Http"
                        or "System.Threading"
                        or "System.Threading.Tasks"
                        or "System.Collections.Generic"
            )
            .Select(type => type.Name.Split('`')[0]),
    ];

    /// <summary>The model's name as code outside the models' namespace writes it.</summary>
    public static string Model(string name) => Ambient.Contains(name) ? "Models." + name : name;

    public static string Of(ValueShape shape, bool isNullable = false)
    {
        var item = shape.Kind switch
        {
            ValueKind.Text => "string",
            ValueKind.Int32 => "int",
            ValueKind.Int64 => "long",
            ValueKind.Decimal => "decimal",
            ValueKind.Boolean => "bool",
            ValueKind.Date => "DateTimeOffset",
            ValueKind.Bytes => "ReadOnlyMemory<byte>",
            ValueKind.Json => "JsonElement",
            _ => Model(shape.Model!),
        };
        return (shape.IsList ? $"IReadOnlyList<{item}>" : item) + (isNullable ? "?" : "");
    }

    /// <summary>True where C# has the value without anything being assigned.</summary>
    public static bool IsStruct(ValueShape shape) =>
        !shape.IsList && shape.Kind is not (ValueKind.Text or ValueKind.Model);
}
