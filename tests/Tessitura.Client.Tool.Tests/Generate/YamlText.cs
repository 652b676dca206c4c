using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool.Tests;

/// <summary>JSON as people write it in YAML: in blocks.</summary>
internal static class YamlText
{
    public static string Of(string json)
    {
        var lines = new List<string>();
        Write(JsonNode.Parse(json)!, "", lines);
        return string.Join('\n', lines) + "\n";
    }

    private static void Write(JsonNode node, string indent, List<string> lines)
    {
        var entries = node switch
        {
            JsonObject map => map.Select(member => (Head: $"'{member.Key}':", member.Value)),
            _ => node.AsArray().Select(item => (Head: "-", Value: item)),
        };
        foreach (var (head, value) in entries)
        {
            if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            {
                lines.Add(indent + head);
                Write(value, indent + "  ", lines);
            }
            else
            {
                lines.Add($"{indent}{head} {value?.ToJsonString() ?? "null"}");
            }
        }
    }
}
