namespace Tessitura.Client.Tool;

/// <summary>Which operations are wanted, by the name of their group or the beginning of their path.</summary>
internal sealed class OperationSelection(IReadOnlyList<string> only, IReadOnlyList<string> except)
{
    private readonly SortedSet<string> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _met = new(StringComparer.OrdinalIgnoreCase);

    public static OperationSelection All => new([], []);

    /// <summary>True where something is left out.</summary>
    public bool IsPartial => only.Count + except.Count > 0;

    public bool Includes(string group, string path)
    {
        _groups.Add(group);
        _paths.Add("/" + path.Trim('/').Split('/')[0]);
        var isNamed = Match(only, group, path);
        var isRefused = Match(except, group, path);
        return (only.Count == 0 || isNamed) && !isRefused;
    }

    /// <summary>A name that meets nothing is a mistake: it would quietly give less, or more, than was meant.</summary>
    /// <exception cref="ToolInputException">There is one.</exception>
    public void RequireMatches()
    {
        Require("--only", only);
        Require("--except", except);
    }

    private void Require(string name, IReadOnlyList<string> wanted)
    {
        if (wanted.FirstOrDefault(word => !_met.Contains(word)) is { } lost)
        {
            throw new ToolInputException(
                name,
                $"No group and no path is called '{lost}'. Paths begin with {string.Join(", ", _paths)}; groups are {string.Join(", ", _groups)}."
            );
        }
    }

    private bool Match(IReadOnlyList<string> words, string group, string path)
    {
        var met = words.Where(word => Match(word, group, path)).ToList();
        _met.UnionWith(met);
        return met.Count > 0;
    }

    private static bool Match(string word, string group, string path)
    {
        var start = word.Trim('/');
        var whole = path.Trim('/');
        return group.Equals(word, StringComparison.OrdinalIgnoreCase)
            || whole.Equals(start, StringComparison.OrdinalIgnoreCase)
            || whole.StartsWith(start + "/", StringComparison.OrdinalIgnoreCase);
    }
}
