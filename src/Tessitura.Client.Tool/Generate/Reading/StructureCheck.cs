using System.Text.Json;

namespace Tessitura.Client.Tool;

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

    /// <summary>The places of all that is out of shape, each noted; what lies within them is not looked at.</summary>
    public IReadOnlyList<string> Misplaced(JsonElement root)
    {
        var misplaced = new List<string>();
        Check(root, "", "root", misplaced);
        return misplaced;
    }

    private void Check(JsonElement element, string pointer, string kind, List<string> misplaced)
    {
        if (!Is(element, JsonValueKind.Object, pointer, misplaced))
        {
            return;
        }

        foreach (var rule in Rules[kind])
        {
            if (element.TryGetProperty(rule.Member, out var value))
            {
                CheckMember(value, JsonPointer.Append(pointer, rule.Member), rule, misplaced);
            }
        }
    }

    private void CheckMember(JsonElement value, string pointer, Rule rule, List<string> misplaced)
    {
        switch (rule.Shape)
        {
            case Shape.One:
                Check(value, pointer, rule.Kind, misplaced);
                break;
            case Shape.List when Is(value, JsonValueKind.Array, pointer, misplaced):
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Check(item, JsonPointer.Append(pointer, index), rule.Kind, misplaced);
                }

                break;
            case Shape.Map when Is(value, JsonValueKind.Object, pointer, misplaced):
                foreach (
                    var item in value
                        .EnumerateObject()
                        .Where(item => !item.Name.StartsWith("x-", StringComparison.Ordinal))
                )
                {
                    Check(item.Value, JsonPointer.Append(pointer, item.Name), rule.Kind, misplaced);
                }

                break;
        }
    }

    private bool Is(JsonElement value, JsonValueKind kind, string pointer, List<string> misplaced)
    {
        if (value.ValueKind == kind)
        {
            return true;
        }

        var found = value.ValueKind.ToString().ToLowerInvariant();
        problems.Warning(
            pointer,
            $"Here should be an {kind.ToString().ToLowerInvariant()}, not a JSON {found}; it is left out."
        );
        misplaced.Add(pointer);
        return false;
    }

    private sealed record Rule(string Member, Shape Shape, string Kind);
}
