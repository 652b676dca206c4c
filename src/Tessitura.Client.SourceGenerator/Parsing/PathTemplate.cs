using System.Text;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Reads the path of an attribute: <c>{name}</c> is a placeholder, <c>{{</c> and <c>}}</c> are plain braces.</summary>
internal static class PathTemplate
{
    /// <summary>The pieces of the path, or what is wrong with it.</summary>
    public static (IReadOnlyList<PathPart> Parts, string? Error) Parse(string path)
    {
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            return ([], "does not start with '/'");
        }

        List<PathPart> parts = [];
        StringBuilder text = new();
        for (int index = 0; index < path.Length; index++)
        {
            char character = path[index];
            bool isDoubled = index + 1 < path.Length && path[index + 1] == character;
            if (character is not ('{' or '}'))
            {
                text.Append(character);
            }
            else if (isDoubled)
            {
                text.Append(character);
                index++;
            }
            else if (character is '}')
            {
                return ([], "has a '}' without a '{' before it");
            }
            else
            {
                int end = path.IndexOfAny(['{', '}'], index + 1);
                if (end < 0 || path[end] is '{')
                {
                    return ([], "has a '{' without a '}' after it");
                }

                if (end == index + 1)
                {
                    return ([], "has a placeholder without a name");
                }

                AddText(parts, text);
                parts.Add(new(path.Substring(index + 1, end - index - 1), IsPlaceholder: true));
                index = end;
            }
        }

        AddText(parts, text);
        return (parts, null);
    }

    private static void AddText(List<PathPart> parts, StringBuilder text)
    {
        if (text.Length > 0)
        {
            parts.Add(new(text.ToString(), IsPlaceholder: false));
            text.Clear();
        }
    }
}
