using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Tessitura.Client.Simulator;

/// <summary>Pieces of a page. Whatever is put into one is encoded, unless it is a piece itself.</summary>
internal static class Html
{
    public static IHtmlContent Nothing => HtmlString.Empty;

    /// <summary>A piece with values in it.</summary>
    public static IHtmlContent Of(FormattableString text) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, text.Format, text.GetArguments());

    /// <summary>One piece after the other.</summary>
    public static IHtmlContent All(IEnumerable<IHtmlContent> pieces)
    {
        var all = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            all.AppendHtml(piece);
        }

        return all;
    }

    /// <summary>A table for wide and narrow screens; a sentence where it has no rows.</summary>
    public static IHtmlContent Table(
        string caption,
        IReadOnlyList<string> heads,
        IReadOnlyList<IHtmlContent> rows,
        string otherwise
    ) =>
        rows.Count == 0
            ? Of($"<p class=\"hint\">{otherwise}</p>")
            : Of(
                $"""
                <div class="wide" role="region" aria-label="{caption}" tabindex="0"><table>
                <caption>{caption}</caption>
                <thead><tr>{All(heads.Select(head => Of($"<th scope=\"col\">{head}</th>")))}</tr></thead>
                <tbody>{All(rows)}</tbody>
                </table></div>

                """
            );

    public static string TextOf(IHtmlContent content)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
