namespace Tessitura.Client.SourceGenerator;

/// <summary>The parameter that is sent as the body.</summary>
internal sealed record BodyModel(string Type, string Parameter);
