using System.Text.RegularExpressions;

namespace Tessitura.Client;

/// <summary>Makes a text of the server fit to stand in an exception's message.</summary>
internal static partial class ErrorText
{
    private const int MaxLength = 200;

    /// <summary>The first description that there is, as a sentence; null where the service said nothing.</summary>
    /// <param name="errors">What it said, without secrets.</param>
    public static string? FirstOf(IEnumerable<ErrorMessage> errors) =>
        errors.Select(error => error.Description).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) is { } said
            ? ToSentence(said)
            : null;

    /// <summary>The first line, shortened, without addresses and without what a terminal or a log would take as a command.</summary>
    /// <param name="text">The text, without secrets.</param>
    public static string ToSentence(string text)
    {
        text = text.TrimStart();
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        line = Unprintable().Replace(Address().Replace(line, "***"), "?").Trim();
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength), "…");
    }

    [GeneratedRegex(@"(?:https?://|\\\\|/Web/|/TXN/)\S*", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Controls, marks that turn the direction of writing, line and paragraph separators.
    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]")]
    private static partial Regex Unprintable();
}
