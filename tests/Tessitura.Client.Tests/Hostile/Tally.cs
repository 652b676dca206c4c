namespace Tessitura.Client.Tests.Hostile;

/// <summary>Counts what was tried, so that a test can say how much it covers.</summary>
internal sealed class Tally
{
    private readonly HashSet<string> _operations = [];
    private readonly HashSet<MutationKind> _kinds = [];

    public int Answers { get; private set; }

    public int Operations => _operations.Count;

    public int Kinds => _kinds.Count;

    public void Count(Mutated mutated)
    {
        Answers++;
        _operations.Add(mutated.Answer.Operation.ToString());
        _kinds.Add(mutated.Mutation.Kind);
    }
}
