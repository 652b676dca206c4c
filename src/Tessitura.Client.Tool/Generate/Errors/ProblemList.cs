namespace Tessitura.Client.Tool;

/// <summary>Collects everything that is wrong, so that one run reports it all.</summary>
internal sealed class ProblemList
{
    private readonly List<ContractProblem> _problems = [];
    private readonly HashSet<ContractProblem> _known = [];

    public IReadOnlyList<ContractProblem> All => _problems;

    public bool HasErrors => _problems.Exists(problem => !problem.IsWarning);

    /// <summary>Without what is wrong here nothing can be generated, or not the part that is being read (see <see cref="Part"/>).</summary>
    public void Error(string pointer, string text) => Add(new ContractProblem(pointer, text, IsWarning: false));

    /// <summary>What is wrong here is left out, or taken as something else, as the text says.</summary>
    public void Warning(string pointer, string text) => Add(new ContractProblem(pointer, text, IsWarning: true));

    /// <summary>Reads a part: with an error in it, the part is left out and nothing else, and the error becomes a warning.</summary>
    /// <param name="read">Reads it.</param>
    /// <param name="consequence">The sentence that says what is left out.</param>
    /// <returns>What was read; null where it is left out.</returns>
    public T? Part<T>(Func<T> read, Func<string> consequence)
        where T : class
    {
        var start = _problems.Count;
        var part = read();
        var isSound = true;
        for (var i = start; i < _problems.Count; i++)
        {
            if (_problems[i] is { IsWarning: false } error)
            {
                isSound = false;
                _known.Remove(error);
                _problems[i] = error with { Text = $"{error.Text} {consequence()}", IsWarning = true };
                _known.Add(_problems[i]);
            }
        }

        return isSound ? part : null;
    }

    private void Add(ContractProblem problem)
    {
        if (_known.Add(problem))
        {
            _problems.Add(problem);
        }
    }
}

/// <summary>Something in a description that cannot be taken as it is.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the place.</param>
/// <param name="Text">What is wrong there, and what becomes of it.</param>
/// <param name="IsWarning">True where generation goes on without it.</param>
internal sealed record ContractProblem(string Pointer, string Text, bool IsWarning)
{
    public string In(string file, bool isStrict = false) =>
        $"{file}#{Pointer}: {(IsWarning && !isStrict ? "warning" : "error")}: {Text}";
}
