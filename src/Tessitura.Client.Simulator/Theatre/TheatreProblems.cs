namespace Tessitura.Client.Simulator;

/// <summary>Gathers mistakes. What only follows from a value that could not be read is left out.</summary>
internal sealed class TheatreProblems
{
    private readonly List<TheatreProblem> _problems = [];
    private readonly List<string> _unread = [];

    public bool Any => _problems.Count > 0;

    public IReadOnlyList<TheatreProblem> All => _problems;

    /// <summary>A mistake in what a value says; told where everything that it rests on could be read.</summary>
    public void Add(string path, string message, params string[] restsOn)
    {
        if (!_unread.Exists(unread => IsAtOrBelow(path, unread)) && !restsOn.Any(AreUnread))
        {
            _problems.Add(new TheatreProblem(path, message));
        }
    }

    /// <summary>A value that cannot be read as what it should be.</summary>
    public void AddShape(string path, string message)
    {
        _problems.Add(new TheatreProblem(path, message));
        Skip(path);
    }

    /// <summary>A value that another mistake stands for.</summary>
    public void Skip(string path) => _unread.Add(path);

    /// <summary>Whether something below a path could not be read, so that what is missing there proves nothing.</summary>
    public bool AreUnread(string path) => _unread.Exists(unread => IsAtOrBelow(unread, path));

    public TheatreException ToException(string? fileName, JsonPositions? positions) =>
        new(
            fileName,
            [
                .. _problems
                    .Select(p => positions is null ? p : p with { Line = positions.LineOf(p.Path) })
                    .OrderBy(p => p.Line ?? 0),
            ]
        );

    private static bool IsAtOrBelow(string path, string top) =>
        path.StartsWith(top, StringComparison.Ordinal) && (path.Length == top.Length || path[top.Length] is '.' or '[');
}
