namespace Tessitura.Client.Simulator;

/// <summary>Finds the operation of the contract that a request means, whatever the case of its path.</summary>
internal sealed class RouteTable(IEnumerable<ContractOperation> operations)
{
    private readonly ILookup<int, RouteTemplate> _bySegments = operations
        .Select(o => new RouteTemplate(o))
        .OrderBy(t => t.Precedence, StringComparer.Ordinal)
        .ToLookup(t => t.Segments.Count);

    public IEnumerable<RouteTemplate> Templates => _bySegments.SelectMany(t => t);

    /// <summary>Every operation with this path, whatever its verb; those of the most literal template only.</summary>
    public IReadOnlyList<RouteMatch> Match(IReadOnlyList<string> path)
    {
        List<RouteMatch> matches = [];
        foreach (var template in _bySegments[path.Count])
        {
            if (template.Match(path) is { } values)
            {
                matches.Add(new RouteMatch(template, values));
            }
        }

        return matches;
    }
}

/// <summary>A route that a path fits, with the values of its placeholders, unescaped.</summary>
internal sealed record RouteMatch(RouteTemplate Template, IReadOnlyDictionary<string, string> Values)
{
    public ContractOperation Operation => Template.Operation;
}
