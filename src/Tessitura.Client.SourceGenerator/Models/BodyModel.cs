namespace Tessitura.Client.SourceGenerator;

/// <summary>The parameter that is sent as the body.</summary>
internal sealed record BodyModel(JsonTypeModel Type, string Parameter);
