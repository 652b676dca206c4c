namespace Tessitura.Client.ContractTool;

/// <summary>Names of records.</summary>
internal static class TypeName
{
    // A model of such a name would stand in the way of the type that the generated code means by it.
    private static readonly HashSet<string> Needed =
    [
        "CancellationToken",
        "CultureInfo",
        "DateTimeOffset",
        "Dictionary",
        "Func",
        "IModel",
        "IReadOnlyDictionary",
        "IReadOnlyList",
        "JsonConverter",
        "JsonElement",
        "JsonSerializerOptions",
        "JsonTypeInfo",
        "MemberReader",
        "MemberWriter",
        "ModelConverter",
        "ModelJsonContext",
        "ModelJsonConverter",
        "ReadOnlyMemory",
        "SharedAmount",
        "StringBuilder",
        "Task",
        "TessituraVersion",
        "Type",
        "Utf8JsonReader",
    ];

    public static bool IsFree(string name) =>
        CSharpName.IsValid(name) && !char.IsLower(name[0]) && !Needed.Contains(name);
}
