using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>Reads the schemas that become records.</summary>
internal sealed class ModelReader(SchemaIndex schemas, ShapeReader shapes, Directions directions, ProblemList problems)
{
    /// <summary>The models, in the description's order.</summary>
    /// <param name="isPartial">True to read only what the operations use.</param>
    public IReadOnlyList<ContractModel> Read(bool isPartial) =>
        [
            .. schemas
                .Models.Where(schema => !isPartial || directions.IsUsed(schemas.NameOf(schema.Key)))
                .Select(schema => ReadModel(schema.Key, schema.Value, schemas.PointerTo(schema.Key))),
        ];

    private ContractModel ReadModel(string schemaName, IOpenApiSchema schema, string pointer)
    {
        var name = schemas.NameOf(schemaName);
        if (name != schemaName)
        {
            problems.Warning(
                pointer,
                schemas.TwinOf(schemaName) is { } twin
                    ? $"'{schemaName}' and '{twin}' would have the same name, or files that differ only in case; the record is called {name}."
                    : $"'{schemaName}' cannot be the name of a C# record here; the record is called {name}."
            );
        }

        var direction = directions.Of(name, schema);
        var members = new List<ContractMember>();
        foreach (var member in schemas.MembersOf(schema, pointer))
        {
            members.Add(NameApart(ReadMember(name, member, schema, direction), members));
        }

        return new ContractModel(name, direction, members) { Description = schema.Description };
    }

    private ContractMember ReadMember(string typeName, SchemaMember source, IOpenApiSchema owner, Direction direction)
    {
        var (wireName, property, pointer) = source;
        var shape = shapes.Read(property, pointer);
        var sent = direction != Direction.Response;
        var isRequired = source.IsRequired;
        var isIdentity = IsIdentity(property, shape, direction, pointer);
        var mayBeNull = shapes.MayBeNull(property, pointer) && !isIdentity;

        // A description without directions is one that a server gives of itself: it proves nothing about nulls.
        var proven =
            isRequired
            || isIdentity
            || (owner.Extensions.Text("x-direction") is not null && shape.Kind != ValueKind.Model);
        var member = new ContractMember(MemberName.Of(wireName, typeName), wireName, shape, pointer)
        {
            IsNullable = mayBeNull || !proven || (shape.IsList && sent && !isRequired),
            IsRequired = sent && (isRequired || property.Extensions.Flag("x-required-when-sent")),
            IsSensitive = property.Extensions.Flag("x-sensitive"),
            IsIdentity = isIdentity,
            IsPadded = IsPadded(property, shape, pointer),
            Since = property.Extensions.MajorVersion("x-since", pointer, problems),
            Until = property.Extensions.MajorVersion("x-until", pointer, problems),
            Description = property is OpenApiSchemaReference ? null : property.Description,
        };
        if (sent && member is { IsVersioned: true, IsNullable: false })
        {
            problems.Warning(
                pointer,
                "A member that only some versions have must be nullable, so that it can be left out; it is taken so."
            );
            member = member with { IsNullable = true };
        }

        return shape.IsList && !sent ? member with { IsNullable = false } : member;
    }

    // A row without it could not be asked for again; whoever sends a model cannot know it yet.
    private bool IsIdentity(IOpenApiSchema property, ValueShape shape, Direction direction, string pointer) =>
        IsMarked(
            property,
            "x-identity",
            direction == Direction.Response && shape is { Kind: ValueKind.Int32, IsList: false },
            "a whole number of at most 32 bits in a schema that only comes in answers",
            pointer
        );

    private bool IsPadded(IOpenApiSchema property, ValueShape shape, string pointer) =>
        IsMarked(property, "x-padded", shape is { Kind: ValueKind.Text, IsList: false }, "a text", pointer);

    private bool IsMarked(IOpenApiSchema property, string mark, bool fits, string allowed, string pointer)
    {
        if (!property.Extensions.Flag(mark) || fits)
        {
            return property.Extensions.Flag(mark);
        }

        problems.Warning(JsonPointer.Append(pointer, mark), $"'{mark}' stands on {allowed}; this one is passed over.");
        return false;
    }

    private ContractMember NameApart(ContractMember member, List<ContractMember> others)
    {
        if (!CSharpName.IsValid(member.Name) || MemberName.IsTaken(member.Name))
        {
            var name = CSharpName.From(member.WireName, "Member");
            var other = Apart(MemberName.IsTaken(name) ? name + "Value" : name, others);
            problems.Warning(
                member.Pointer,
                $"'{member.WireName}' cannot be the name of a member of a C# record; it is called {other}."
            );
            return member with { Name = other };
        }

        if (others.Find(other => other.Name == member.Name) is not { } twin)
        {
            return member;
        }

        var apart = Apart(member.Name, others);
        problems.Warning(
            member.Pointer,
            $"'{member.WireName}' and '{twin.WireName}' both become the member {member.Name}; this one is called {apart}."
        );
        return member with { Name = apart };
    }

    private static string Apart(string name, List<ContractMember> others)
    {
        var apart = name;
        for (var number = 2; others.Exists(other => other.Name == apart); number++)
        {
            apart = $"{name}{number}";
        }

        return apart;
    }
}
