using System.Text.Json;

namespace Tessitura.Client.Serialization;

/// <content>Lists of plain values, for interfaces that were generated from a description of the program's own.</content>
public ref partial struct MemberReader
{
    /// <summary>A list of long whole numbers; null reads as an empty one.</summary>
    public readonly IReadOnlyList<long> ReadInt64s(ref Utf8JsonReader json) => ReadInt64sOrNull(ref json) ?? [];

    /// <summary>A list of long whole numbers, or null.</summary>
    public readonly IReadOnlyList<long>? ReadInt64sOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null
            ? null
            : JsonList.ReadValues(
                ref json,
                _options,
                static (ref Utf8JsonReader json, JsonSerializerOptions _) => JsonValue.ReadInt64(ref json)
            );

    /// <summary>A list of booleans; null reads as an empty one.</summary>
    public readonly IReadOnlyList<bool> ReadBooleans(ref Utf8JsonReader json) => ReadBooleansOrNull(ref json) ?? [];

    /// <summary>A list of booleans, or null.</summary>
    public readonly IReadOnlyList<bool>? ReadBooleansOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null
            ? null
            : JsonList.ReadValues(
                ref json,
                _options,
                static (ref Utf8JsonReader json, JsonSerializerOptions _) => JsonValue.ReadBoolean(ref json)
            );

    /// <summary>A list of amounts with the scale that each was written with; null reads as an empty one.</summary>
    public readonly IReadOnlyList<decimal> ReadDecimals(ref Utf8JsonReader json) => ReadDecimalsOrNull(ref json) ?? [];

    /// <summary>A list of amounts with the scale that each was written with, or null.</summary>
    public readonly IReadOnlyList<decimal>? ReadDecimalsOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null
            ? null
            : JsonList.ReadValues(
                ref json,
                _options,
                static (ref Utf8JsonReader json, JsonSerializerOptions _) => JsonValue.ReadDecimal(ref json)
            );

    /// <summary>A list of points in time, in the server's zone where the JSON names no offset; null reads as an empty one.</summary>
    public readonly IReadOnlyList<DateTimeOffset> ReadDates(ref Utf8JsonReader json) => ReadDatesOrNull(ref json) ?? [];

    /// <summary>A list of points in time, in the server's zone where the JSON names no offset, or null.</summary>
    public readonly IReadOnlyList<DateTimeOffset>? ReadDatesOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null
            ? null
            : JsonList.ReadValues(
                ref json,
                _options,
                static (ref Utf8JsonReader json, JsonSerializerOptions options) => JsonValue.ReadDate(ref json, options)
            );

    /// <summary>A list of bytes from Base64; null reads as an empty one.</summary>
    public readonly IReadOnlyList<ReadOnlyMemory<byte>> ReadByteTexts(ref Utf8JsonReader json) =>
        ReadByteTextsOrNull(ref json) ?? [];

    /// <summary>A list of bytes from Base64, or null.</summary>
    public readonly IReadOnlyList<ReadOnlyMemory<byte>>? ReadByteTextsOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null
            ? null
            : JsonList.ReadValues(
                ref json,
                _options,
                static (ref Utf8JsonReader json, JsonSerializerOptions _) => JsonValue.ReadBytes(ref json)
            );
}
