namespace Tessitura.Client.Tool;

/// <summary>What all forms of the report call the same.</summary>
internal static class ReportLabels
{
    public const string Breaks = "breaks";
    public const string IsRead = "is read";

    /// <summary>What came of a read that was not compared.</summary>
    public static string Of(ReadOutcome outcome)
    {
        var status = outcome.Status is { } number ? $" ({number})" : "";
        return outcome.State switch
        {
            ReadState.Forbidden => $"not permitted{status}",
            ReadState.NotFound => $"not found{status}",
            ReadState.Refused => $"refused{status}",
            ReadState.Failed => $"failed{status}: {outcome.Reason}",
            ReadState.NotAsked => $"not asked: {outcome.Reason}",
            _ => "compared",
        };
    }

    public static string EffectOf(bool breaks) => breaks ? Breaks : IsRead;

    /// <summary>The member, or what stands for the answer itself.</summary>
    public static string MemberOf(Deviation deviation) =>
        deviation.Member.Length == 0 ? "(the answer)" : deviation.Member;
}
