using System.Text.Json;
using System.Text.Unicode;

namespace Tessitura.Client;

/// <summary>
/// Reads JSON of any shape. Text in it that is no Unicode is refused here, because an element would keep it and throw
/// only when somebody reads it or writes it back.
/// </summary>
internal static class OpenJson
{
    /// <exception cref="InvalidOperationException">A name or text is no valid Unicode.</exception>
    public static JsonElement Read(ref Utf8JsonReader json)
    {
        var ahead = json;
        var element = JsonElement.ParseValue(ref json);
        do
        {
            CheckText(ref ahead);
        } while (ahead.BytesConsumed < json.BytesConsumed && ahead.Read());

        return element;
    }

    private static void CheckText(ref Utf8JsonReader json)
    {
        if (
            json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            && (json.ValueIsEscaped || json.HasValueSequence || !Utf8.IsValid(json.ValueSpan))
        )
        {
            _ = json.GetString();
        }
    }
}
