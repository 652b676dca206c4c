namespace Tessitura.Client.Simulator;

/// <summary>A package in a cart; its evenings are lines of their own.</summary>
internal sealed record PackageLine(int Id, PackageEntry Package)
{
    /// <summary>The line of the super package that it is a part of; 0 where it is none.</summary>
    public int SuperLineId { get; init; }

    public int SourceId { get; init; }

    public bool IsSaved { get; init; }
}
