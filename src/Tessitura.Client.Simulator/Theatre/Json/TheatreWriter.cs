using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Simulator;

/// <summary>Writes a theatre for people: what fits on a line stands on one, so that a row of seats is a row of text.</summary>
internal static class TheatreWriter
{
    private const int LineWidth = 160;

    public static string Write(Theatre theatre)
    {
        var text = new StringBuilder();
        Write(text, JsonSerializer.SerializeToNode(theatre, TheatreJson.Options), "");
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, string indent)
    {
        // The whole is never one line, however small.
        var line = OneLine(node);
        if (node is not (JsonObject or JsonArray) || (indent.Length > 0 && indent.Length + line.Length <= LineWidth))
        {
            text.Append(line);
            return;
        }

        var deeper = indent + "  ";
        if (node is JsonArray list)
        {
            WriteBlock(text, '[', ']', indent, list, item => Write(text, item, deeper));
        }
        else
        {
            WriteBlock(
                text,
                '{',
                '}',
                indent,
                node.AsObject(),
                member =>
                {
                    text.Append(Quoted(member.Key)).Append(": ");
                    Write(text, member.Value, deeper);
                }
            );
        }
    }

    private static void WriteBlock<T>(
        StringBuilder text,
        char open,
        char close,
        string indent,
        IEnumerable<T> items,
        Action<T> write
    )
    {
        text.Append(open);
        var separator = "\n";
        foreach (var item in items)
        {
            text.Append(separator).Append(indent).Append("  ");
            write(item);
            separator = ",\n";
        }

        text.Append('\n').Append(indent).Append(close);
    }

    private static string OneLine(JsonNode? node) =>
        node switch
        {
            JsonArray list => $"[{string.Join(", ", list.Select(OneLine))}]",
            JsonObject members =>
                $"{{ {string.Join(", ", members.Select(m => $"{Quoted(m.Key)}: {OneLine(m.Value)}"))} }}",
            null => "null",
            _ => node.ToJsonString(TheatreJson.Options),
        };

    private static string Quoted(string text) => JsonSerializer.Serialize(text, TheatreJson.Options);
}
