namespace Tessitura.Client.SourceGenerator;

/// <summary>A piece of the path: text as it stands, or the parameter that fills a placeholder.</summary>
internal sealed record PathSegment(string Text, bool IsParameter);
