using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Text as C# source.</summary>
internal static class Literals
{
    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The path as a string, or an interpolated one; either becomes a RequestPath, which escapes the holes.</summary>
    public static string Path(EquatableArray<PathSegment> path) =>
        path.Any(static segment => segment.IsParameter)
            ? $"$\"{string.Concat(path.Select(Interpolated))}\""
            : Quoted(string.Concat(path.Select(static segment => segment.Text)));

    private static string Interpolated(PathSegment segment)
    {
        if (segment.IsParameter)
        {
            return $"{{{segment.Text}}}";
        }

        string quoted = Quoted(segment.Text);
        return quoted.Substring(1, quoted.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}
