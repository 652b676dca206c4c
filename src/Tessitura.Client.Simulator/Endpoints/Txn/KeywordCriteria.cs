namespace Tessitura.Client.Simulator;

/// <summary>The keywords of a search: all of them with <c>and</c>, any of them otherwise.</summary>
internal sealed class KeywordCriteria(string? ids, string? andOr)
{
    private readonly IReadOnlyCollection<int> _ids = Criteria.Ids(ids);
    private readonly bool _all = "and".Equals(andOr, StringComparison.OrdinalIgnoreCase);

    public bool Admits(PerformanceEntry performance)
    {
        if (_ids.Count == 0)
        {
            return true;
        }

        var keywords = KeywordsOf(performance);
        return _all ? _ids.All(keywords.Contains) : _ids.Any(keywords.Contains);
    }

    // 1 opera, 2 drama, 3 music, 4 family, as in the reference table.
    private static IReadOnlyCollection<int> KeywordsOf(PerformanceEntry performance) =>
        performance.ProductionSeasonId switch
        {
            31 => [1, 3],
            32 => [2, 4],
            33 => [2],
            _ => [3],
        };
}
