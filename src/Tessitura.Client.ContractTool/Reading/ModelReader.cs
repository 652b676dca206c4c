using Microsoft.OpenApi;

namespace Tessitura.Client.ContractTool;

/// <summary>Reads the schemas that become records.</summary>
internal sealed class ModelReader(SchemaIndex schemas, ShapeReader shapes, Directions directions, ProblemList problems)
{
    public IReadOnlyList<ContractModel> Read()
    {
        var models = new List<ContractModel>();
        foreach (var (name, schema) in schemas.Models)
        {
            var pointer = schemas.PointerTo(name);
            if (!TypeName.IsFree(name))
            {
                problems.Error(pointer, $"'{name}' cannot be the name of a C# record here.");
            }

            if (models.Find(model => model.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } twin)
            {
                problems.Error(pointer, $"'{name}' and '{twin.Name}' differ only in case, and so would their files.");
            }

            models.Add(ReadModel(name, schema, pointer));
        }

        return models;
    }

    private ContractModel ReadModel(string name, IOpenApiSchema schema, string pointer)
    {
        var direction = directions.Of(name, schema);
        var members = new List<ContractMember>();
        foreach (var (wireName, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var place = JsonPointer.Append(pointer + "/properties", wireName);
            var member = ReadMember(name, wireName, property, schema, direction, place);
            CheckName(member, members);
            members.Add(member);
        }

        return new ContractModel(name, direction, members) { Description = schema.Description };
    }

    private ContractMember ReadMember(
        string typeName,
        string wireName,
        IOpenApiSchema property,
        IOpenApiSchema owner,
        Direction direction,
        string pointer
    )
    {
        var shape = shapes.Read(property, pointer);
        var sent = direction != Direction.Response;
        var isRequired = owner.Required?.Contains(wireName) == true;
        var mayBeNull =
            schemas.Raw.IsTrue(pointer, "nullable") || (property.Type & JsonSchemaType.Null) == JsonSchemaType.Null;

        // A description without directions is one that a server gives of itself: it proves nothing about nulls.
        var proven = isRequired || (owner.Extensions.Text("x-direction") is not null && shape.Kind != ValueKind.Model);
        var member = new ContractMember(MemberName.Of(wireName, typeName), wireName, shape, pointer)
        {
            IsNullable = mayBeNull || !proven || (shape.IsList && sent && !isRequired),
            IsRequired = sent && (isRequired || property.Extensions.Flag("x-required-when-sent")),
            IsSensitive = property.Extensions.Flag("x-sensitive"),
            Since = property.Extensions.MajorVersion("x-since", pointer, problems),
            Until = property.Extensions.MajorVersion("x-until", pointer, problems),
            Description = property is OpenApiSchemaReference ? null : property.Description,
        };
        if (sent && member is { IsVersioned: true, IsNullable: false })
        {
            problems.Error(
                pointer,
                "A member that only some versions have must be nullable, so that it can be left out."
            );
        }

        return shape.IsList && !sent ? member with { IsNullable = false } : member;
    }

    private void CheckName(ContractMember member, List<ContractMember> others)
    {
        if (!CSharpName.IsValid(member.Name) || MemberName.IsTaken(member.Name))
        {
            problems.Error(member.Pointer, $"'{member.WireName}' cannot be the name of a member of a C# record.");
        }
        else if (others.Find(other => other.Name == member.Name) is { } twin)
        {
            problems.Error(
                member.Pointer,
                $"'{member.WireName}' and '{twin.WireName}' both become the member {member.Name}."
            );
        }
    }
}
