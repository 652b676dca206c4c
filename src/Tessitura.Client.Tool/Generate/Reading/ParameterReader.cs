using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>Reads the parameters of one operation and holds them against the placeholders of its path.</summary>
internal sealed partial class ParameterReader(RawContract raw, ShapeReader shapes, ProblemList problems)
{
    private const string SessionKey = "sessionKey";

    /// <summary>The parameters in the order of the method: path, required query, optional query.</summary>
    public IReadOnlyList<ContractParameter> Read(
        string path,
        IOpenApiPathItem item,
        OpenApiOperation operation,
        string pointer
    )
    {
        var placeholders = Placeholder().Matches(path).Select(match => match.Groups[1].Value).ToList();
        var parameters = new List<ContractParameter>();
        foreach (var parameter in ParametersOf(item, operation))
        {
            var place = PlaceOf(parameter, pointer);
            if (IsUsable(parameter, placeholders, place) && ReadParameter(parameter, place) is { } read)
            {
                parameters.Add(NameApart(parameters, read, place));
            }
        }

        foreach (
            var missing in placeholders.Where(name =>
                name != SessionKey && !parameters.Exists(p => p.IsInPath && p.WireName == name)
            )
        )
        {
            problems.Warning(
                pointer,
                $"The placeholder {{{missing}}} of the path has no parameter; it is taken as a text."
            );
            var made = new ContractParameter(CSharpName.Camel(missing), missing, new ValueShape(ValueKind.Text));
            parameters.Add(NameApart(parameters, made with { IsInPath = true, IsRequired = true }, pointer));
        }

        return
        [
            .. parameters
                .Where(parameter => parameter.IsInPath)
                .OrderBy(parameter => placeholders.IndexOf(parameter.WireName)),
            .. parameters.Where(parameter => !parameter.IsInPath && parameter.IsRequired),
            .. parameters.Where(parameter => !parameter.IsInPath && !parameter.IsRequired),
        ];
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();

    // What the operation says of a parameter goes before what its path says.
    private static IEnumerable<IOpenApiParameter> ParametersOf(IOpenApiPathItem item, OpenApiOperation operation)
    {
        var own = operation.Parameters ?? [];
        var outer = item.Parameters ?? [];
        return own.Concat(
            outer.Where(parameter => !own.Any(other => other.Name == parameter.Name && other.In == parameter.In))
        );
    }

    private bool IsUsable(IOpenApiParameter parameter, List<string> placeholders, string place)
    {
        switch (parameter)
        {
            case { Name: null or "" } or { In: null }:
                problems.Warning(place, "A parameter needs a name, and a place in path or query; it is left out.");
                return false;
            case { In: ParameterLocation.Header or ParameterLocation.Cookie }:
                problems.Warning(place, $"'{parameter.Name}' is not a parameter of path or query and is left out.");
                return false;
            case { In: ParameterLocation.Path } when !placeholders.Contains(parameter.Name):
                problems.Warning(
                    place,
                    $"The path has no placeholder {{{parameter.Name}}} for this parameter, which is left out."
                );
                return false;
            default:
                return parameter is not { Name: SessionKey, In: ParameterLocation.Path };
        }
    }

    private ContractParameter? ReadParameter(IOpenApiParameter parameter, string pointer)
    {
        var isInPath = parameter.In == ParameterLocation.Path;
        return ReadShape(parameter, pointer) is { } shape
            ? new ContractParameter(CSharpName.Camel(parameter.Name!), parameter.Name!, shape)
            {
                IsInPath = isInPath,
                IsRequired = parameter.Required || isInPath,
                IsExploded = IsExploded(parameter, pointer),
                Description = parameter.Description,
            }
            : null;
    }

    // Without a word a list is one text with commas in Swagger 2.0, and not in OpenAPI 3; its reader makes no difference.
    private bool IsExploded(IOpenApiParameter parameter, string pointer)
    {
        if (raw.Find("/swagger") is null)
        {
            return parameter.Explode;
        }

        var place = parameter.In?.ToString().ToLowerInvariant();
        var shared = raw.Find("/parameters") is { ValueKind: JsonValueKind.Object } map
            ? map.EnumerateObject().Select(one => one.Value)
            : [];
        return new[] { raw.Find(pointer) }
                .OfType<JsonElement>()
                .Concat(shared)
                .FirstOrDefault(one => Says(one, "name", parameter.Name) && Says(one, "in", place))
                is { ValueKind: JsonValueKind.Object } found
            && Says(found, "collectionFormat", "multi");
    }

    private ValueShape? ReadShape(IOpenApiParameter parameter, string pointer)
    {
        var shape = parameter.Schema is null
            ? new ValueShape(ValueKind.Text)
            : shapes.Read(parameter.Schema, pointer + "/schema");
        if (shape.Kind is ValueKind.Json)
        {
            problems.Warning(pointer, $"'{parameter.Name}' has no plain type and is taken as a text.");
            return new ValueShape(ValueKind.Text);
        }

        var isInPath = parameter.In == ParameterLocation.Path;
        var isSeparatedOtherwise = parameter.Style is ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited;
        if (
            shape.Kind is not (ValueKind.Model or ValueKind.Bytes)
            && !(shape.IsList && (isInPath || isSeparatedOtherwise))
        )
        {
            return shape;
        }

        var sentence =
            shape.IsList && isSeparatedOtherwise
                ? $"'{parameter.Name}' is a list with other separators than commas."
                : $"'{parameter.Name}' has a type that cannot stand in a URL.";
        if (isInPath || parameter.Required)
        {
            problems.Error(pointer, sentence);
        }
        else
        {
            problems.Warning(pointer, sentence + " It is left out.");
        }

        return null;
    }

    private ContractParameter NameApart(List<ContractParameter> others, ContractParameter parameter, string pointer)
    {
        var wish = parameter.Name;
        if (!CSharpName.IsValid(wish))
        {
            var name = Apart(others, CSharpName.Camel(CSharpName.From(parameter.WireName, "value")));
            problems.Warning(
                pointer,
                $"'{parameter.WireName}' cannot be the name of a C# parameter; it is called {name}."
            );
            return parameter with { Name = name };
        }

        var apart = Apart(others, wish);
        if (apart != wish)
        {
            problems.Warning(pointer, $"The method has a parameter {wish} already; this one is called {apart}.");
        }

        return parameter with
        {
            Name = apart,
        };
    }

    private static string Apart(List<ContractParameter> others, string wish)
    {
        var name = wish;
        for (var number = 2; name == "cancellationToken" || others.Exists(other => other.Name == name); number++)
        {
            name = $"{wish}{number}";
        }

        return name;
    }

    // Parameters of the path item stand one level further out.
    private string PlaceOf(IOpenApiParameter parameter, string pointer)
    {
        var outer = pointer[..pointer.LastIndexOf('/')];
        var place = parameter.In?.ToString().ToLowerInvariant();
        foreach (var list in new[] { pointer + "/parameters", outer + "/parameters" })
        {
            for (var i = 0; raw.Find(JsonPointer.Append(list, i)) is { } element; i++)
            {
                if (Says(element, "name", parameter.Name) && Says(element, "in", place))
                {
                    return JsonPointer.Append(list, i);
                }
            }
        }

        return pointer;
    }

    private static bool Says(JsonElement element, string name, string? value) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String
        && text.GetString() == value;
}
