namespace Tessitura.Client.Simulator;

/// <summary>A route of the contract, cut into segments for matching.</summary>
internal sealed class RouteTemplate(ContractOperation operation)
{
    private readonly string[] _segments = operation.Route.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public ContractOperation Operation { get; } = operation;

    public IReadOnlyList<string> Segments => _segments;

    /// <summary>Where literals stand: of two templates that match, the one with the earlier literal is meant.</summary>
    public string Precedence => string.Concat(_segments.Select(s => IsLiteral(s) ? '0' : '1'));

    public static bool IsLiteral(string segment) => !segment.Contains('{', StringComparison.Ordinal);

    /// <summary>The values of the placeholders in an escaped path; null where the path is another one.</summary>
    public IReadOnlyDictionary<string, string>? Match(IReadOnlyList<string> path)
    {
        if (path.Count != _segments.Length)
        {
            return null;
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        for (var i = 0; i < path.Count; i++)
        {
            if (!Match(_segments[i], path[i], values))
            {
                return null;
            }
        }

        return values;
    }

    private static bool Match(string template, string segment, Dictionary<string, string> values)
    {
        if (IsLiteral(template))
        {
            return template.Equals(Uri.UnescapeDataString(segment), StringComparison.OrdinalIgnoreCase);
        }

        // Two placeholders may share a segment: {zoneMapId},{zoneId}.
        var names = template.Split(',');
        var parts = names.Length == 1 ? [Uri.UnescapeDataString(segment)] : Uri.UnescapeDataString(segment).Split(',');
        if (names.Length != parts.Length || parts.Any(p => p.Length == 0))
        {
            return false;
        }

        foreach (var (name, part) in names.Zip(parts))
        {
            values[name.Trim('{', '}')] = part;
        }

        return true;
    }
}
