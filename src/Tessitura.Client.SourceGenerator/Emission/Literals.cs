using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Text as C# source.</summary>
internal static class Literals
{
    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The path as an interpolated string, which becomes a RequestPath and escapes what is filled in.</summary>
    public static string Interpolated(IEnumerable<PathSegment> path) =>
        "$\""
        + string.Concat(path.Select(static segment => segment.IsParameter ? $"{{{segment.Text}}}" : Text(segment)))
        + "\"";

    private static string Text(PathSegment segment)
    {
        string quoted = Quoted(segment.Text);
        return quoted.Substring(1, quoted.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}
