using Microsoft.OpenApi;

namespace Tessitura.Client.ContractTool;

/// <summary>The named schemas, in the contract's order, with their places.</summary>
internal sealed class SchemaIndex(OpenApiDocument document, RawContract raw)
{
    private readonly string _root = raw.Find("/definitions") is null ? "/components/schemas" : "/definitions";

    public RawContract Raw => raw;

    public IEnumerable<KeyValuePair<string, IOpenApiSchema>> All =>
        document.Components?.Schemas ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>();

    /// <summary>The schemas that become records.</summary>
    public IEnumerable<KeyValuePair<string, IOpenApiSchema>> Models => All.Where(schema => IsModel(schema.Value));

    public string PointerTo(string name) => JsonPointer.Append(_root, name);

    public IOpenApiSchema? Find(string name) =>
        document.Components?.Schemas?.TryGetValue(name, out var schema) == true ? schema : null;

    /// <summary>Objects become records; a name for a plain type is only another way to write that type.</summary>
    public static bool IsModel(IOpenApiSchema schema) =>
        schema.Properties is { Count: > 0 } || (schema.Type & ~JsonSchemaType.Null) is JsonSchemaType.Object;

    /// <summary>The models that a schema names directly.</summary>
    public static IEnumerable<string> ReferencesOf(IOpenApiSchema? schema) =>
        schema switch
        {
            null => [],
            OpenApiSchemaReference reference => [reference.Reference.Id!],
            _ => ReferencesOf(schema.Items)
                .Concat((schema.AllOf ?? []).SelectMany(ReferencesOf))
                .Concat((schema.Properties?.Values ?? Enumerable.Empty<IOpenApiSchema>()).SelectMany(ReferencesOf)),
        };
}
