using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client.Tests;

/// <summary>Where the SDK takes more than System.Text.Json: a number or a boolean in place of a text is its text as written.</summary>
internal sealed class TolerantTexts : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(
                reader.ValueSpan
            ),
            _ => reader.GetString(),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
