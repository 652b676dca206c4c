using System.Text;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Where an answer departs from the contract, told by names and kinds of values only: never by a value.</summary>
internal readonly record struct JsonPlace(string? Path, string? Snippet)
{
    public static JsonPlace Find(ReadOnlySpan<byte> json, JsonException exception)
    {
        var path = string.IsNullOrEmpty(exception.Path) ? "$" : exception.Path;
        return new JsonPlace(path, Snip(json, exception));
    }

    /// <summary>Walks the tokens up to the failing one; a text that is no JSON ends the walk where it breaks.</summary>
    private static string? Snip(ReadOnlySpan<byte> json, JsonException exception)
    {
        if (exception.BytePositionInLine is not { } position)
        {
            return null;
        }

        var failing = LineStart(json, exception.LineNumber ?? 0) + position;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        var name = default(string);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName)
                {
                    name = reader.GetString();
                }
                else if (reader.BytesConsumed >= failing)
                {
                    return Describe(name, reader.TokenType);
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a name that is no UTF-8.
            return name is null ? "no JSON" : $"\"{Shorten(name)}\": no JSON";
        }

        return null;
    }

    private static long LineStart(ReadOnlySpan<byte> json, long line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var end = json[start..].IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            start += end + 1;
        }

        return start;
    }

    private static string Describe(string? name, JsonTokenType token)
    {
        var kind = token switch
        {
            JsonTokenType.Null => "null",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Number => "a number",
            JsonTokenType.String => "a text",
            JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
            _ => "an array",
        };
        return name is null ? kind : $"\"{Shorten(name)}\": {kind}";
    }

    private static string Shorten(string name)
    {
        // Names come from the server too: only what can be a member's name is repeated.
        var text = new StringBuilder();
        foreach (var character in name.AsSpan(0, Math.Min(name.Length, 64)))
        {
            text.Append(char.IsAsciiLetter(character) || character is '_' ? character : '?');
        }

        return text.ToString();
    }
}
