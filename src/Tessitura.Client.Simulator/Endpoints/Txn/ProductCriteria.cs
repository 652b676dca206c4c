using System.Globalization;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>What a product search asks for; every criterion is optional.</summary>
internal sealed class ProductCriteria(Call call, ProductSearchRequest request)
{
    private const int AllKeywords = 1;

    private readonly IReadOnlyCollection<int> _seasons = OneOrMany(request.SeasonId, request.SeasonIds);
    private readonly IReadOnlyCollection<int> _packageSeasons = OneOrMany(request.PackageSeasonId, request.SeasonIds);
    private readonly IReadOnlyCollection<int> _runs = OneOrMany(
        request.ProductionSeasonId,
        request.ProductionSeasonIds
    );
    private readonly IReadOnlyCollection<int> _performances = Criteria.Ids(request.PerformanceIds);
    private readonly IReadOnlyCollection<int> _packages = OneOrMany(request.PackageId, request.PackageIds);
    private readonly KeywordCriteria _keywords = new(
        call.Catalogue,
        request.KeywordId is { } id and not 0 ? id.ToString(CultureInfo.InvariantCulture) : request.Keywords,
        request.KeywordAndOr == AllKeywords ? "and" : "or"
    );

    public bool Admits(PerformanceEntry performance) =>
        _seasons.Admits(performance.SeasonId)
        && _runs.Admits(performance.ProductionSeasonId)
        && _performances.Admits(performance.Id)
        && _packages.Count == 0
        && _keywords.Admits(performance)
        && performance.Date.IsBetween(request.StartDateRange, request.EndDateRange)
        && IsWanted(request.FacilityId, performance.Facility.Id)
        && IsWanted(request.TimeSlotId, performance.TimeSlotId)
        && IsWanted(request.TitleId, TitleOf(performance))
        && (
            request.OnSaleOnly is not true
            || call.Simulation.Clock.Now.IsBetween(performance.SaleStart, performance.SaleEnd)
        )
        && Criteria.Mentions(request.FullText, performance.Description, performance.Code);

    public bool Admits(PackageEntry package) =>
        _packageSeasons.Admits(package.SeasonId)
        && _packages.Admits(package.Id)
        && (_performances.Count == 0 || package.PerformanceIds.Any(_performances.Contains))
        && (_runs.Count == 0 || Evenings(package).Any(p => _runs.Contains(p.ProductionSeasonId)))
        && Evenings(package).Any(_keywords.Admits)
        && package.Date.IsBetween(request.StartDateRangePackage, request.EndDateRangePackage)
        && IsWanted(request.FacilityId, Evenings(package).Select(p => p.Facility.Id))
        && IsWanted(request.PackageTypeId, package.TypeId)
        && IsWanted(request.TitleId, Evenings(package).Select(TitleOf))
        && Criteria.Mentions(request.FullText, package.Description, package.Code);

    private IEnumerable<PerformanceEntry> Evenings(PackageEntry package) =>
        package.PerformanceIds.Select(call.Catalogue.Performance);

    private int TitleOf(PerformanceEntry performance)
    {
        var run = call.Catalogue.ProductionSeason(performance.ProductionSeasonId);
        return call.Catalogue.Productions.Single(p => p.Id == run.ProductionId).TitleId;
    }

    private static bool IsWanted(int? wanted, int id) => wanted is null or 0 || wanted == id;

    private static bool IsWanted(int? wanted, IEnumerable<int> ids) =>
        wanted is null or 0 || ids.Contains(wanted.Value);

    private static IReadOnlyCollection<int> OneOrMany(int? one, string? many) =>
        one is { } id and not 0 ? [id] : Criteria.Ids(many);
}

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
