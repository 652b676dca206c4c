using System.Globalization;

namespace Tessitura.Client.Tool;

/// <summary>What C# accepts as a name.</summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Keywords =
    [
        .. (
            "abstract as base bool break byte case catch char checked class const continue decimal default delegate do "
            + "double else enum event explicit extern false finally fixed float for foreach goto if implicit in int "
            + "interface internal is lock long namespace new null object operator out override params private protected "
            + "public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw "
            + "true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while"
        ).Split(' '),
    ];

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    public static bool IsValid(string name) =>
        name.Length > 0
        && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.ConnectorPunctuation);

    /// <summary>The name as it may stand in code, with @ before a keyword.</summary>
    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;

    /// <summary>The text as a string literal.</summary>
    public static string Literal(string text) => $"\"{string.Concat(text.Select(Escape))}\"";

    /// <summary>First letter in lower case, as parameters and locals have it.</summary>
    public static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>First letter in upper case, as properties have it.</summary>
    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The letters and digits of a text as one name in Pascal case; another name where there are none.</summary>
    public static string From(string text, string otherwise)
    {
        var parts = string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(parts.Select(Pascal));
        return name.Length == 0 ? otherwise
            : char.IsDigit(name[0]) ? "_" + name
            : name;
    }

    // The compiler takes U+2028 and U+2029 for the ends of lines.
    private static string Escape(char c) =>
        c is '"' or '\\' ? $"\\{c}"
        : char.IsControl(c) || c is '\u2028' or '\u2029' ? $"\\u{(int)c:x4}"
        : c.ToString();
}
