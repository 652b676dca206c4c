using System.Text.Json.Nodes;
using Microsoft.OpenApi.YamlReader;
using SharpYaml;
using SharpYaml.Serialization;

namespace Tessitura.Client.Tool;

/// <summary>Tells what a text is, and makes JSON of YAML.</summary>
internal static class DescriptionFormat
{
    /// <exception cref="ToolInputException">It is neither.</exception>
    public static string ToJson(string text, string source)
    {
        var start = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        if (start.IsEmpty)
        {
            throw new ToolInputException(source, "There is nothing in it: a description is JSON or YAML.");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ToolInputException(source, "This is not text: a description is JSON or YAML.");
        }

        return start[0] switch
        {
            '<' => throw new ToolInputException(source, DescribeMarkup(start)),
            '{' or '[' or '"' => start.ToString(),
            _ => FromYaml(start.ToString(), source),
        };
    }

    private static string DescribeMarkup(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 1000)];
        return
            head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? "This is an HTML page, such as a help or login page; the description is the JSON or YAML behind it, often at swagger/docs/v1 or swagger/v1/swagger.json."
            : "This is XML: a description is JSON or YAML.";
    }

    private static string FromYaml(string text, string source)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document, ..] && document.ToJsonNode() is JsonObject root
                ? root.ToJsonString()
                : throw new ToolInputException(
                    source,
                    "This is neither a JSON object nor a YAML map, as a description is."
                );
        }
        catch (YamlException exception)
        {
            // Its message may quote the text.
            var (line, column) = (exception.Start.Line + 1, exception.Start.Column + 1);
            throw new ToolInputException(
                source,
                $"This is no JSON, and as YAML it cannot be read from line {line}, column {column} on: it is broken there, or a name stands twice."
            );
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or ArgumentException or NotSupportedException)
        {
            throw new ToolInputException(source, "This YAML has parts that JSON cannot express.");
        }
    }
}
