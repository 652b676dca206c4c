using System.Text.RegularExpressions;

namespace Tessitura.Client;

/// <summary>Makes a text of the server fit to stand in an exception's message.</summary>
internal static partial class ErrorText
{
    private const int MaxLength = 200;

    /// <summary>The first line, shortened, without addresses, long numbers and the session key.</summary>
    public static string ToSentence(string text, SessionKey? key)
    {
        if (key is { HasValue: true } secret)
        {
            text = text.Replace(secret.Reveal(), "***", StringComparison.OrdinalIgnoreCase);
        }

        text = text.TrimStart();
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        line = LongNumber().Replace(Address().Replace(line, "***"), "***").Trim();
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength), "…");
    }

    [GeneratedRegex(@"(?:https?://|\\\\|/Web/|/TXN/)\S*", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Card numbers have 12 to 19 digits, often in groups.
    [GeneratedRegex(@"\d(?:[ -]?\d){11,}")]
    private static partial Regex LongNumber();
}
