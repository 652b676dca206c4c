using System.Net;
using System.Text.RegularExpressions;

namespace SeatPicker;

/// <summary>What a house has written for the web, as text: its markup stays behind, so nothing of it runs or is drawn here.</summary>
internal static partial class WebText
{
    /// <summary>Paragraphs; none for an address, such as the one of a picture.</summary>
    public static IReadOnlyList<string> Read(string? value)
    {
        var html = value?.Trim() ?? "";
        return IsAddress(html)
            ? []
            :
            [
                .. Break()
                    .Split(Unseen().Replace(html, ""))
                    .Select(part => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(part, "")), " ").Trim())
                    .Where(part => part.Length > 0),
            ];
    }

    private static bool IsAddress(string text) =>
        !text.Contains(' ')
        && (
            text.StartsWith('/')
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        );

    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"</?(?:p|br|div|li|ul|ol|h[1-6])\b[^>]*>|\n\s*\n", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
