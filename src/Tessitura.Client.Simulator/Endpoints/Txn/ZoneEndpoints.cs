using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Zone maps and price zones.</summary>
internal static class ZoneEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetZoneMaps", static call => Reply.List(Maps(call).Select(m => FullMap(call, m))));
        endpoints.Map(
            "Txn.GetZoneMapSummaries",
            static call => Reply.List(Maps(call).Select(m => MapSummary(call, m)))
        );
        endpoints.Map("Txn.GetZoneMap", static call => Reply.Ok(FullMap(call, Map(call, call.Id("id")))));
        endpoints.Map("Txn.GetZones", static call => Reply.List(Zones(call).Select(z => Full(call, z))));
        endpoints.Map("Txn.GetZoneSummaries", static call => Reply.List(Zones(call).Select(call.Zone)));
        endpoints.Map("Txn.GetZone", Get);
        endpoints.Map<ZoneSearchRequest>("Txn.SearchZones", Search);
    }

    private static ZoneMapEntry Map(Call call, int id) =>
        call.Catalogue.ZoneMaps.FirstOrDefault(m => m.Id == id)
        ?? throw ServiceFault.NotFound($"There is no zone map {id}.");

    private static IEnumerable<ZoneMapEntry> Maps(Call call)
    {
        var (facility, seatMap) = (call.QueryId("facilityId"), call.QueryId("seatMapId"));
        return call.Catalogue.ZoneMaps.Where(m =>
            (facility ?? m.FacilityId) == m.FacilityId && (seatMap ?? m.SeatMapId) == m.SeatMapId
        );
    }

    private static IEnumerable<ZoneEntry> Zones(Call call)
    {
        var maps = call.QueryIds("zoneMapIds");
        return call.Catalogue.Zones.Where(z => maps.Admits(z.ZoneMapId));
    }

    private static ZoneMap FullMap(Call call, ZoneMapEntry map) =>
        new()
        {
            Id = map.Id,
            Description = map.Description,
            Inactive = false,
            SeatMap = Summaries.SeatMap(call.Catalogue.Facility(map.FacilityId)),
        };

    private static ZoneMapSummary MapSummary(Call call, ZoneMapEntry map) =>
        call.ZoneMap(call.Catalogue.Facility(map.FacilityId));

    private static Zone Full(Call call, ZoneEntry zone) =>
        new()
        {
            Id = zone.Id,
            ZoneMapId = zone.ZoneMapId,
            Description = zone.Description,
            ShortDescription = zone.ShortDescription,
            Abbreviation = zone.ShortDescription,
            ZoneLegend = zone.Legend,
            Rank = zone.Rank,
            ZoneGroup = call.ZoneGroup(zone),
        };

    private static Reply Get(Call call)
    {
        var (mapId, zoneId) = (call.Id("zoneMapId"), call.Id("zoneId"));
        return Reply.Ok(
            Full(
                call,
                call.Catalogue.Zones.FirstOrDefault(z => z.ZoneMapId == mapId && z.Id == zoneId)
                    ?? throw ServiceFault.NotFound($"There is no zone {zoneId} in zone map {mapId}.")
            )
        );
    }

    private static Reply Search(Call call, ZoneSearchRequest request)
    {
        var facilities = FacilitiesOf(call, request).Distinct();
        var zoneIds = Criteria.Ids(request.ZoneIds);
        return Reply.List(
            from facility in facilities
            from zone in call.Catalogue.Zones
            where zone.ZoneMapId == facility.ZoneMapId && zoneIds.Admits(zone.Id)
            select new ZoneSearchResponse
            {
                FacilityId = facility.Id,
                FacilityDescription = facility.Description,
                ZoneMapId = facility.ZoneMapId,
                ZoneMapDescription = Map(call, facility.ZoneMapId).Description,
                ZoneId = zone.Id,
                ZoneDescription = zone.Description,
                Rank = zone.Rank,
            }
        );
    }

    private static IEnumerable<FacilityEntry> FacilitiesOf(Call call, ZoneSearchRequest request)
    {
        var (runs, performances) = (Criteria.Ids(request.ProductionSeasonIds), Criteria.Ids(request.PerformanceIds));
        var (types, packages) = (Criteria.Ids(request.PackageTypeIds), Criteria.Ids(request.PackageIds));
        if (runs.Count + performances.Count + types.Count + packages.Count == 0)
        {
            return call.Catalogue.Facilities;
        }

        return call
            .Catalogue.Programme.Where(p => runs.Contains(p.ProductionSeasonId) || performances.Contains(p.Id))
            .Select(p => p.Facility)
            .Concat(
                call.Catalogue.Packages.Values.Where(p => types.Contains(p.TypeId) || packages.Contains(p.Id))
                    .Select(p => p.Facility)
            );
    }
}
