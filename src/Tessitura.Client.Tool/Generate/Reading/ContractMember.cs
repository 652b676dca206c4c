namespace Tessitura.Client.Tool;

/// <summary>One member of a model.</summary>
internal sealed record ContractMember(string Name, string WireName, ValueShape Shape, string Pointer)
{
    public bool IsNullable { get; init; }

    /// <summary>C# <c>required</c>: whoever makes the model has to set it.</summary>
    public bool IsRequired { get; init; }

    public bool IsSensitive { get; init; }

    /// <summary>Says which row an answer is about: one that does not come is counted.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>A text of a column that fills up with blanks, which are taken off.</summary>
    public bool IsPadded { get; init; }

    /// <summary>First and last major version that has the member; null where there is no bound.</summary>
    public int? Since { get; init; }

    public int? Until { get; init; }

    public string? Description { get; init; }

    public bool IsVersioned => Since is not null || Until is not null;
}
