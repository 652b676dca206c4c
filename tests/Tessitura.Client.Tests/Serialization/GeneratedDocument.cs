using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests;

/// <summary>
/// Writes documents of the contract's schemas as no server would: members in any order, some missing, some twice, some
/// unknown; names in another casing and with escapes; texts with escapes, or numbers and booleans in their place; numbers in every form; blanks wherever JSON allows them.
/// </summary>
internal sealed class GeneratedDocument(Random random)
{
    private static readonly string[] Texts =
    [
        .. new[] { "", " ", "A", "N", "AA", "12", "101", "Row 7", "PLA       ", "Stalls left", "sixteen letters!" },
        .. new[] { "é", "ÅÄÖ", "日本語", "🎭", "a🎭b", "\0", "\u007f", "a\"b\\c/d", "tab\tline\r\n", "\u2028" },
        .. new[]
        {
            new string('x', 31),
            new string('x', 32),
            new string('x', 33),
            new string('é', 16),
            "true",
            "null",
            "5",
        },
    ];

    private static readonly string[] WholeNumbers =
    [
        .. new[]
        {
            "0",
            "1",
            "7",
            "42",
            "999999999",
            "1000000000",
            "2147483647",
            "-0",
            "-1",
            "-2147483648",
            "123456789",
        },
        .. new[] { "3.0", "-3e0", "20E-1", "2147483648", "9999999999999999999", "1.5" },
    ];

    private static readonly string[] Amounts =
    [
        .. new[] { "0", "0.0", "0.00", "-0", "-0.0", "5.0", "5.00", "19.99", "-0.05", "1E2", "1.5e-3", "100", "0.1" },
        .. new[] { "9999999999999999999", "1234567890.123456789", "12345678901234567.8", "18446744073709551616" },
        .. new[]
        {
            "79228162514264337593543950335",
            "0.1234567890123456789012345678",
            "0.12345678901234567890123456789",
        },
        .. new[] { "79228162514264337593543950336", "00000000.1" },
    ];

    private static readonly string[] Dates =
    [
        .. new[] { "2026-03-02T19:30:00", "2026-03-02T19:30:00Z", "2026-03-02T19:30:00-07:00", "2026-03-02" },
        .. new[] { "2026-03-02T19:30:00.1234567+01:00", "2026-03-02T19:30:00.12", "2024-02-29T00:00:00" },
        .. new[] { "2026-03-02T19:30", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "2026-02-30", "soon" },
    ];

    private static readonly string[] NoTexts = ["0", "7", "-1.50", "1E+2", "12345678901234567890", "true", "false"];

    private static readonly string[] AnyJson =
    [
        .. new[]
        {
            "null",
            "true",
            "1",
            "-1.50",
            "\"x\"",
            "\"\\u00e9\"",
            "[]",
            "{}",
            "[1,[2,{\"a\":null}]]",
            "{\"Id\":1}",
        },
    ];

    private readonly bool _isSpaced = random.Next(3) == 0;
    private readonly bool _isShuffled = random.Next(2) == 0;

    // Some servers write all names in camel case.
    private readonly bool _isCamel = random.Next(8) == 0;

    // Most documents are right in everything: in a long one some oddity would make nearly all fail.
    private readonly bool _isOdd = random.Next(4) == 0;

    public string Of(JsonObject schema, int depth = 0)
    {
        schema = ContractDocument.Resolve(schema);
        return schema["type"]!.GetValue<string>() switch
        {
            "object" => Object(schema["properties"]!.AsObject(), depth),
            "array" => Array(schema["items"]!.AsObject(), depth),
            "integer" => One(WholeNumbers, odd: 6),
            "number" => One(Amounts, odd: 2),
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            _ => schema["format"]?.GetValue<string>() switch
            {
                "date-time" => $"\"{One(Dates, odd: 2)}\"",
                "byte" => "\"AQIDBA==\"",
                _ => _isOdd && random.Next(20) == 0 ? One(NoTexts, odd: 0) : Text(One(Texts, odd: 0)),
            },
        };
    }

    private string Object(JsonObject members, int depth)
    {
        var parts = new List<string>();
        foreach (var (name, schema) in members)
        {
            var isTooDeep = depth > 4 && schema!["type"] is null;
            for (var copy = random.Next(20) == 0 ? 2 : 1; copy > 0 && !isTooDeep && random.Next(8) > 0; copy--)
            {
                parts.Add($"{Name(name)}{Blank()}:{Blank()}{Member(schema!.AsObject(), depth)}");
            }

            if (random.Next(40) == 0)
            {
                parts.Add($"{Name("Unknown" + random.Next(3))}:{One(AnyJson, odd: 0)}");
            }
        }

        if (_isShuffled)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));
        }

        return $"{{{Blank()}{string.Join($"{Blank()},{Blank()}", parts)}{Blank()}}}";
    }

    private string Member(JsonObject schema, int depth)
    {
        var mayBeNull = schema["nullable"]?.GetValue<bool>() is true;
        return
            random.Next(
                mayBeNull ? 6
                : _isOdd ? 200
                : int.MaxValue
            ) == 0
            ? "null"
            : Of(schema, depth + 1);
    }

    private string Array(JsonObject items, int depth)
    {
        var count = depth > 3 ? random.Next(2) : random.Next(4);
        return $"[{Blank()}{string.Join(Blank() + ",", Enumerable.Range(0, count).Select(_ => Of(items, depth + 1)))}{Blank()}]";
    }

    private string One(string[] choices, int odd) =>
        choices[random.Next(_isOdd && random.Next(20) == 0 ? choices.Length : choices.Length - odd)];

    private string Name(string name)
    {
        name = random.Next(60) switch
        {
            0 => name.ToUpperInvariant(),
            1 => name.ToLowerInvariant(),
            _ when _isCamel => char.ToLowerInvariant(name[0]) + name[1..],
            _ => name,
        };
        return random.Next(30) == 0 ? Escaped(name) : $"\"{name}\"";
    }

    private string Text(string text) =>
        random.Next(4) switch
        {
            0 => Escaped(text),
            1 => JsonSerializer.Serialize(text),
            _ => JsonSerializer.Serialize(text, JsonText),
        };

    private static readonly JsonSerializerOptions JsonText = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Escaped(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var character in text)
        {
            json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return json.Append('"').ToString();
    }

    private string Blank() => _isSpaced && random.Next(3) == 0 ? " \t\r\n"[..(1 + random.Next(4))] : "";
}
