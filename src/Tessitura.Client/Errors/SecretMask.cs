using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tessitura.Client;

/// <summary>Takes secrets out of texts, in every form in which a server writes them, and long numbers with them.</summary>
internal sealed partial class SecretMask
{
    private const string Mask = "***";

    // Shorter ones, such as a security code, are masked only where they stand alone: 123 is also a part of 41234.
    private const int LongEnough = 8;

    private readonly string[] _secrets;

    public SecretMask(IEnumerable<string?> secrets) =>
        _secrets = [
            .. secrets
                .Where(secret => !string.IsNullOrWhiteSpace(secret))
                .SelectMany(secret => Forms(secret!))
                .Distinct()
                // A secret may hold another one.
                .OrderByDescending(secret => secret.Length),
        ];

    public IReadOnlyList<ErrorMessage> Apply(IReadOnlyList<ErrorMessage> errors) =>
        [
            .. errors.Select(error =>
                error with
                {
                    Code = Apply(error.Code),
                    Description = Apply(error.Description),
                    Details = Apply(error.Details),
                    ErrorPath = Apply(error.ErrorPath),
                    AdditionalProperties = Apply(error.AdditionalProperties),
                }
            ),
        ];

    public string? Apply(string? text)
    {
        if (text is null)
        {
            return null;
        }

        foreach (var secret in _secrets)
        {
            text =
                secret.Length >= LongEnough
                    ? text.Replace(secret, Mask, StringComparison.OrdinalIgnoreCase)
                    : MaskWords(text, secret);
        }

        return LongNumber().Replace(text, Mask);
    }

    /// <summary>An unknown member is kept when nothing in it had to be masked.</summary>
    private Dictionary<string, JsonElement>? Apply(IReadOnlyDictionary<string, JsonElement>? members) =>
        members
            ?.Where(member => IsClean(member.Key) && IsClean(member.Value.ToString()))
            .ToDictionary(StringComparer.Ordinal);

    // A pattern made at run time would bring the interpreter of patterns into programs compiled ahead of time.
    private static string MaskWords(string text, string secret)
    {
        var at = 0;
        while ((at = text.IndexOf(secret, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = at + secret.Length;
            if ((at > 0 && IsOfWord(text[at - 1])) || (end < text.Length && IsOfWord(text[end])))
            {
                at++;
                continue;
            }

            text = string.Concat(text.AsSpan(0, at), Mask, text.AsSpan(end));
            at += Mask.Length;
        }

        return text;
    }

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;

    private bool IsClean(string text) => string.Equals(text, Apply(text), StringComparison.Ordinal);

    private static IEnumerable<string> Forms(string secret) =>
        [
            secret,
            Uri.EscapeDataString(secret),
            WebUtility.HtmlEncode(secret),
            JsonEncodedText.Encode(secret).ToString(),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
        ];

    // Card numbers have 12 to 19 digits, often in groups.
    [GeneratedRegex(@"\d(?:[ -]?\d){11,}")]
    private static partial Regex LongNumber();
}
