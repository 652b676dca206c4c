namespace Tessitura.Client.SourceGenerator;

/// <summary>One parameter as it is declared.</summary>
internal sealed record ParameterModel(string Modifier, string Type, string Name, string? DefaultValue);
