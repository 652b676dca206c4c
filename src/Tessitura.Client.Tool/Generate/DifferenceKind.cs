namespace Tessitura.Client.Tool;

/// <summary>How a file of the output folder is not what it should be.</summary>
internal enum DifferenceKind
{
    Different,
    Missing,
    Stale,
}
