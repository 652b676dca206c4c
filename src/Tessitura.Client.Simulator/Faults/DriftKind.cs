namespace Tessitura.Client.Simulator;

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
