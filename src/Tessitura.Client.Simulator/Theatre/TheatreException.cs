namespace Tessitura.Client.Simulator;

/// <summary>A theatre cannot be sold as it was written; tells every mistake at once.</summary>
public sealed class TheatreException : Exception
{
    internal TheatreException(string? fileName, IReadOnlyList<TheatreProblem> problems)
        : base(MessageOf(fileName, problems)) => Problems = problems;

    /// <summary>The mistakes, in the order of their lines.</summary>
    public IReadOnlyList<TheatreProblem> Problems { get; }

    private static string MessageOf(string? fileName, IReadOnlyList<TheatreProblem> problems)
    {
        var count = problems.Count == 1 ? "a mistake" : $"{problems.Count} mistakes";
        return $"{fileName ?? "The theatre"} holds {count}:{string.Concat(problems.Select(p => $"\n  {p}"))}";
    }
}

/// <summary>A mistake in a theatre.</summary>
/// <param name="Path">Where it is, such as <c>$.performances[0].facilityId</c>.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
/// <param name="Line">The line of the JSON text, from 1; null for a theatre that was written in C#.</param>
public sealed record TheatreProblem(string Path, string Message, int? Line = null)
{
    /// <summary>The mistake as one line of text.</summary>
    public override string ToString() => Line is { } line ? $"line {line}, {Path}: {Message}" : $"{Path}: {Message}";
}
