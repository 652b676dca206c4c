using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The short forms under which things on sale stand inside other answers.</summary>
internal static class Summaries
{
    /// <summary>The control group of everything: none, so that nothing is hidden from anybody.</summary>
    public static ControlGroupSummary NoControlGroup { get; } = new() { Id = -1, Description = "(none)" };

    public static SeasonSummary Season(this Call call, int seasonId)
    {
        var season = call.Catalogue.Season(seasonId);
        return new SeasonSummary
        {
            Id = season.Id,
            Description = season.Description,
            FYear = season.FiscalYear,
            Inactive = false,
        };
    }

    public static SeatMapSummary SeatMap(FacilityEntry facility) =>
        new() { Id = facility.SeatMapId, Description = facility.Plan.Description };

    public static FacilitySummary Facility(FacilityEntry facility) =>
        new()
        {
            Id = facility.Id,
            Description = facility.Description,
            SeatMap = SeatMap(facility),
        };

    public static ZoneMapSummary ZoneMap(this Call call, FacilityEntry facility)
    {
        var map = call.Catalogue.ZoneMaps.Single(m => m.Id == facility.ZoneMapId);
        return new ZoneMapSummary
        {
            Id = map.Id,
            Description = map.Description,
            Inactive = false,
            SeatMap = SeatMap(facility),
        };
    }

    public static BestSeatMapSummary BestSeatMap(FacilityEntry facility) =>
        new()
        {
            Id = facility.SeatMapId,
            Description = facility.IsGeneralAdmission ? "No seats" : "Front and centre first",
            GaIndicator = facility.IsGeneralAdmission ? "Y" : "N",
            IsGA = facility.IsGeneralAdmission,
        };

    public static ZoneGroupSummary ZoneGroup(this Call call, ZoneEntry zone) =>
        new()
        {
            Id = zone.GroupId,
            Description = call.Simulation.Reference.Describe("ZoneGroups", zone.GroupId),
            Inactive = false,
            Rank = zone.GroupId,
        };

    public static ZoneSummary Zone(this Call call, ZoneEntry zone) =>
        new()
        {
            Id = zone.Id,
            Description = zone.Description,
            ShortDescription = zone.ShortDescription,
            Abbreviation = zone.ShortDescription,
            ZoneLegend = zone.Legend,
            Rank = zone.Rank,
            ZoneMapId = zone.ZoneMapId,
            ZoneGroup = call.ZoneGroup(zone),
        };

    public static PackageTypeSummary PackageType(this Call call, int id) =>
        new()
        {
            Id = id,
            Description = call.Simulation.Reference.Describe("PackageTypes", id),
            Inactive = false,
        };

    public static PerformanceTypeSummary PerformanceType(this Call call, int id) =>
        new()
        {
            Id = id,
            Description = call.Simulation.Reference.Describe("PerformanceTypes", id),
            Inactive = false,
        };

    public static TimeSlotSummary TimeSlot(this Call call, int id) =>
        new()
        {
            Id = id,
            Description = call.Simulation.Reference.Describe("TimeSlots", id),
            Inactive = false,
        };

    public static RankTypeSummary RankType(this Call call) =>
        new()
        {
            Id = 1,
            Description = call.Simulation.Reference.Describe("RankTypes", 1),
            Inactive = false,
        };

    public static EntitySummary Entity(int id, string? description) => new() { Id = id, Description = description };

    /// <summary>A row of a small reference table as an id and a name.</summary>
    public static EntitySummary Reference(this Call call, string table, int id) =>
        Entity(id, call.Simulation.Reference.Describe(table, id));

    public static ProductionSummary Production(this Call call, int id) =>
        new() { Id = id, Description = call.Catalogue.Productions.Single(p => p.Id == id).Description };

    public static ProductionSeasonSummary ProductionSeason(this Call call, int id)
    {
        var run = call.Catalogue.ProductionSeason(id);
        return new ProductionSeasonSummary
        {
            Id = run.Id,
            Description = run.Description,
            Production = call.Production(run.ProductionId),
            Season = call.Season(run.SeasonId),
        };
    }
}
