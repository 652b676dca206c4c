using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Appends to an XML text: whatever the tables hold, what comes out is well-formed.</summary>
internal static class SvgText
{
    public const string Ink = "#374151";
    public const string PaleInk = "#6b7280";

    private const char Replacement = '\uFFFD';

    /// <summary>Appends text for an element or a quoted attribute.</summary>
    public static StringBuilder AppendEscaped(this StringBuilder svg, string text)
    {
        var plainFrom = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i < text.Length - 1 && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (Substitute(text[i]) is { } substitute)
            {
                svg.Append(text, plainFrom, i - plainFrom).Append(substitute);
                plainFrom = i + 1;
            }
        }

        return svg.Append(text, plainFrom, text.Length - plainFrom);
    }

    /// <summary>Appends <c> name="value"</c>, the value escaped.</summary>
    public static StringBuilder AppendAttribute(this StringBuilder svg, string name, string value) =>
        svg.Append(' ').Append(name).Append("=\"").AppendEscaped(value).Append('"');

    /// <summary>Appends <c> name="value"</c>.</summary>
    public static StringBuilder AppendAttribute(this StringBuilder svg, string name, long value) =>
        svg.Append(' ').Append(name).Append("=\"").Append(CultureInfo.InvariantCulture, $"{value}\"");

    /// <summary>Appends a line of text, or nothing for an empty one.</summary>
    public static void AppendText(
        this StringBuilder svg,
        long x,
        long y,
        string color,
        string text,
        string? attributes = null
    )
    {
        if (text.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" fill=\"{color}\"");
            svg.Append(attributes is null ? "" : $" {attributes}").Append('>');
            svg.AppendEscaped(text).Append("</text>\n");
        }
    }

    /// <summary>An amount as people write it without a currency, such as <c>120.00</c>.</summary>
    public static string Money(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);

    private static string? Substitute(char character) =>
        character switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\t' or '\n' or '\r' => " ",
            < ' ' or '\uFFFE' or '\uFFFF' => $"{Replacement}",
            _ when char.IsSurrogate(character) => $"{Replacement}",
            _ => null,
        };
}
