using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Where an answer departs from the contract, told by names and kinds of values only: never by a value.</summary>
internal readonly record struct JsonPlace(string? Path, string? Snippet)
{
    public static JsonPlace Find(ReadOnlySpan<byte> json, JsonException exception)
    {
        var path = string.IsNullOrEmpty(exception.Path) ? "$" : exception.Path;
        return new JsonPlace(path, Snip(json, path));
    }

    /// <summary>Walks to the place; where the text is no JSON at all, the walk ends at the member it broke in.</summary>
    private static string? Snip(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json);
        var name = default(string);
        try
        {
            reader.Read();
            foreach (var step in Steps(path))
            {
                if (!(step is int index ? EnterElement(ref reader, index) : EnterMember(ref reader, (string)step)))
                {
                    return null;
                }

                name = step as string ?? name;
            }

            return Describe(name, reader.TokenType);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a name that is no UTF-8.
            return Describe(name, JsonTokenType.None);
        }
    }

    /// <summary><c>$[3].Zone.Id</c> as 3, Zone, Id.</summary>
    private static IEnumerable<object> Steps(string path)
    {
        foreach (var part in path[1..].Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            yield return int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? index
                : part.Trim('\'');
        }
    }

    private static bool EnterElement(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType is not JsonTokenType.StartArray || !reader.Read())
        {
            return false;
        }

        for (; index > 0 && reader.TokenType is not JsonTokenType.EndArray; index--)
        {
            reader.Skip();
            reader.Read();
        }

        return reader.TokenType is not JsonTokenType.EndArray;
    }

    private static bool EnterMember(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
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
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            _ => "no JSON",
        };
        return name is null ? kind : $"\"{Shorten(name)}\": {kind}";
    }

    private static string Shorten(string name)
    {
        // Names come from the server too: only what can be a member's name is repeated.
        var text = new StringBuilder();
        foreach (var character in name.AsSpan(0, Math.Min(name.Length, 64)))
        {
            text.Append(char.IsAsciiLetterOrDigit(character) || character is '_' ? character : '?');
        }

        return text.ToString();
    }
}
