namespace Tessitura.Client.ContractTool;

/// <summary>Collects everything that is wrong, so that one run reports it all.</summary>
internal sealed class ProblemList
{
    private readonly List<ContractProblem> _problems = [];

    public IReadOnlyList<ContractProblem> All => _problems;

    public bool HasErrors => _problems.Exists(problem => !problem.IsWarning);

    public void Error(string pointer, string text) => Add(new ContractProblem(pointer, text, IsWarning: false));

    public void Warning(string pointer, string text) => Add(new ContractProblem(pointer, text, IsWarning: true));

    private void Add(ContractProblem problem)
    {
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }
}
