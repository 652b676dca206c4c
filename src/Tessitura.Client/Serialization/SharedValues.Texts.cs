using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Tessitura.Client;

/// <content>Texts.</content>
internal sealed partial class SharedValues
{
    /// <summary>A power of two; each text has two places.</summary>
    private const int TextPlaces = 512;

    private const int MaxTextLength = 32;

    private static readonly string[] Letters =
    [
        .. Enumerable.Range(0, 128).Select(letter => ((char)letter).ToString()),
    ];

    /// <summary>The text on which the reader stands; without <paramref name="values"/> only single letters are shared.</summary>
    public static string Read(ref Utf8JsonReader json, SharedValues? values)
    {
        var text = json.ValueSpan;
        if (text.IsEmpty && !json.HasValueSequence)
        {
            return "";
        }

        if (text.Length is 0 or > MaxTextLength || json.ValueIsEscaped)
        {
            return json.GetString()!;
        }

        if (text.Length == 1)
        {
            // A byte that is no letter is no text, which the reader knows how to say.
            return text[0] < Letters.Length ? Letters[text[0]] : json.GetString()!;
        }

        return values is null ? json.GetString()! : values.Find(ref json, text);
    }

    /// <summary>The number on which the reader stands, as it is written.</summary>
    public static string ReadNumber(ref Utf8JsonReader json, SharedValues? values)
    {
        var text = json.ValueSpan;
        return json.HasValueSequence ? Encoding.ASCII.GetString(json.ValueSequence)
            : text.Length == 1 ? Letters[text[0]]
            : values is null || text.Length > MaxTextLength ? Encoding.ASCII.GetString(text)
            : values.Find(ref json, text);
    }

    private string Find(ref Utf8JsonReader json, ReadOnlySpan<byte> text)
    {
        var places = _texts ??= ArrayPool<string?>.Shared.Rent(TextPlaces);
        var place = PlaceOf(text);
        ref var first = ref places[place];
        if (first is not null && IsSame(first, text))
        {
            return first;
        }

        ref var second = ref places[place ^ 1];
        if (second is not null && IsSame(second, text))
        {
            return second;
        }

        var made = json.TokenType == JsonTokenType.Number ? Encoding.ASCII.GetString(text) : json.GetString()!;

        // Text outside of ASCII has fewer characters than bytes.
        if (made.Length == text.Length)
        {
            second = first;
            first = made;
        }

        return made;
    }

    private static bool IsSame(string known, ReadOnlySpan<byte> text)
    {
        if (known.Length != text.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (known[i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    // From the length and both ends of the text, which is where the texts of a list differ.
    private static int PlaceOf(ReadOnlySpan<byte> text)
    {
        var (start, end) = text.Length switch
        {
            >= 8 => (
                BinaryPrimitives.ReadUInt64LittleEndian(text),
                BinaryPrimitives.ReadUInt64LittleEndian(text[^8..])
            ),
            >= 4 => (
                BinaryPrimitives.ReadUInt32LittleEndian(text),
                BinaryPrimitives.ReadUInt32LittleEndian(text[^4..])
            ),
            _ => (BinaryPrimitives.ReadUInt16LittleEndian(text), text[^1]),
        };
        var mixed =
            (start + (uint)text.Length) * 0x9E3779B97F4A7C15 ^ BitOperations.RotateLeft(end, 29) * 0xC2B2AE3D27D4EB4F;
        return (int)(mixed >> 40) & (TextPlaces - 1);
    }
}
