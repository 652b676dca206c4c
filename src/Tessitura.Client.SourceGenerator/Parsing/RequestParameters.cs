using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>The parameters of a method, sorted by what they are in the request.</summary>
internal sealed class RequestParameters
{
    /// <summary>Placeholder to parameter; placeholders are found whatever their case.</summary>
    public Dictionary<string, IParameterSymbol> InPath { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<(string Name, IParameterSymbol Parameter)> InQuery { get; } = [];

    public IParameterSymbol? Body { get; set; }

    public IParameterSymbol? CancellationToken { get; set; }
}
