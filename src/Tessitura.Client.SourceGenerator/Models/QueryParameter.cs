namespace Tessitura.Client.SourceGenerator;

/// <summary>A query parameter: its name in the request, the parameter, and for a collection the format's member name.</summary>
internal sealed record QueryParameter(string Name, string Parameter, string? CollectionFormat);
