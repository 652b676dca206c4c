using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Reads single values and says what was expected when something else is there.</summary>
internal static class JsonValue
{
    /// <summary>The number of few digits that nearly every number is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadShort(ref Utf8JsonReader json, out int value)
    {
        value = 0;
        return json.TokenType == JsonTokenType.Number && JsonDigits.TryParse(json.ValueSpan, out value);
    }

    public static int ReadInt32(ref Utf8JsonReader json)
    {
        if (TryReadShort(ref json, out var few))
        {
            return few;
        }

        Require(ref json, JsonTokenType.Number, "a whole number");
        if (json.TryGetInt32(out var value))
        {
            return value;
        }

        var whole = ReadWhole(ref json);
        return whole is >= int.MinValue and <= int.MaxValue
            ? (int)whole
            : throw new JsonException("Expected a whole number of at most 32 bits.");
    }

    public static long ReadInt64(ref Utf8JsonReader json)
    {
        Require(ref json, JsonTokenType.Number, "a whole number");
        return json.TryGetInt64(out var value) ? value : ReadWhole(ref json);
    }

    public static bool ReadBoolean(ref Utf8JsonReader json) =>
        json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            var other => throw ReadFailure.Expected("a boolean", other),
        };

    public static decimal ReadDecimal(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Number && JsonDigits.TryParse(json.ValueSpan, out decimal amount))
        {
            return amount;
        }

        Require(ref json, JsonTokenType.Number, "a number");
        return json.TryGetDecimal(out var value)
            ? value
            : throw new JsonException("Expected a number within the range of a decimal.");
    }

    /// <summary>The text of a number, as it is written, or of a boolean.</summary>
    public static string ReadOtherText(ref Utf8JsonReader json, SharedValues? shared) =>
        json.TokenType switch
        {
            JsonTokenType.Number => SharedValues.ReadNumber(ref json, shared),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            var other => throw ReadFailure.Expected("a text", other),
        };

    public static ReadOnlyMemory<byte> ReadBytes(ref Utf8JsonReader json)
    {
        Require(ref json, JsonTokenType.String, "bytes in Base64");
        return json.TryGetBytesFromBase64(out var value) ? value : throw new JsonException("Expected bytes in Base64.");
    }

    public static DateTimeOffset ReadDate(ref Utf8JsonReader json, JsonSerializerOptions options)
    {
        Require(ref json, JsonTokenType.String, "a date");
        if (!json.ValueIsEscaped && Iso8601Date.TryParse(json.ValueSpan, out var date))
        {
            return date.In(options);
        }

        return ReadAnyDate(ref json, options);
    }

    private static DateTimeOffset ReadAnyDate(ref Utf8JsonReader json, JsonSerializerOptions options)
    {
        Span<byte> buffer = stackalloc byte[Iso8601Date.MaxLength];
        if (json.ValueSpan.Length + json.ValueSequence.Length <= buffer.Length)
        {
            var length = json.CopyString(buffer);
            if (Iso8601Date.TryParse(buffer[..length], out var date))
            {
                return date.In(options);
            }
        }

        throw new JsonException("Expected a date in ISO 8601.");
    }

    // Some servers write a whole number as 3.0.
    private static long ReadWhole(ref Utf8JsonReader json) =>
        json.TryGetDecimal(out var value)
        && decimal.Truncate(value) == value
        && value is >= long.MinValue and <= long.MaxValue
            ? (long)value
            : throw new JsonException("Expected a whole number.");

    private static void Require(ref Utf8JsonReader json, JsonTokenType token, string what)
    {
        if (json.TokenType != token)
        {
            throw ReadFailure.Expected(what, json.TokenType);
        }
    }
}
