namespace Tessitura.Client.Tool;

/// <summary>In which way an answer is not what the contract says.</summary>
internal enum DeviationKind
{
    /// <summary>The member most likely comes under another name.</summary>
    Renamed,

    /// <summary>The member does not come.</summary>
    Missing,

    /// <summary>The contract does not know the member.</summary>
    Unknown,

    /// <summary>Null stands where the contract says that there always is a value.</summary>
    Null,

    /// <summary>A text of digits stands where a number belongs.</summary>
    NumberAsText,

    /// <summary>A number stands where a text belongs.</summary>
    TextAsNumber,

    /// <summary>Something else stands there than the contract says.</summary>
    OtherKind,

    /// <summary>A date says nothing of its offset.</summary>
    DateWithoutOffset,

    /// <summary>A date is not written as ISO 8601 has it.</summary>
    OtherDateForm,

    /// <summary>The name is written in another casing.</summary>
    OtherCasing,

    /// <summary>Nothing comes where the contract says that there always is an answer.</summary>
    NoAnswer,
}
