using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Tests;

/// <summary>
/// Dates as System.Text.Json reads them, but for three things: the SDK refuses a decimal point without digits, takes an
/// offset without a colon, and keeps the clock of a date that its offset would push out of all time.
/// </summary>
internal sealed partial class OwnDates : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || BarePoint().IsMatch(reader.GetString()!))
        {
            throw new JsonException();
        }

        if (reader.TryGetDateTimeOffset(out var date))
        {
            return date;
        }

        var text = Offset().Replace(reader.GetString()!, "$1:$2");
        return TryRead(text, out date) || TryRead(Offset().Replace(text, "Z"), out date)
            ? date
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private static bool TryRead(string text, out DateTimeOffset date) =>
        JsonDocument.Parse(JsonSerializer.Serialize(text)).RootElement.TryGetDateTimeOffset(out date);

    [GeneratedRegex(@"\.(?!\d)")]
    private static partial Regex BarePoint();

    [GeneratedRegex(@"(?<=T.*)([+-](?:0\d|1[0-4])):?([0-5]\d)$")]
    private static partial Regex Offset();
}
