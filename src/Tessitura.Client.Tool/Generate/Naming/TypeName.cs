namespace Tessitura.Client.Tool;

/// <summary>Names of records.</summary>
internal static class TypeName
{
    // A model of such a name would stand in the way of the type that the generated code means by it.
    private static readonly HashSet<string> Needed =
    [
        "CancellationToken",
        "CollectionFormat",
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
        "ModelJsonConverter",
        "ReadOnlyMemory",
        "RetryHeaders",
        "SharedAmount",
        "StringBuilder",
        "Task",
        "TessituraVersion",
        "Type",
        "Utf8JsonReader",
    ];

    public static bool IsFree(string name) =>
        CSharpName.IsValid(name)
        && !char.IsLower(name[0])
        && !Needed.Contains(name)
        // That is how the converters of other models are called.
        && !name.EndsWith("Converter", StringComparison.Ordinal);

    /// <summary>A name for a schema whose own cannot be one: of a full name, as .NET servers give, the last part.</summary>
    public static string Of(string schema)
    {
        var last = schema.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') ? schema.Split('.')[^1] : schema;
        var name = CSharpName.From(last, "Model");
        return IsFree(name) ? name : name + "Model";
    }
}
