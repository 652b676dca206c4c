using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Performances by id, season or production season.</summary>
internal static class PerformanceEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPerformances", static call => Reply.List(Wanted(call).Select(p => Full(call, p))));
        endpoints.Map(
            "Txn.GetPerformanceSummaries",
            static call => Reply.List(Wanted(call).Select(p => Summary(call, p)))
        );
        endpoints.Map(
            "Txn.GetPerformance",
            static call => Reply.Ok(Full(call, call.Catalogue.Performance(call.Id("performanceId"))))
        );
    }

    private static IEnumerable<PerformanceEntry> Wanted(Call call)
    {
        var ids = call.QueryIds("performanceIds");
        // Version 14 asks for one season.
        IReadOnlyList<int> seasons = call.QueryId("seasonId") is { } season ? [season] : call.QueryIds("seasonIds");
        var run = call.QueryId("productionSeasonId");
        if (ids.Count == 0 && seasons.Count == 0 && run is null)
        {
            throw ServiceFault.Rejected("One of performanceIds, seasonIds and productionSeasonId is required.");
        }

        return call.Catalogue.Programme.Where(p =>
            ids.Admits(p.Id) && seasons.Admits(p.SeasonId) && (run ?? p.ProductionSeasonId) == p.ProductionSeasonId
        );
    }

    private static Performance Full(Call call, PerformanceEntry performance) =>
        new()
        {
            Id = performance.Id,
            Code = performance.Code.PadRight(10),
            Description = performance.Description,
            ShortName = performance.Code,
            Date = performance.Date,
            Duration = performance.DurationMinutes,
            DoorsOpen = performance.DoorsOpen,
            DoorsClose = performance.DoorsClose,
            DefaultStartSaleDateTime = performance.SaleStart,
            DefaultEndSaleDateTime = performance.SaleEnd,
            PublishWebApiStartDate = performance.PublishStart,
            PublishWebApiEndDate = performance.SaleEnd,
            PublishClientStartDate = performance.SaleStart,
            PublishClientEndDate = performance.SaleEnd,
            AvailSaleIndicator = true,
            EditIndicator = true,
            SalesNotes = "",
            SalesNotesRequired = false,
            TvIndicator = false,
            BestSeatMap = Summaries.BestSeatMap(performance.Facility),
            Facility = Summaries.Facility(performance.Facility),
            ProductionSeason = call.ProductionSeason(performance.ProductionSeasonId),
            Season = call.Season(performance.SeasonId),
            Status = new PerformanceStatusSummary
            {
                Id = performance.StatusId,
                Description = call.Simulation.Reference.Describe("PerformanceStatuses", performance.StatusId),
            },
            TimeSlot = call.TimeSlot(performance.TimeSlotId),
            Type = call.PerformanceType(performance.TypeId),
            RankType = call.RankType(),
            ZoneMap = call.ZoneMap(performance.Facility),
            Text1 = call.Catalogue.TheaterName,
            Text2 = performance.Facility.Description,
        };

    private static PerformanceSummary Summary(Call call, PerformanceEntry performance) =>
        new()
        {
            Id = performance.Id,
            Code = performance.Code.PadRight(10),
            Description = performance.Description,
            PerformanceDateTime = performance.Date,
            Duration = performance.DurationMinutes,
            DefaultStartSaleDateTime = performance.SaleStart,
            DefaultEndSaleDateTime = performance.SaleEnd,
            FacilityId = performance.Facility.Id,
            ZoneMapId = performance.Facility.ZoneMapId,
            ProductionSeason = new Entity { Id = performance.ProductionSeasonId },
            Season = call.Season(performance.SeasonId),
            TimeSlot = call.TimeSlot(performance.TimeSlotId),
        };
}
