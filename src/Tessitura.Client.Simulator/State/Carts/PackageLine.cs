namespace Tessitura.Client.Simulator;

/// <summary>A fixed-seat package in a cart; its evenings are lines of their own.</summary>
internal sealed record PackageLine(int Id, PackageEntry Package)
{
    public int SourceId { get; init; }

    public bool IsSaved { get; init; }
}
