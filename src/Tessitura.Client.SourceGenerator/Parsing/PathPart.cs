namespace Tessitura.Client.SourceGenerator;

/// <summary>A piece of the path in an attribute: text, or the name in a placeholder.</summary>
internal sealed record PathPart(string Text, bool IsPlaceholder);
