using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Tessitura.Client.Serialization;

/// <content>One method per type of value; <c>OrNull</c> for members that the contract allows to be null.</content>
public ref partial struct MemberReader
{
    /// <summary>A whole number; null reads as 0 and is counted, because it breaks the contract.</summary>
    public readonly int ReadInt32(ref Utf8JsonReader json) =>
        JsonValue.TryReadShort(ref json, out var value) ? value : ReadAnyInt32(ref json);

    /// <summary>A whole number or null.</summary>
    public readonly int? ReadInt32OrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : JsonValue.ReadInt32(ref json);

    private readonly int ReadAnyInt32(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.Null)
        {
            return JsonValue.ReadInt32(ref json);
        }

        ContractDeviations.NullRead(_members.TypeName, Name);
        return 0;
    }

    /// <summary>A long whole number; null reads as 0 and is counted, because it breaks the contract.</summary>
    public readonly long ReadInt64(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.Null)
        {
            return JsonValue.ReadInt64(ref json);
        }

        ContractDeviations.NullRead(_members.TypeName, Name);
        return 0;
    }

    /// <summary>A long whole number or null.</summary>
    public readonly long? ReadInt64OrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : JsonValue.ReadInt64(ref json);

    /// <summary>A boolean; null reads as false and is counted, because it breaks the contract.</summary>
    public readonly bool ReadBoolean(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.Null)
        {
            return JsonValue.ReadBoolean(ref json);
        }

        ContractDeviations.NullRead(_members.TypeName, Name);
        return false;
    }

    /// <summary>A boolean or null.</summary>
    public readonly bool? ReadBooleanOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : JsonValue.ReadBoolean(ref json);

    /// <summary>An amount with the scale that it was written with; null is a failure, because a missing price is not 0.</summary>
    public readonly decimal ReadDecimal(ref Utf8JsonReader json) => JsonValue.ReadDecimal(ref json);

    /// <summary>An amount or null.</summary>
    public readonly decimal? ReadDecimalOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : JsonValue.ReadDecimal(ref json);

    /// <summary>An amount of an answer, shared with its equals; null is a failure, because a missing price is not 0.</summary>
    public readonly SharedAmount ReadAmount(ref Utf8JsonReader json) =>
        SharedValues.Share(JsonValue.ReadDecimal(ref json), _shared);

    /// <summary>An amount of an answer, shared with its equals, or null.</summary>
    public readonly SharedAmount? ReadAmountOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : ReadAmount(ref json);

    /// <summary>A point in time, in the server's zone where the JSON names no offset; null is a failure.</summary>
    public readonly DateTimeOffset ReadDate(ref Utf8JsonReader json) => JsonValue.ReadDate(ref json, _options);

    /// <summary>A point in time or null.</summary>
    public readonly DateTimeOffset? ReadDateOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : JsonValue.ReadDate(ref json, _options);

    /// <summary>
    /// A text as it came, blanks included; null is a failure. A number or a boolean is read as its text and
    /// counted, because it breaks the contract.
    /// </summary>
    public readonly string ReadString(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String ? SharedValues.Read(ref json, _shared) : ReadOtherText(ref json);

    /// <summary>A text or null; a number or a boolean is read as its text and counted, because it breaks the contract.</summary>
    public readonly string? ReadStringOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : ReadString(ref json);

    /// <summary>A text of a column that fills up with blanks, without those at its end; null is a failure.</summary>
    public readonly string ReadPadded(ref Utf8JsonReader json) => ReadString(ref json).TrimEnd(' ');

    /// <summary>A text of a column that fills up with blanks, without those at its end, or null.</summary>
    public readonly string? ReadPaddedOrNull(ref Utf8JsonReader json) => ReadStringOrNull(ref json)?.TrimEnd(' ');

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly string ReadOtherText(ref Utf8JsonReader json)
    {
        var text = JsonValue.ReadOtherText(ref json, _shared);
        ContractDeviations.TextRead(_members.TypeName, Name);
        return text;
    }

    /// <summary>Bytes from Base64; null is a failure.</summary>
    public readonly ReadOnlyMemory<byte> ReadBytes(ref Utf8JsonReader json) => JsonValue.ReadBytes(ref json);

    /// <summary>Bytes from Base64, or null.</summary>
    public readonly ReadOnlyMemory<byte>? ReadBytesOrNull(ref Utf8JsonReader json)
    {
        // Not a conditional expression: there null would become the empty memory that a null array converts to.
        if (json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return JsonValue.ReadBytes(ref json);
    }

    /// <summary>Any JSON, for members whose shape the contract leaves open.</summary>
    public readonly JsonElement ReadJson(ref Utf8JsonReader json) => OpenJson.Read(ref json);

    /// <summary>Any JSON or null.</summary>
    public readonly JsonElement? ReadJsonOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : OpenJson.Read(ref json);

    /// <summary>A nested model; null is a failure.</summary>
    public readonly T Read<T>(ref Utf8JsonReader json, ModelConverter<T> converter)
        where T : class => converter.Read(ref json, _options, _shared);

    /// <summary>A nested model or null.</summary>
    public readonly T? ReadOrNull<T>(ref Utf8JsonReader json, ModelConverter<T> converter)
        where T : class => json.TokenType == JsonTokenType.Null ? null : converter.Read(ref json, _options, _shared);
}
