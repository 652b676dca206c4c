namespace Tessitura.Client.Tool;

/// <summary>One parameter of an operation, other than body and session key.</summary>
internal sealed record ContractParameter(string Name, string WireName, ValueShape Shape)
{
    public bool IsInPath { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>True for a list that repeats its name for each value; false for one comma list.</summary>
    public bool IsExploded { get; init; }

    public string? Description { get; init; }
}
