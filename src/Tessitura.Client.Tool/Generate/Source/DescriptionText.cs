namespace Tessitura.Client.Tool;

/// <summary>A description as it was found.</summary>
/// <param name="Source">Where it is from, as problems name it: a path, or an address without query.</param>
/// <param name="Name">What the headers of generated files call it: a file name, or the address.</param>
/// <param name="Json">Its text as JSON, whatever it was written in.</param>
internal sealed record DescriptionText(string Source, string Name, string Json);
