using System.Text.RegularExpressions;

namespace Tessitura.Client.Tool;

/// <summary>One member of an operation's answer that is not what the contract says: names and kinds, never a value.</summary>
/// <param name="Operation">Group and operation.</param>
/// <param name="Member">Path from the answer, or from each item of an answer that is a list; empty for the answer itself.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Breaks">True where the SDK cannot read it or the program loses data; false where it is read all the same.</param>
internal sealed partial record Deviation(string Operation, string Member, DeviationKind Kind, bool Breaks)
{
    /// <summary>What the contract says; null where it says nothing.</summary>
    public string? Expected { get; init; }

    /// <summary>What stands there.</summary>
    public string? Found { get; init; }

    /// <summary>The name that the member comes under, for a rename or another casing.</summary>
    public string? NewName { get; init; }

    /// <summary>In how many objects.</summary>
    public int Objects { get; init; }

    /// <summary>Of how many objects that were compared.</summary>
    public int Of { get; init; }

    /// <summary>First major version whose servers have the member; null where all have it.</summary>
    public int? Since { get; init; }

    /// <summary>
    /// Whether a name that a server sent may be shown: only what looks like a member's name. A name can be data too, as in
    /// a table by e-mail address or by number.
    /// </summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>What to say of it, after operation and member.</summary>
    public string Sentence() =>
        Kind switch
        {
            DeviationKind.Renamed => $"comes as {NewName}",
            DeviationKind.Missing => "does not come",
            DeviationKind.Unknown => $"is not in the contract ({Found})",
            DeviationKind.Null => $"is null in place of {Expected}",
            DeviationKind.NumberAsText => $"is a number written as a text in place of {Expected}",
            DeviationKind.DateWithoutOffset => "is a date without an offset",
            DeviationKind.OtherDateForm => "is a date in another form than ISO 8601",
            DeviationKind.OtherCasing => $"is written {NewName}",
            DeviationKind.NoAnswer => "nothing comes in place of an answer",
            _ => $"is {Found} in place of {Expected}",
        } + Share();

    private string Share() => Objects < Of ? $" (in {Objects} of {Of})" : "";

    [GeneratedRegex("^[A-Za-z_](?:[A-Za-z_]|[0-9](?![0-9]{3})){0,63}$")]
    private static partial Regex Name();
}
