using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Productions as they run in a season.</summary>
internal static class ProductionSeasonEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetProductionSeasons", static call => Reply.List(Wanted(call).Select(r => Full(call, r))));
        endpoints.Map(
            "Txn.GetProductionSeasonSummaries",
            static call => Reply.List(Wanted(call).Select(r => call.ProductionSeason(r.Id)))
        );
        endpoints.Map(
            "Txn.GetProductionSeason",
            static call => Reply.Ok(Full(call, call.Catalogue.ProductionSeason(call.Id("id"))))
        );
        endpoints.Map<ProductionSeasonSearchRequest>("Txn.SearchProductionSeasons", Search);
    }

    private static IEnumerable<ProductionSeasonEntry> Wanted(Call call)
    {
        var (seasons, productions) = (call.QueryIds("seasonIds"), call.QueryIds("productionIds"));
        var ids = call.QueryIds("ids");
        return call.Catalogue.ProductionSeasons.Where(r =>
            seasons.Admits(r.SeasonId) && productions.Admits(r.ProductionId) && ids.Admits(r.Id)
        );
    }

    private static IReadOnlyList<PerformanceEntry> PerformancesOf(Call call, ProductionSeasonEntry run) =>
        [.. call.Catalogue.Programme.Where(p => p.ProductionSeasonId == run.Id)];

    private static ProductionSeason Full(Call call, ProductionSeasonEntry run)
    {
        var performances = PerformancesOf(call, run);
        return new ProductionSeason
        {
            Id = run.Id,
            Description = run.Description,
            ShortName = run.Description,
            Production = call.Production(run.ProductionId),
            Season = call.Season(run.SeasonId),
            Premiere = new PremiereSummary { Id = 1, Description = "House premiere" },
            FirstPerformanceDate = performances.FirstOrDefault()?.Date,
            LastPerformanceDate = performances.LastOrDefault()?.Date,
            InventoryType = "S",
        };
    }

    private static Reply Search(Call call, ProductionSeasonSearchRequest request)
    {
        var (seasons, facilities) = (Criteria.Ids(request.SeasonIds), Criteria.Ids(request.FacilityIds));
        var keywords = new KeywordCriteria(call.Catalogue, request.KeywordIds, request.KeywordAndOr);
        var all = request.MatchAllPerformances ?? false;
        return Reply.List(
            call.Catalogue.ProductionSeasons.Where(r =>
                    seasons.Admits(r.SeasonId)
                    && Criteria.Mentions(request.FullTextSearch, r.Description)
                    && (all ? PerformancesOf(call, r).All(Fits) : PerformancesOf(call, r).Any(Fits))
                )
                .Select(r => Found(call, r))
        );

        bool Fits(PerformanceEntry performance) =>
            performance.Date.IsBetween(request.PerformanceStartDate, request.PerformanceEndDate)
            && facilities.Admits(performance.Facility.Id)
            && keywords.Admits(performance);
    }

    private static ProductionSeasonSearchResponse Found(Call call, ProductionSeasonEntry run)
    {
        var performances = PerformancesOf(call, run);
        return new ProductionSeasonSearchResponse
        {
            ProductionSeasonId = run.Id,
            ProductionSeasonDescription = run.Description,
            ShortName = run.Description,
            Production = Summaries.Entity(run.ProductionId, call.Production(run.ProductionId).Description),
            Season = call.Season(run.SeasonId),
            PremiereDescription = "House premiere",
            FirstPerformanceDate = performances.FirstOrDefault()?.Date,
            LastPerformanceDate = performances.LastOrDefault()?.Date,
            ConstituentInterestWeight = 0,
        };
    }
}
