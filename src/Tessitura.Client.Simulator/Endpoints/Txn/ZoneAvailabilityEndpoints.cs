using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Free seats by zone.</summary>
internal static class ZoneAvailabilityEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPerformanceZoneAvailabilities", ForBuyer);
        endpoints.Map("Txn.GetPerformanceZones", ForAnybody);
    }

    /// <summary>Free seats of one performance by zone, whoever asks; with sections where some are named.</summary>
    public static IEnumerable<PerformanceZoneAvailability> Zones(
        this Call call,
        PerformanceEntry performance,
        IReadOnlyList<int> sectionIds
    )
    {
        var anybody = call.Catalogue.Anybody;
        return from zone in call.ZonesOf(performance)
            let sections = call.SectionsOf(performance, zone)
            where sectionIds.Count == 0 || sections.Any(s => sectionIds.Contains(s.Id))
            select new PerformanceZoneAvailability
            {
                PerformanceId = performance.Id,
                Zone = call.Zone(zone),
                AvailableCount = call.Simulation.InventoryOf(performance.Id).AvailableTo(anybody, zone.Id),
                Inactive = false,
                SectionSummaries =
                [
                    .. sections
                        .Where(s => sectionIds.Contains(s.Id))
                        .Select(s => new SectionSummary { Id = s.Id, Description = s.Description }),
                ],
            };
    }

    private static Reply ForBuyer(Call call)
    {
        var (mode, constituent) = (call.QueryId("modeOfSaleId"), call.QueryId("constituentId"));
        if (mode is null != constituent is null)
        {
            throw ServiceFault.Rejected("modeOfSaleId and constituentId come together or not at all.");
        }

        var buyer = mode is { } id ? call.Catalogue.Buyer(id, constituent!.Value) : call.Catalogue.Anybody;
        var staff = call.Catalogue.Staff;
        return Reply.List(
            from performance in Performances(call)
            from zone in call.ZonesOf(performance)
            let inventory = call.Simulation.InventoryOf(performance.Id)
            select new PerformanceZoneAvailabilityWithConstituent
            {
                Id = zone.Id,
                PerformanceId = performance.Id,
                Zone = call.Zone(zone),
                AvailableCount = inventory.AvailableTo(staff, zone.Id),
                ConstituentAvailableCount = inventory.AvailableTo(buyer, zone.Id),
                SectionSummaries =
                [
                    .. call.SectionsOf(performance, zone)
                        .Select(s => new SectionSummary { Id = s.Id, Description = s.Description }),
                ],
            }
        );
    }

    private static Reply ForAnybody(Call call)
    {
        var sections = call.QueryIds("sectionIds");
        return Reply.List(Performances(call).SelectMany(p => call.Zones(p, sections)));
    }

    private static IEnumerable<PerformanceEntry> Performances(Call call)
    {
        var ids = call.QueryIds("performanceIds");
        return ids.Count == 0
            ? throw ServiceFault.Rejected("The parameter performanceIds is required.")
            : ids.Select(call.Catalogue.Performance);
    }

    private static IEnumerable<ZoneEntry> ZonesOf(this Call call, PerformanceEntry performance) =>
        call.Catalogue.Zones.Where(z => z.ZoneMapId == performance.Facility.ZoneMapId);

    private static IReadOnlyList<SectionEntry> SectionsOf(this Call call, PerformanceEntry performance, ZoneEntry zone)
    {
        if (performance.Facility.IsGeneralAdmission)
        {
            return [.. call.Catalogue.Sections.Where(s => s.SeatMapId == performance.Facility.SeatMapId)];
        }

        var ids = performance.Facility.Plan.Places.Where(p => p.ZoneId == zone.Id).Select(p => p.SectionId).ToHashSet();
        return [.. call.Catalogue.Sections.Where(s => ids.Contains(s.Id))];
    }
}
