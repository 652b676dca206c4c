using Microsoft.OpenApi;

namespace Tessitura.Client.ContractTool;

/// <summary>Turns a schema, where it is used, into the shape of a value.</summary>
internal sealed class ShapeReader(SchemaIndex schemas, ProblemList problems)
{
    /// <summary>The shape; one that cannot be expressed is noted and read as any JSON.</summary>
    public ValueShape Read(IOpenApiSchema schema, string pointer) => Read(schema, pointer, depth: 0);

    private ValueShape Read(IOpenApiSchema schema, string pointer, int depth)
    {
        const int deepest = 16;
        if (depth > deepest)
        {
            return Unsupported(pointer, "The schema refers to itself without an end.");
        }

        return schema switch
        {
            OpenApiSchemaReference reference => ReadNamed(reference.Reference.Id!, depth),
            { AllOf: [var only], Properties: null or { Count: 0 } } => Read(only, pointer + "/allOf/0", depth + 1),
            { OneOf.Count: > 0 } or { AnyOf.Count: > 0 } or { AllOf.Count: > 0 } => Unsupported(
                pointer,
                "A choice or union of types (oneOf, anyOf, allOf of several) has no C# type here."
            ),
            { Properties.Count: > 0 } => Unsupported(
                pointer,
                "An object without a name has no C# type; give the schema a name and refer to it."
            ),
            _ => ReadPlain(schema, pointer, depth),
        };
    }

    private ValueShape ReadNamed(string name, int depth)
    {
        var pointer = schemas.PointerTo(name);
        return schemas.Find(name) switch
        {
            // A reference into nothing has been noted already.
            null => new ValueShape(ValueKind.Json),
            { } target when SchemaIndex.IsModel(target) => new ValueShape(ValueKind.Model, name),
            { } target => Read(target, pointer, depth + 1),
        };
    }

    private ValueShape ReadPlain(IOpenApiSchema schema, string pointer, int depth) =>
        ((schema.Type ?? 0) & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.String => new ValueShape(
                schema.Format switch
                {
                    "date-time" => ValueKind.Date,
                    "byte" => ValueKind.Bytes,
                    _ => ValueKind.Text,
                }
            ),
            JsonSchemaType.Integer => new ValueShape(schema.Format == "int64" ? ValueKind.Int64 : ValueKind.Int32),
            JsonSchemaType.Number => new ValueShape(ValueKind.Decimal),
            JsonSchemaType.Boolean => new ValueShape(ValueKind.Boolean),
            JsonSchemaType.Array => ReadList(schema, pointer, depth),
            JsonSchemaType.Object or 0 => new ValueShape(ValueKind.Json),
            var several => Unsupported(pointer, $"The type '{several}' has no C# type here."),
        };

    private ValueShape ReadList(IOpenApiSchema schema, string pointer, int depth)
    {
        if (schema.Items is null)
        {
            return Unsupported(pointer, "An array has to say what its items are.");
        }

        var item = Read(schema.Items, pointer + "/items", depth + 1);
        return item switch
        {
            { IsList: true } => Unsupported(pointer, "An array of arrays has no C# type here."),
            { Kind: ValueKind.Model or ValueKind.Text or ValueKind.Int32 } => item with { IsList = true },
            { Kind: ValueKind.Json } => item,
            _ => Unsupported(pointer, "An array may hold objects, texts or 32-bit integers, nothing else."),
        };
    }

    private ValueShape Unsupported(string pointer, string text)
    {
        problems.Error(pointer, text);
        return new ValueShape(ValueKind.Json);
    }
}
