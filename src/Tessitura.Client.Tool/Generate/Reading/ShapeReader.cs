using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>Turns a schema, where it is used, into the shape of a value.</summary>
internal sealed class ShapeReader(SchemaIndex schemas, ProblemList problems)
{
    private const int Deepest = 16;

    /// <summary>The shape; one that has no C# type is noted and read as any JSON.</summary>
    public ValueShape Read(IOpenApiSchema schema, string pointer) => Read(schema, pointer, depth: 0);

    /// <summary>True where the schema says, or what it refers to says, that null may stand there.</summary>
    public bool MayBeNull(IOpenApiSchema schema, string pointer) => MayBeNull(schema, pointer, depth: 0);

    private bool MayBeNull(IOpenApiSchema schema, string pointer, int depth) =>
        depth <= Deepest
        && (
            schemas.Raw.IsTrue(pointer, "nullable")
            || schemas.Raw.IsTrue(pointer, "x-nullable")
            || (schema is not OpenApiSchemaReference && (schema.Type & JsonSchemaType.Null) == JsonSchemaType.Null)
            || ChoicesOf(schema, pointer).Exists(choice => IsNull(choice.Schema) || IsNullAlias(choice, depth))
            || IsNullAlias((schema, pointer), depth)
        );

    private ValueShape Read(IOpenApiSchema schema, string pointer, int depth)
    {
        if (depth > Deepest)
        {
            return Unsupported(pointer, "The schema refers to itself without an end.");
        }

        return schema switch
        {
            OpenApiSchemaReference reference => ReadNamed(reference.Reference.Id!, depth),
            { AllOf: [var only], Properties: null or { Count: 0 } } => Read(only, pointer + "/allOf/0", depth + 1),
            { OneOf.Count: > 0 } or { AnyOf.Count: > 0 } => ReadChoice(schema, pointer, depth),
            { AllOf.Count: > 0 } => NoChoice(pointer),
            { Properties.Count: > 0 } => Unsupported(
                pointer,
                "An object without a name has no C# type; give the schema a name and refer to it."
            ),
            _ => ReadPlain(schema, pointer, depth),
        };
    }

    // How OpenAPI 3.1 writes a reference that may be null: a choice between the reference and null.
    private ValueShape ReadChoice(IOpenApiSchema schema, string pointer, int depth)
    {
        var choices = ChoicesOf(schema, pointer).FindAll(choice => !IsNull(choice.Schema));
        var isOne = (schema.OneOf?.Count ?? 0) == 0 || (schema.AnyOf?.Count ?? 0) == 0;
        return isOne && choices is [var (only, place)] && schema.Properties is null or { Count: 0 }
            ? Read(only, place, depth + 1)
            : NoChoice(pointer);
    }

    private ValueShape NoChoice(string pointer) =>
        Unsupported(pointer, "A choice or union of types (oneOf, anyOf, allOf of several) has no C# type here.");

    private static List<(IOpenApiSchema Schema, string Pointer)> ChoicesOf(IOpenApiSchema schema, string pointer) =>
        schema is OpenApiSchemaReference
            ? []
            :
            [
                .. (schema.OneOf ?? []).Select((choice, index) => (choice, $"{pointer}/oneOf/{index}")),
                .. (schema.AnyOf ?? []).Select((choice, index) => (choice, $"{pointer}/anyOf/{index}")),
            ];

    private static bool IsNull(IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference && schema.Type == JsonSchemaType.Null;

    // A name for a plain type that may be null.
    private bool IsNullAlias((IOpenApiSchema Schema, string Pointer) use, int depth) =>
        use.Schema is OpenApiSchemaReference { Reference.Id: { } name }
        && schemas.Find(name) is { } target
        && !SchemaIndex.IsModel(target)
        && MayBeNull(target, schemas.PointerTo(name), depth + 1);

    private ValueShape ReadNamed(string name, int depth)
    {
        var pointer = schemas.PointerTo(name);
        return schemas.Find(name) switch
        {
            // A reference into nothing has been noted already.
            null => new ValueShape(ValueKind.Json),
            { } target when SchemaIndex.IsModel(target) => new ValueShape(ValueKind.Model, schemas.NameOf(name)),
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
            { Kind: ValueKind.Json } => item,
            _ => item with { IsList = true },
        };
    }

    private ValueShape Unsupported(string pointer, string text)
    {
        problems.Warning(pointer, text + " It is taken as any JSON (JsonElement).");
        return new ValueShape(ValueKind.Json);
    }
}
