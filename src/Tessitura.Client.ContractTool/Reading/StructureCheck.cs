using System.Text.Json;

namespace Tessitura.Client.ContractTool;

/// <summary>Looks whether objects and lists stand where OpenAPI has them; a reader would pass over what is out of shape.</summary>
internal sealed class StructureCheck(ProblemList problems)
{
    private static readonly Dictionary<string, Rule[]> Rules = new()
    {
        ["root"] =
        [
            new("paths", Shape.Map, "path"),
            new("components", Shape.One, "components"),
            new("definitions", Shape.Map, "schema"),
            new("parameters", Shape.Map, "parameter"),
            new("responses", Shape.Map, "response"),
            new("tags", Shape.List, "tag"),
        ],
        ["components"] =
        [
            new("schemas", Shape.Map, "schema"),
            new("parameters", Shape.Map, "parameter"),
            new("responses", Shape.Map, "response"),
            new("requestBodies", Shape.Map, "body"),
        ],
        ["path"] =
        [
            new("parameters", Shape.List, "parameter"),
            .. new[] { "get", "put", "post", "delete", "options", "head", "patch", "trace" }.Select(verb => new Rule(
                verb,
                Shape.One,
                "operation"
            )),
        ],
        ["operation"] =
        [
            new("parameters", Shape.List, "parameter"),
            new("requestBody", Shape.One, "body"),
            new("responses", Shape.Map, "response"),
        ],
        ["parameter"] = [new("schema", Shape.One, "schema"), new("items", Shape.One, "schema")],
        ["body"] = [new("content", Shape.Map, "media")],
        ["response"] = [new("content", Shape.Map, "media"), new("schema", Shape.One, "schema")],
        ["media"] = [new("schema", Shape.One, "schema")],
        ["schema"] =
        [
            new("properties", Shape.Map, "schema"),
            new("items", Shape.One, "schema"),
            new("allOf", Shape.List, "schema"),
            new("oneOf", Shape.List, "schema"),
            new("anyOf", Shape.List, "schema"),
        ],
        ["tag"] = [],
    };

    private enum Shape
    {
        One,
        Map,
        List,
    }

    /// <summary>False, with every place noted, when something is out of shape.</summary>
    public bool Passes(JsonElement root) => Check(root, "", "root");

    private bool Check(JsonElement element, string pointer, string kind)
    {
        if (!Is(element, JsonValueKind.Object, pointer))
        {
            return false;
        }

        var passes = true;
        foreach (var rule in Rules[kind])
        {
            if (element.TryGetProperty(rule.Member, out var value))
            {
                passes &= CheckMember(value, JsonPointer.Append(pointer, rule.Member), rule);
            }
        }

        return passes;
    }

    private bool CheckMember(JsonElement value, string pointer, Rule rule)
    {
        switch (rule.Shape)
        {
            case Shape.One:
                return Check(value, pointer, rule.Kind);
            case Shape.List:
                return Is(value, JsonValueKind.Array, pointer)
                    && value
                        .EnumerateArray()
                        .Select((item, index) => Check(item, JsonPointer.Append(pointer, index), rule.Kind))
                        .ToList()
                        .TrueForAll(passes => passes);
            default:
                return Is(value, JsonValueKind.Object, pointer)
                    && value
                        .EnumerateObject()
                        .Where(item => !item.Name.StartsWith("x-", StringComparison.Ordinal))
                        .Select(item => Check(item.Value, JsonPointer.Append(pointer, item.Name), rule.Kind))
                        .ToList()
                        .TrueForAll(passes => passes);
        }
    }

    private bool Is(JsonElement value, JsonValueKind kind, string pointer)
    {
        if (value.ValueKind == kind)
        {
            return true;
        }

        var found = value.ValueKind.ToString().ToLowerInvariant();
        problems.Error(pointer, $"Here should be an {kind.ToString().ToLowerInvariant()}, not a JSON {found}.");
        return false;
    }

    private sealed record Rule(string Member, Shape Shape, string Kind);
}
