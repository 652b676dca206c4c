namespace Tessitura.Client.Tool;

/// <summary>A file that is not what it should be; its path is relative to the output folder.</summary>
internal sealed record FileDifference(string Path, DifferenceKind Kind);
