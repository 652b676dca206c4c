namespace Tessitura.Client.SourceGenerator.Tests;

/// <summary>A diagnostic as its reader sees it: the rule, the text that is underlined, the message.</summary>
internal sealed record BuildError(string Id, string Underlined, string Message);
