using System.Text.Json;

namespace Tessitura.Client.Serialization;

/// <content>Lists; <c>OrNull</c> for requests, where an absent list differs from an empty one.</content>
public ref partial struct MemberReader
{
    /// <summary>A list of models; null reads as an empty one.</summary>
    public readonly IReadOnlyList<T> ReadList<T>(ref Utf8JsonReader json, ModelConverter<T> converter)
        where T : class => ReadListOrNull(ref json, converter) ?? [];

    /// <summary>A list of models or null.</summary>
    public readonly IReadOnlyList<T>? ReadListOrNull<T>(ref Utf8JsonReader json, ModelConverter<T> converter)
        where T : class =>
        json.TokenType == JsonTokenType.Null ? null : JsonList.Read(ref json, converter, _options, _shared);

    /// <summary>A list of texts; null reads as an empty one.</summary>
    public readonly IReadOnlyList<string> ReadStrings(ref Utf8JsonReader json) => ReadStringsOrNull(ref json) ?? [];

    /// <summary>A list of texts or null.</summary>
    public readonly IReadOnlyList<string>? ReadStringsOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : JsonList.ReadStrings(ref json, in this);

    /// <summary>A list of whole numbers; null reads as an empty one.</summary>
    public readonly IReadOnlyList<int> ReadInt32s(ref Utf8JsonReader json) => ReadInt32sOrNull(ref json) ?? [];

    /// <summary>A list of whole numbers or null.</summary>
    public readonly IReadOnlyList<int>? ReadInt32sOrNull(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : JsonList.ReadInt32s(ref json);
}
