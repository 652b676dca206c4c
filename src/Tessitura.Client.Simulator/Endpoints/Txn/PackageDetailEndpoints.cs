using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Packages with their evenings: each evening is a performance group of its own, as fixed packages have them.</summary>
internal static class PackageDetailEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPackageDetail", Detail);
        endpoints.Map("Txn.GetPackagePerformanceGroups", Groups);
        endpoints.Map(
            "Txn.GetPerformanceGroups",
            static call => Reply.List(AllGroups(call).Select(p => Group(call, p)))
        );
        endpoints.Map(
            "Txn.GetPerformanceGroupSummaries",
            static call =>
                Reply.List(
                    AllGroups(call).Select(p => new PerformanceGroupSummary { Id = p.Id, Description = NameOf(p) })
                )
        );
        endpoints.Map("Txn.GetPerformanceGroup", static call => Reply.Ok(Group(call, FindGroup(call))));
    }

    private static string NameOf(PerformanceEntry evening) => $"{evening.Description} ({evening.Code})";

    private static IEnumerable<PerformanceEntry> Evenings(Call call, PackageEntry package)
    {
        var moment = call.QueryDate("asOfDateTime") ?? call.Simulation.Clock.Now;
        return package.PerformanceIds.Select(call.Catalogue.Performance).Where(p => moment <= p.SaleEnd);
    }

    private static Reply Detail(Call call)
    {
        var package = call.Catalogue.Package(call.Id("packageId"));
        return Reply.Ok(
            new PackageDetail
            {
                Id = package.Id,
                Code = package.Code.PadRight(10),
                Description = package.Description,
                PackageDateTime = package.Date,
                IsFixedSeatPackage = true,
                IsFlexSeatPackage = false,
                IsSuperPackage = false,
                MinimumPerformances = package.PerformanceIds.Count,
                MaximumPerformances = package.PerformanceIds.Count,
                BestSeatMap = Summaries.BestSeatMap(package.Facility),
                Facility = Summaries.Facility(package.Facility),
                ZoneMap = call.ZoneMap(package.Facility),
                Season = call.Season(package.SeasonId),
                Type = call.PackageType(package.TypeId),
                RankType = call.RankType(),
                TicketDesign = new TicketDesign { Id = 1, Description = "House ticket" },
                ControlGroup = Summaries.NoControlGroup,
                Text1 = package.Text,
                PerformanceGroupDetails = [.. Evenings(call, package).Select((p, i) => GroupDetail(call, p, i + 1))],
            }
        );
    }

    private static PerformanceGroupDetail GroupDetail(Call call, PerformanceEntry evening, int rank) =>
        new()
        {
            Id = evening.Id,
            Description = NameOf(evening),
            MinimumPerformances = 1,
            MaximumPerformances = 1,
            Rank = rank,
            PerformanceGroupPerformanceDetails =
            [
                new PerformanceGroupPerformanceDetail
                {
                    PerformanceId = evening.Id,
                    PerformanceCode = evening.Code.PadRight(10),
                    PerformanceDescription = evening.Description,
                    PerformanceDateTime = evening.Date,
                    Facility = evening.Facility.Description,
                    ZoneMapId = evening.Facility.ZoneMapId,
                    DisplayByZone = true,
                    AvailableIndicator = true,
                    Inactive = false,
                    Zones = [.. call.Zones(evening, [])],
                },
            ],
        };

    private static Reply Groups(Call call)
    {
        var package = call.Catalogue.Package(call.Id("packageId"));
        return Reply.List(
            Evenings(call, package)
                .Select(
                    (evening, i) =>
                        new PackagePerformanceGroupDetail
                        {
                            PackageId = package.Id,
                            PackageDescription = package.Description,
                            MinPerformances = package.PerformanceIds.Count,
                            MaxPerformances = package.PerformanceIds.Count,
                            FlexIndicator = false,
                            FixedSeatIndicator = true,
                            GroupId = evening.Id,
                            GroupDescription = NameOf(evening),
                            GroupMinPerformances = 1,
                            GroupMaxPerformances = 1,
                            GroupRanking = i + 1,
                            PerformanceId = evening.Id,
                            PerformanceCode = evening.Code.PadRight(10),
                            PerformanceDescription = evening.Description,
                            PerformanceDateTime = evening.Date,
                            Facility = evening.Facility.Description,
                            ZoneMapId = evening.Facility.ZoneMapId,
                            DisplayByZone = true,
                            AvailableIndicator = true,
                            Inactive = false,
                            SalesNotesReadIndicator = false,
                            Zones = [.. call.Zones(evening, [])],
                        }
                )
        );
    }

    private static IEnumerable<PerformanceEntry> AllGroups(Call call)
    {
        var season = call.QueryId("seasonId");
        var ids = call.Catalogue.Packages.Values.SelectMany(p => p.PerformanceIds).ToHashSet();
        return call.Catalogue.Programme.Where(p => ids.Contains(p.Id) && (season ?? p.SeasonId) == p.SeasonId);
    }

    private static PerformanceEntry FindGroup(Call call)
    {
        var id = call.Id("id");
        return AllGroups(call).FirstOrDefault(p => p.Id == id)
            ?? throw ServiceFault.NotFound($"There is no performance group {id}.");
    }

    private static PerformanceGroup Group(Call call, PerformanceEntry evening) =>
        new()
        {
            Id = evening.Id,
            Description = NameOf(evening),
            DisplayByZone = true,
            FixedSeatIndicator = true,
            Facility = Summaries.Facility(evening.Facility),
            Season = call.Season(evening.SeasonId),
            ZoneMap = call.ZoneMap(evening.Facility),
        };
}
