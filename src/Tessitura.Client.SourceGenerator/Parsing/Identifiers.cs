using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Names as C# wants them.</summary>
internal static class Identifiers
{
    /// <summary>The name as it is written: a keyword gets its <c>@</c>.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None ? name : "@" + name;

    /// <summary>The wanted name, with a number behind it if it is already used.</summary>
    public static string Unused(string wanted, ICollection<string> used)
    {
        string name = wanted;
        for (int number = 2; used.Contains(name); number++)
        {
            name = wanted + number;
        }

        return name;
    }
}
