using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

/// <summary>The JSON text itself, for what an OpenAPI reader does not tell: places of mistakes, references, double names.</summary>
internal sealed class RawContract
{
    private readonly JsonElement _root;

    private RawContract(string text, JsonElement root)
    {
        Text = text;
        _root = root;
    }

    /// <summary>The text, without what an OpenAPI reader could not take.</summary>
    public string Text { get; }

    /// <summary>The parsed text; null, with the problems noted, when it is no description.</summary>
    public static RawContract? Parse(string text, ProblemList problems)
    {
        var scan = new JsonScan(problems);
        if (!scan.Run(Encoding.UTF8.GetBytes(text)) || problems.HasErrors)
        {
            return null;
        }

        var root = JsonNode.Parse(text);
        if (!DescriptionDialect.IsKnown(root, problems))
        {
            return null;
        }

        var tree = new DescriptionTree((JsonObject)root!);
        using (var document = JsonDocument.Parse(text))
        {
            foreach (var pointer in new StructureCheck(problems).Misplaced(document.RootElement))
            {
                tree.Remove(pointer);
            }

            foreach (var (pointer, target) in scan.References)
            {
                if (SentenceOn(target, document.RootElement) is { } sentence)
                {
                    problems.Warning(pointer, sentence + " What is there is not known.");
                    tree.Empty(pointer[..pointer.LastIndexOf('/')]);
                }
            }
        }

        SwaggerTwo.Complete(tree.Root);
        var sound = tree.Root.ToJsonString();
        using var complete = JsonDocument.Parse(sound);
        return new RawContract(sound, complete.RootElement.Clone());
    }

    /// <summary>True where the member of that name is written as <c>true</c>.</summary>
    public bool IsTrue(string pointer, string name) =>
        Find(JsonPointer.Append(pointer, name)) is { ValueKind: JsonValueKind.True };

    /// <summary>The value that a pointer leads to.</summary>
    public JsonElement? Find(string pointer) => Find(_root, pointer);

    private static JsonElement? Find(JsonElement root, string pointer)
    {
        var current = root;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/").Replace("~0", "~");
            if (current.ValueKind == JsonValueKind.Object && current.TryGetProperty(name, out var member))
            {
                current = member;
            }
            else if (
                current.ValueKind == JsonValueKind.Array
                && int.TryParse(name, out var index)
                && index >= 0
                && index < current.GetArrayLength()
            )
            {
                current = current[index];
            }
            else
            {
                return null;
            }
        }

        return current;
    }

    private static string? SentenceOn(string target, JsonElement root) =>
        !target.StartsWith("#/", StringComparison.Ordinal)
            ? $"The reference '{target}' leaves the file; only references into it are followed."
        : Find(root, Uri.UnescapeDataString(target[1..])) is null ? $"The reference '{target}' leads nowhere."
        : null;
}

/// <summary>Tells whether a JSON text is a description, and one of a version that is read.</summary>
internal static class DescriptionDialect
{
    public static bool IsKnown(JsonNode? root, ProblemList problems)
    {
        var (swagger, openApi) = (VersionOf(root, "swagger"), VersionOf(root, "openapi"));
        var sentence = (swagger ?? openApi) switch
        {
            null =>
                "This is JSON, but no description of an API: it has neither \"openapi\" nor \"swagger\" with a version.",
            _ when swagger is "2.0" || openApi?.StartsWith("3.", StringComparison.Ordinal) is true => root!["paths"]
            is JsonObject
                ? null
                : "The description has no \"paths\", so there is nothing to generate.",
            var version => $"The description is of version {version}; Swagger 2.0 and OpenAPI 3 are read.",
        };
        if (sentence is not null)
        {
            problems.Error("", sentence);
        }

        return sentence is null;
    }

    private static string? VersionOf(JsonNode? root, string name) =>
        (root as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var version) ? version : null;
}
