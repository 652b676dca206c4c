namespace Tessitura.Client.Tool;

/// <summary>C# types of the contract's values.</summary>
internal static class TypeText
{
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
            _ => shape.Model!,
        };
        return (shape.IsList ? $"IReadOnlyList<{item}>" : item) + (isNullable ? "?" : "");
    }
}
