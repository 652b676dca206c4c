namespace Tessitura.Client.Simulator;

/// <summary>A route that a path fits, with the values of its placeholders, unescaped.</summary>
internal sealed record RouteMatch(RouteTemplate Template, IReadOnlyDictionary<string, string> Values)
{
    public ContractOperation Operation => Template.Operation;
}
