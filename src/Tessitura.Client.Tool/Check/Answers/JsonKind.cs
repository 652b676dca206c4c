using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Tool;

/// <summary>What the SDK makes of a single value: the rules of its readers, which a test holds against them.</summary>
internal static partial class JsonKind
{
    private const string Integer = "a whole number";
    private const string Number = "a number";
    private const string Text = "a text";
    private const string Boolean = "a boolean";

    /// <summary>What the contract says that a value is.</summary>
    public static string NameOf(ValueShape shape) =>
        shape.IsList
            ? "a list"
            : shape.Kind switch
            {
                ValueKind.Int32 or ValueKind.Int64 => Integer,
                ValueKind.Decimal => Number,
                ValueKind.Boolean => Boolean,
                ValueKind.Date => "a date",
                ValueKind.Bytes => "bytes in Base64",
                ValueKind.Model => "an object",
                ValueKind.Json => "any JSON",
                _ => Text,
            };

    /// <summary>What a value is.</summary>
    public static string NameOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => Text,
            JsonValueKind.Number => IsWhole(value) ? Integer : Number,
            JsonValueKind.True or JsonValueKind.False => Boolean,
            _ => "null",
        };

    /// <summary>True where a null for such a value is read as 0 or false; elsewhere the SDK refuses the answer.</summary>
    public static bool TakesNull(ValueShape shape) =>
        !shape.IsList && shape.Kind is ValueKind.Int32 or ValueKind.Int64 or ValueKind.Boolean;

    /// <summary>How a plain value is not what the shape says; null where it is, and for null.</summary>
    public static (DeviationKind Kind, bool Breaks)? Compare(ValueShape shape, JsonElement value) =>
        shape.Kind switch
        {
            ValueKind.Text => CompareText(value),
            ValueKind.Int32 => CompareNumber(value, IsInt32(value)),
            ValueKind.Int64 => CompareNumber(value, IsWhole(value)),
            ValueKind.Decimal => CompareNumber(
                value,
                value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out _)
            ),
            ValueKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? null
                : (DeviationKind.OtherKind, true),
            ValueKind.Date => CompareDate(value),
            ValueKind.Bytes => value.ValueKind is JsonValueKind.String && value.TryGetBytesFromBase64(out _)
                ? null
                : (DeviationKind.OtherKind, true),
            _ => null,
        };

    private static (DeviationKind, bool)? CompareText(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => null,
            JsonValueKind.Number => (DeviationKind.TextAsNumber, false),
            JsonValueKind.True or JsonValueKind.False => (DeviationKind.OtherKind, false),
            _ => (DeviationKind.OtherKind, true),
        };

    private static (DeviationKind, bool)? CompareNumber(JsonElement value, bool fits) =>
        fits ? null
        : value.ValueKind is JsonValueKind.String
        && decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? (DeviationKind.NumberAsText, true)
        : (DeviationKind.OtherKind, true);

    private static (DeviationKind, bool)? CompareDate(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            return (DeviationKind.OtherKind, true);
        }

        var text = value.GetString()!;
        return Iso8601().Match(text) is not { Success: true } date || !IsOnTheCalendar(text, date)
                ? (DeviationKind.OtherDateForm, true)
            : date.Groups["offset"].Success ? null
            : (DeviationKind.DateWithoutOffset, false);
    }

    private static bool IsOnTheCalendar(string text, Match date) =>
        DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && (
            !date.Groups["hours"].Success
            || (int.Parse(date.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture) * 60)
                + (
                    date.Groups["minutes"].Success
                        ? int.Parse(date.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture)
                        : 0
                )
                <= 14 * 60
        );

    private static bool IsInt32(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number
        && (
            value.TryGetInt32(out _)
            || value.TryGetDecimal(out var number)
                && decimal.Truncate(number) == number
                && number is >= int.MinValue and <= int.MaxValue
        );

    private static bool IsWhole(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number
        && (
            value.TryGetInt64(out _)
            || value.TryGetDecimal(out var number)
                && decimal.Truncate(number) == number
                && number is >= long.MinValue and <= long.MaxValue
        );

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?"
            + @"(?<offset>Z|[+-](?<hours>[0-9]{2})(?::?(?<minutes>[0-5][0-9]))?)?)?\z"
    )]
    private static partial Regex Iso8601();
}
