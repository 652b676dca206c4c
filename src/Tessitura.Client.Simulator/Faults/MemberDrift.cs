namespace Tessitura.Client.Simulator;

/// <summary>One member of an answer that is not what the contract says.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Member">
/// Its path from the answer, or from each item of an answer that is a list, such as <c>Description</c> or
/// <c>Performance.Facility.Id</c>; for <see cref="DriftKind.Added"/> a name that the contract does not have there.
/// </param>
public sealed record MemberDrift(DriftKind Kind, string Member)
{
    /// <summary>The text of an added member.</summary>
    internal const string AddedText = "drifted";

    /// <summary>What stands where a text was.</summary>
    internal const int NumberForText = 4242;

    internal IReadOnlyList<string> Path => Member.Split('.');

    /// <summary>The name that the member comes under.</summary>
    internal string NewName =>
        Kind switch
        {
            DriftKind.Renamed => Path[^1] + "V2",
            DriftKind.CamelCase => char.ToLowerInvariant(Path[^1][0]) + Path[^1][1..],
            _ => Path[^1],
        };
}

/// <summary>In which way a member of an answer is not what the contract says.</summary>
public enum DriftKind
{
    /// <summary>The member comes under another name: its own with <c>V2</c> behind it.</summary>
    Renamed,

    /// <summary>The member does not come.</summary>
    Missing,

    /// <summary>A member comes that the contract does not know; it holds the text <c>drifted</c>.</summary>
    Added,

    /// <summary>The member is null in every object.</summary>
    Null,

    /// <summary>A number comes as the text of its digits.</summary>
    NumberAsText,

    /// <summary>A number (4242) comes in place of a text.</summary>
    TextAsNumber,

    /// <summary>A date comes as its clock time alone.</summary>
    DateWithoutOffset,

    /// <summary>The member's name begins with a small letter.</summary>
    CamelCase,
}
