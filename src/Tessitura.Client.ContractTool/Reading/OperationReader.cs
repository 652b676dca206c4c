using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tessitura.Client.ContractTool;

/// <summary>Reads the operations of all paths.</summary>
internal sealed class OperationReader(
    OpenApiDocument document,
    RawContract raw,
    ShapeReader shapes,
    ProblemList problems
)
{
    private static readonly HashSet<string> KnownVerbs = ["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"];

    private const string SessionKey = "{sessionKey}";

    private readonly Dictionary<(string Group, string Method), string> _names = [];

    public IReadOnlyList<ContractOperation> Read()
    {
        var operations = new List<ContractOperation>();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                var pointer = JsonPointer.Of("paths", path, method.Method.ToLowerInvariant());
                operations.Add(ReadOperation(path, method.Method.ToUpperInvariant(), item, operation, pointer));
            }
        }

        return operations;
    }

    private ContractOperation ReadOperation(
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

        CheckSession(path, operation, pointer);
        var (group, name) = ReadName(operation, pointer);
        var parameters = new ParameterReader(raw, shapes, problems).Read(path, item, operation, pointer);
        var bodySchema = JsonContent.SchemaOf(operation.RequestBody?.Content);
        var body = bodySchema is null ? null : shapes.Read(bodySchema, pointer + "/requestBody");
        return new ContractOperation(group, name, verb, RouteOf(path))
        {
            Parameters = parameters,
            Body = body,
            BodyName = parameters.Any(parameter => parameter.Name == "request") ? "body" : "request",
            Result = ReadResult(operation, pointer),
            MayBeEmpty = operation.Extensions.Flag("x-may-be-empty"),
            Retry = ReadRetry(operation, pointer),
            Cache = ReadCache(operation, pointer),
            Since = operation.Extensions.MajorVersion("x-since", pointer, problems),
            Summary = operation.Summary,
            Description = operation.Description,
        };
    }

    private static string RouteOf(string path) =>
        path.Replace(SessionKey, ContractOperation.SessionKeyMarker, StringComparison.Ordinal);

    private void CheckSession(string path, OpenApiOperation operation, string pointer)
    {
        const string name = "x-session";
        var says = operation.Extensions.Flag(name);
        if (operation.Extensions.Node(name) is not null && says != path.Contains(SessionKey, StringComparison.Ordinal))
        {
            var place = JsonPointer.Append(pointer, name);
            problems.Error(
                place,
                $"The path {(says ? "has no" : "has a")} {SessionKey}, but x-session says otherwise."
            );
        }
    }

    private (string Group, string Name) ReadName(OpenApiOperation operation, string pointer)
    {
        if (operation.OperationId is not { Length: > 0 } id)
        {
            problems.Error(pointer, "The operation has no operationId to be named by.");
            return ("", "");
        }

        var place = JsonPointer.Append(pointer, "operationId");
        var cut = id.IndexOf('_', StringComparison.Ordinal);
        var group = CSharpName.Pascal(cut > 0 ? id[..cut] : operation.Tags?.FirstOrDefault()?.Name ?? "");
        var name = CSharpName.Pascal(id[(cut + 1)..]);
        if (!CSharpName.IsValid(group))
        {
            problems.Error(place, $"'{group}', the group of the operation '{id}', cannot be part of a C# name.");
        }

        if (!CSharpName.IsValid(name))
        {
            problems.Error(place, $"'{id}' cannot be the name of a C# method.");
        }
        else if (!_names.TryAdd((group, name), place))
        {
            problems.Error(
                place,
                $"The group {group} has an operation {name}Async already, at {_names[(group, name)]}."
            );
        }

        return (group, name);
    }

    private ValueShape? ReadResult(OpenApiOperation operation, string pointer)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (status.StartsWith('2') && JsonContent.SchemaOf(response.Content) is { } schema)
            {
                return shapes.Read(schema, JsonPointer.Append(pointer + "/responses", status));
            }
        }

        return null;
    }

    private string? ReadRetry(OpenApiOperation operation, string pointer)
    {
        if (
            operation.Extensions.Node("x-retry") is null
            || operation.Extensions.Text("x-retry") is "safe" or "repeatable" or "never"
        )
        {
            return operation.Extensions.Text("x-retry");
        }

        problems.Error(JsonPointer.Append(pointer, "x-retry"), "x-retry is one of safe, repeatable and never.");
        return null;
    }

    private ContractCache? ReadCache(OpenApiOperation operation, string pointer)
    {
        switch (operation.Extensions.Node("x-cache"))
        {
            case null:
                return null;
            case JsonObject policy:
                return new ContractCache(
                    Seconds("max-age"),
                    Seconds("stale-while-revalidate"),
                    Seconds("stale-if-error")
                );
                int Seconds(string name) =>
                    policy[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
            default:
                if (operation.Extensions.Text("x-cache") != "private")
                {
                    problems.Error(
                        JsonPointer.Append(pointer, "x-cache"),
                        "x-cache is \"private\" or an object with max-age."
                    );
                }

                return ContractCache.Private;
        }
    }
}
