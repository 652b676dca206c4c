using System.Text;
using System.Text.Json;

namespace Tessitura.Client.AspNetCore;

/// <summary>Takes a session key out of JSON and leaves every other byte as it is: a page whose key is in a cookie must not read it in an answer.</summary>
internal static class SessionKeyRedaction
{
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static byte[] Hide(ReadOnlySpan<byte> json, string key)
    {
        var start = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = json[start..];
        var result = new MemoryStream(json.Length);
        var copied = 0;
        var reader = new Utf8JsonReader(text);
        while (text.Length > 0 && reader.Read())
        {
            if (
                reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                && reader.ValueSpan.Length >= key.Length
                && Text(ref reader) is var value
                && value.Contains(key, StringComparison.OrdinalIgnoreCase)
            )
            {
                // With its quotes, of which the value knows nothing.
                var at = (int)reader.TokenStartIndex;
                result.Write(text[copied..at]);
                var hidden = value.Replace(key, SessionKeyPaths.FromCookie, StringComparison.OrdinalIgnoreCase);
                result.Write(Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(hidden)}\""));
                copied = at + reader.ValueSpan.Length + 2;
            }
        }

        result.Write(text[copied..]);
        return result.ToArray();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A text holds half a character.", broken);
        }
    }
}
