using System.Security;

namespace Tessitura.Client.Tool;

/// <summary>XML documentation comments, escaped and wrapped; no text makes no comment.</summary>
internal static class DocComment
{
    private const string Prefix = "/// ";

    public static void Summary(this CodeWriter code, string? text) => Element(code, "summary", "summary", text);

    public static void Remarks(this CodeWriter code, string? text) => Element(code, "remarks", "remarks", text);

    public static void Param(this CodeWriter code, string name, string? text) =>
        Element(code, $"param name=\"{name}\"", "param", text);

    private static void Element(CodeWriter code, string open, string close, string? text)
    {
        var words = Escape(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return;
        }

        var single = $"{Prefix}<{open}>{string.Join(' ', words)}</{close}>";
        if (code.Fits(single))
        {
            code.Line(single);
            return;
        }

        code.Line($"{Prefix}<{open}>");
        foreach (var line in Wrap(words, code.RoomAfter(Prefix)))
        {
            code.Line(Prefix + line);
        }

        code.Line($"{Prefix}</{close}>");
    }

    // Quotes need no escape between tags, and would be hard to read with one; control characters cannot stand in XML.
    private static string Escape(string text) =>
        SecurityElement
            .Escape(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)))
            .Replace("&quot;", "\"")
            .Replace("&apos;", "'");

    private static IEnumerable<string> Wrap(IEnumerable<string> words, int width)
    {
        var line = "";
        foreach (var word in words)
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
