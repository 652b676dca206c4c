using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client.Tests;

/// <summary>
/// Where the SDK takes more than System.Text.Json: null reads as 0 or false, as some servers write it, and a whole number
/// may be written as 3.0.
/// </summary>
internal static class TolerantNumbers
{
    private static decimal? Whole(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? 0
        : reader.TokenType == JsonTokenType.Number
        && reader.TryGetDecimal(out var value)
        && decimal.Truncate(value) == value
            ? value
        : null;

    internal sealed class Int32 : JsonConverter<int>
    {
        public override bool HandleNull => true;

        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Whole(ref reader) is >= int.MinValue and <= int.MaxValue and var value
                ? (int)value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value);
    }

    internal sealed class Int64 : JsonConverter<long>
    {
        public override bool HandleNull => true;

        public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Whole(ref reader) is >= long.MinValue and <= long.MaxValue and var value
                ? (long)value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value);
    }

    internal sealed class Truth : JsonConverter<bool>
    {
        public override bool HandleNull => true;

        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType != JsonTokenType.Null
            && (
                reader.TokenType is JsonTokenType.True or JsonTokenType.False
                    ? reader.GetBoolean()
                    : throw new JsonException()
            );

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
            writer.WriteBooleanValue(value);
    }
}
