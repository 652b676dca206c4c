using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Performances by what a visitor knows of them.</summary>
internal static class PerformanceSearchEndpoints
{
    public static void Register(EndpointTable endpoints) =>
        endpoints.Map<PerformanceSearchRequest>("Txn.SearchPerformances", Search);

    private static Reply Search(Call call, PerformanceSearchRequest request)
    {
        var (seasons, facilities) = (Criteria.Ids(request.SeasonIds), Criteria.Ids(request.FacilityIds));
        var (runs, types) = (Criteria.Ids(request.ProductionSeasonIds), Criteria.Ids(request.PerformanceTypeIds));
        var keywords = new KeywordCriteria(call.Catalogue, request.KeywordIds, request.KeywordAndOr);
        var mode = request.ModeOfSaleId is { } id and not 0 ? call.Catalogue.ModeOfSale(id) : null;
        return Reply.List(
            call.Catalogue.Programme.Where(p =>
                    p.Date.IsBetween(request.PerformanceStartDate, request.PerformanceEndDate)
                    && seasons.Admits(p.SeasonId)
                    && facilities.Admits(p.Facility.Id)
                    && runs.Admits(p.ProductionSeasonId)
                    && types.Admits(p.TypeId)
                    && keywords.Admits(p)
                    && Criteria.Mentions(request.FullTextSearch, p.Description, p.Code, SynopsisOf(call, p))
                )
                .Select(p => Found(call, p, mode))
        );
    }

    private static string SynopsisOf(Call call, PerformanceEntry performance)
    {
        var run = call.Catalogue.ProductionSeason(performance.ProductionSeasonId);
        return call.Catalogue.Productions.Single(p => p.Id == run.ProductionId).Synopsis;
    }

    private static PerformanceSearchResponse Found(Call call, PerformanceEntry performance, ModeOfSaleEntry? mode)
    {
        var run = call.Catalogue.ProductionSeason(performance.ProductionSeasonId);
        var zoneMap = call.ZoneMap(performance.Facility);
        var reference = call.Simulation.Reference;
        return new PerformanceSearchResponse
        {
            PerformanceId = performance.Id,
            PerformanceCode = performance.Code.PadRight(10),
            PerformanceDescription = performance.Description,
            PerformanceShortName = performance.Code,
            PerformanceDate = performance.Date,
            Facility = Summaries.Entity(performance.Facility.Id, performance.Facility.Description),
            FacilityDescription = performance.Facility.Description,
            ProductionSeason = Summaries.Entity(run.Id, run.Description),
            BusinessUnitId = 1,
            ZoneMap = Summaries.Entity(performance.Facility.ZoneMapId, zoneMap.Description),
            ZoneMapDescription = zoneMap.Description,
            AvailSaleIndicator = "Y",
            ConstituentInterestWeight = 0,
            Season = call.Season(performance.SeasonId),
            PublishClientStartDate = performance.SaleStart,
            PublishClientEndDate = performance.SaleEnd,
            PublishWebApiStartDate = performance.PublishStart,
            PublishWebApiEndDate = performance.SaleEnd,
            DoorsOpen = performance.DoorsOpen,
            DoorsClose = performance.DoorsClose,
            Duration = performance.DurationMinutes,
            SalesNotesRequired = false,
            RankType = call.Reference("RankTypes", 1),
            RankTypeDescription = reference.Describe("RankTypes", 1),
            PerformanceType = call.PerformanceType(performance.TypeId),
            PerformanceStatus = call.Reference("PerformanceStatuses", performance.StatusId),
            PerformanceStatusDescription = reference.Describe("PerformanceStatuses", performance.StatusId),
            TimeSlot = call.Reference("TimeSlots", performance.TimeSlotId),
            TimeSlotDescription = reference.Describe("TimeSlots", performance.TimeSlotId),
            ModeOfSale = mode is null ? null : Summaries.Entity(mode.Id, mode.Description),
            ModeOfSaleDescription = mode?.Description,
            ModeOfSaleStartDate = mode is null ? null : performance.SaleStart,
            ModeOfSaleEndDate = mode is null ? null : performance.SaleEnd,
            IsRestricted = false,
            ValidCountries = "",
        };
    }
}
