using System.Text;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>
/// Pieces of JSON, and of what is none, that a reader may stumble over. Their texts hold <see cref="Mark"/>, which no
/// exception may repeat.
/// </summary>
internal static class HostileValues
{
    public const string Mark = "LEAKED";

    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. Texts().Select(Encoding.UTF8.GetBytes),
        // Text that is no UTF-8: a lone start byte, a wrong follower, an overlong slash, a surrogate, above U+10FFFF.
        .. new byte[][] { [0xFF], [0xC3, 0x28], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80] }.Select(
            bytes => (byte[])[(byte)'"', .. bytes, (byte)'"']
        ),
        [0xFF],
        [0],
    ];

    private static IEnumerable<string> Texts() =>
        [
            .. new[] { "null", "true", "false", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\":null}", "\"\"", "" },
            .. new[] { "0", "-0", "-0.0", "-1", "1.5", "3.0", "3e0", "30e-1", "2147483648", "-2147483649" },
            .. new[] { "99999999999", "9223372036854775808", "79228162514264337593543950336", "1e-400", "1e400" },
            .. new[] { "-1e400", "1e999999999999", new string('9', 2_000), "0." + new string('9', 2_000) },
            .. new[] { "01", "+1", ".5", "1.", "0x10", "1e", "--1", "NaN", "Infinity", "1_000", "1,5", "١" },
            .. new[] { $"\"{Mark}\"", "\"5\"", "\"true\"", "\"null\"", "\"a\\u0000b\"", "\"\\ud83d\\ude00\"" },
            .. new[] { "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud800x\"", "\"\\uZZZZ\"", "\"\\x41\"", "\"\\u00\"" },
            .. new[]
            {
                "\"a\nb\"",
                "\"a\tb\"",
                $"\"{Mark}",
                $"'{Mark}'",
                Mark,
                $"tru{Mark}",
                "undefined",
                "tru",
                "nul",
            },
            .. new[] { "{\"\\ud800\":1}", "{\"a\":\"\\ud800\"}", "[\"\\udfff\"]", "{\"a\":{\"b\":[\"\\ud800\"]}}" },
            .. new[]
            {
                "{\"\":1}",
                "{\"a\":1,\"a\":2}",
                $"{{\"{Mark}\":1}}",
                "{\"a\"}",
                "{a:1}",
                "{1:1}",
                "{,}",
                "[,]",
            },
            .. new[] { "[1,]", "{\"a\":1,}", "[1 2]", "]", "}", ":", ",", "/* c */ 1", "1 // c", "#" },
            .. new[] { "\"2026-02-30T00:00:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"/Date(1767225600000)/\"" },
            .. new[] { "\"9999-12-31T23:59:59.9999999-14:00\"", "\"2026-03-02T24:00:00\"", "\"2026-13-01\"" },
            .. new[] { "\"====\"", "\"AQID*\"", Nested("[", "]", 60), Nested("{\"a\":", "}", 70) },
            .. new[] { Nested("[", "]", 10_000), Nested("{\"a\":", "}", 10_000), Nested("[", "", 10_000) },
            .. new[] { $"\"{new string('x', 20_000)}\"", $"{{\"{new string('n', 20_000)}\":1}}" },
        ];

    private static string Nested(string open, string close, int levels) =>
        new StringBuilder()
            .Insert(0, open, levels)
            .Append(close.Length > 0 ? "null" : "")
            .Insert(levels * open.Length + (close.Length > 0 ? 4 : 0), close, levels)
            .ToString();
}
