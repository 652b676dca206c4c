using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>The named schemas, in the description's order, with their places and the names of their records.</summary>
internal sealed class SchemaIndex
{
    private const int Deepest = 16;

    private readonly OpenApiDocument _document;
    private readonly string _root;
    private readonly Dictionary<string, string> _names = [];

    // By the name of a record, whatever its case: the schema that has it. Files of some systems have no case.
    private readonly Dictionary<string, string> _schemas = new(StringComparer.OrdinalIgnoreCase);

    public SchemaIndex(OpenApiDocument document, RawContract raw)
    {
        _document = document;
        Raw = raw;
        _root = raw.Find("/definitions") is null ? "/components/schemas" : "/definitions";

        // Those that can keep their names come first, so that none of them has to make way for a made one.
        var names = All.Select(schema => schema.Key).ToList();
        foreach (var name in names.Where(TypeName.IsFree).Concat(names.Where(name => !TypeName.IsFree(name))))
        {
            Name(name);
        }
    }

    public RawContract Raw { get; }

    public IEnumerable<KeyValuePair<string, IOpenApiSchema>> All =>
        _document.Components?.Schemas ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>();

    /// <summary>The schemas that become records.</summary>
    public IEnumerable<KeyValuePair<string, IOpenApiSchema>> Models => All.Where(schema => IsModel(schema.Value));

    public string PointerTo(string name) => JsonPointer.Append(_root, name);

    public IOpenApiSchema? Find(string name) =>
        _document.Components?.Schemas?.TryGetValue(name, out var schema) == true ? schema : null;

    /// <summary>The name of the record that a schema becomes.</summary>
    public string NameOf(string schema) => _names.GetValueOrDefault(schema, schema);

    /// <summary>The schema whose name another one would have, too, in the same or another case; null where there is none.</summary>
    public string? TwinOf(string schema) =>
        _schemas.TryGetValue(TypeName.IsFree(schema) ? schema : TypeName.Of(schema), out var twin) && twin != schema
            ? twin
            : null;

    /// <summary>Objects become records; a name for a plain type is only another way to write that type.</summary>
    public static bool IsModel(IOpenApiSchema schema) => IsModel(schema, depth: 0);

    /// <summary>The members of a record with those of the schemas that it is made of (allOf); its own go before theirs.</summary>
    public IReadOnlyList<SchemaMember> MembersOf(IOpenApiSchema schema, string pointer)
    {
        var members = new List<SchemaMember>();
        Collect(schema, pointer, members, depth: 0);
        return members;
    }

    /// <summary>The schemas that a schema names directly.</summary>
    public static IEnumerable<string> ReferencesOf(IOpenApiSchema? schema) =>
        schema switch
        {
            null => [],
            OpenApiSchemaReference reference => [reference.Reference.Id!],
            _ => ReferencesOf(schema.Items)
                .Concat((schema.AllOf ?? []).SelectMany(ReferencesOf))
                .Concat((schema.AnyOf ?? []).SelectMany(ReferencesOf))
                .Concat((schema.OneOf ?? []).SelectMany(ReferencesOf))
                .Concat((schema.Properties?.Values ?? Enumerable.Empty<IOpenApiSchema>()).SelectMany(ReferencesOf)),
        };

    // A record is made of several schemas, or of one and members of its own; of one alone it is another name for it.
    private static bool IsModel(IOpenApiSchema schema, int depth) =>
        schema.Properties is { Count: > 0 }
        || (schema.Type & ~JsonSchemaType.Null) is JsonSchemaType.Object
        || (depth < Deepest && schema.AllOf is { Count: > 1 } parts && parts.All(part => IsModel(part, depth + 1)));

    private void Collect(IOpenApiSchema schema, string pointer, List<SchemaMember> members, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        foreach (var (index, part) in (schema.AllOf ?? []).Index())
        {
            if (part is not OpenApiSchemaReference { Reference.Id: { } name })
            {
                Collect(part, $"{pointer}/allOf/{index}", members, depth + 1);
            }
            else if (Find(name) is { } target)
            {
                Collect(target, PointerTo(name), members, depth + 1);
            }
        }

        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var member = new SchemaMember(name, property, JsonPointer.Append(pointer + "/properties", name));
            if (members.FindIndex(other => other.WireName == name) is >= 0 and var index)
            {
                members[index] = member;
            }
            else
            {
                members.Add(member);
            }
        }

        foreach (var name in schema.Required ?? new HashSet<string>())
        {
            if (members.FindIndex(member => member.WireName == name) is >= 0 and var index)
            {
                members[index] = members[index] with { IsRequired = true };
            }
        }
    }

    private void Name(string schema)
    {
        var wish = TypeName.IsFree(schema) ? schema : TypeName.Of(schema);
        var name = wish;
        for (var number = 2; !_schemas.TryAdd(name, schema); number++)
        {
            name = $"{wish}{number}";
        }

        _names[schema] = name;
    }
}

/// <summary>One member of a schema that becomes a record.</summary>
internal sealed record SchemaMember(string WireName, IOpenApiSchema Property, string Pointer)
{
    public bool IsRequired { get; init; }
}
