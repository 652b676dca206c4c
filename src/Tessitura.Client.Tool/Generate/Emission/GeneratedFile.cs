namespace Tessitura.Client.Tool;

/// <summary>One file of the output.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
internal sealed record GeneratedFile(string Path, string Text);
