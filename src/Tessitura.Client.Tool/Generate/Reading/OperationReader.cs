using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>Reads the operations of all paths that are wanted.</summary>
internal sealed class OperationReader(
    OpenApiDocument document,
    RawContract raw,
    ShapeReader shapes,
    ProblemList problems,
    OperationSelection selection
)
{
    private static readonly HashSet<string> KnownVerbs = ["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"];

    private readonly OperationNames _names = new(problems);
    private readonly OperationPolicy _policy = new(problems);

    public IReadOnlyList<ContractOperation> Read()
    {
        var operations = new List<ContractOperation>();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                var pointer = JsonPointer.Of("paths", path, method.Method.ToLowerInvariant());
                var verb = method.Method.ToUpperInvariant();
                if (
                    selection.Includes(OperationNames.GroupOf(operation, path), path)
                    && ReadOperation(path, verb, item, operation, pointer) is { } read
                )
                {
                    operations.Add(read);
                }
            }
        }

        return operations;
    }

    private ContractOperation? ReadOperation(
        string path,
        string verb,
        IOpenApiPathItem item,
        OpenApiOperation operation,
        string pointer
    ) =>
        problems.Part(
            () => ReadWhole(path, verb, item, operation, pointer),
            () => $"The operation {operation.OperationId ?? $"{verb} {path}"} is left out."
        );

    private ContractOperation ReadWhole(
        string path,
        string verb,
        IOpenApiPathItem item,
        OpenApiOperation operation,
        string pointer
    )
    {
        if (!KnownVerbs.Contains(verb))
        {
            problems.Error(pointer, $"The verb {verb} has no attribute.");
        }

        _policy.CheckSession(path, operation, pointer);
        var reader = new ParameterReader(raw, shapes, problems);
        var parameters = reader.Read(path, item, operation, pointer);
        var (result, mayBeEmpty) = ReadResult(operation, pointer);
        var body = ReadBody(operation, pointer);
        var (group, name) = _names.Read(operation, verb, path, pointer);
        return new ContractOperation(group, name, verb, RouteOf(path, parameters))
        {
            Parameters = parameters,
            Body = body,
            BodyName = parameters.Any(parameter => parameter.Name == "request") ? "body" : "request",
            Result = result,
            MayBeEmpty = mayBeEmpty || operation.Extensions.Flag("x-may-be-empty"),
            Retry = _policy.ReadRetry(operation, pointer),
            Cache = _policy.ReadCache(operation, pointer),
            Since = operation.Extensions.MajorVersion("x-since", pointer, problems),
            Summary = operation.Summary,
            Description = operation.Description,
        };
    }

    // Refit finds a parameter by the name in the path, which has to be one of C#.
    private static string RouteOf(string path, IReadOnlyList<ContractParameter> parameters) =>
        parameters
            .Where(parameter => parameter.IsInPath && !CSharpName.IsValid(parameter.WireName))
            .Aggregate(
                path.Replace(OperationPolicy.SessionKey, ContractOperation.SessionKeyMarker, StringComparison.Ordinal),
                (route, parameter) =>
                    route.Replace($"{{{parameter.WireName}}}", $"{{{parameter.Name}}}", StringComparison.Ordinal)
            );

    private ValueShape? ReadBody(OpenApiOperation operation, string pointer)
    {
        var place = pointer + "/requestBody";
        if (operation.RequestBody?.Content is not { Count: > 0 } content)
        {
            return null;
        }

        if (JsonContent.SchemaOf(content) is { } schema)
        {
            return shapes.Read(schema, place);
        }

        if (!JsonContent.IsIn(content))
        {
            problems.Error(place, $"The body is {JsonContent.Kinds(content)}; only JSON can be sent.");
        }

        return null;
    }

    private (ValueShape? Result, bool MayBeEmpty) ReadResult(OpenApiOperation operation, string pointer)
    {
        ValueShape? result = null;
        var (mayBeNull, mayBeNothing) = (false, false);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (!status.StartsWith('2'))
            {
                continue;
            }

            var place = JsonPointer.Append(pointer + "/responses", status);
            if (JsonContent.SchemaOf(response.Content) is { } schema)
            {
                mayBeNull |= result is null && shapes.MayBeNull(schema, PlaceOfSchema(place));
                result ??= shapes.Read(schema, place);
            }
            else if (response.Content is { } content && JsonContent.HasOther(content))
            {
                problems.Warning(
                    place,
                    $"The answer is {JsonContent.Kinds(content)}; only JSON can be read, and its type is left out."
                );
            }
            else
            {
                mayBeNothing |= status == "204";
            }
        }

        return (result, mayBeNull || mayBeNothing);
    }

    // What lies between differs with the dialect; it is only looked for where a schema may say that it is nullable.
    private string PlaceOfSchema(string response) =>
        raw.Find(response + "/schema") is null
            ? JsonPointer.Append(response + "/content", "application/json") + "/schema"
            : response + "/schema";
}

/// <summary>Picks JSON among the media types of a body.</summary>
internal static class JsonContent
{
    /// <summary>The schema of the JSON form; null where there is no content that the SDK could read.</summary>
    public static IOpenApiSchema? SchemaOf<TMediaType>(IDictionary<string, TMediaType>? content)
        where TMediaType : IOpenApiMediaType
    {
        if (content is null || content.Count == 0)
        {
            return null;
        }

        return content
            .Where(media => IsJson(media.Key))
            .OrderBy(media => media.Key != "application/json")
            .Select(media => media.Value?.Schema)
            .FirstOrDefault();
    }

    /// <summary>True where JSON is among the media types.</summary>
    public static bool IsIn<TMediaType>(IDictionary<string, TMediaType> content) => content.Keys.Any(IsJson);

    /// <summary>True where something is described, and not as JSON.</summary>
    public static bool HasOther<TMediaType>(IDictionary<string, TMediaType> content)
        where TMediaType : IOpenApiMediaType =>
        !IsIn(content) && content.Values.Any(media => media?.Schema is not null);

    /// <summary>The media types, for a sentence.</summary>
    public static string Kinds<TMediaType>(IDictionary<string, TMediaType> content) =>
        string.Join(" or ", content.Keys.Select(kind => $"'{kind}'"));

    private static bool IsJson(string kind) =>
        kind.Contains("json", StringComparison.OrdinalIgnoreCase) || kind is "*/*" or "application/*";
}
