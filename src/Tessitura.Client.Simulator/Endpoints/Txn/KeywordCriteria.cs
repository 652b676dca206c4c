namespace Tessitura.Client.Simulator;

/// <summary>The keywords of a search: all of them with <c>and</c>, any of them otherwise.</summary>
internal sealed class KeywordCriteria(Catalogue catalogue, string? ids, string? andOr)
{
    private readonly IReadOnlyCollection<int> _ids = Criteria.Ids(ids);
    private readonly bool _all = "and".Equals(andOr, StringComparison.OrdinalIgnoreCase);

    public bool Admits(PerformanceEntry performance)
    {
        if (_ids.Count == 0)
        {
            return true;
        }

        var keywords = catalogue.ProductionSeason(performance.ProductionSeasonId).KeywordIds;
        return _all ? _ids.All(keywords.Contains) : _ids.Any(keywords.Contains);
    }
}
