using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Packages by id or season.</summary>
internal static class PackageEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPackages", static call => Reply.List(OfSeason(call).Select(p => Full(call, p))));
        endpoints.Map(
            "Txn.GetPackageSummaries",
            static call => Reply.List(OfSeason(call).Select(p => Summary(call, p)))
        );
        endpoints.Map(
            "Txn.GetPackage",
            static call => Reply.Ok(Full(call, call.Catalogue.Package(call.Id("packageId"))))
        );
        endpoints.Map<PackageSearchRequest>("Txn.SearchPackages", Search);
    }

    private static IEnumerable<PackageEntry> OfSeason(Call call)
    {
        var season = call.RequiredId("seasonId");
        return call.Catalogue.Packages.Values.Where(p => p.SeasonId == season).OrderBy(p => p.Id);
    }

    private static Package Full(Call call, PackageEntry package) =>
        new()
        {
            Id = package.Id,
            Code = package.Code.PadRight(10),
            Description = package.Description,
            PackageDateTime = package.Date,
            FixedSeatIndicator = package.IsFixedSeat,
            FlexIndicator = package.IsFlex,
            SubPackageIndicator = package.IsSub,
            SubPackageOrderId = package.SubPackageOrder,
            SuperPackageIndicator = package.IsSuper,
            SuperPackageId = package.SuperPackageId,
            MinimumPerformances = package.MinPerformances,
            MaximumPerformances = package.MaxPerformances,
            BestSeatMap = Summaries.BestSeatMap(package.Facility),
            Facility = package.IsFixedSeat ? Summaries.Facility(package.Facility) : null,
            ZoneMap = call.ZoneMap(package.Facility),
            Season = call.Season(package.SeasonId),
            Type = call.PackageType(package.TypeId),
            RankType = call.RankType(),
            TicketDesign = new TicketDesign { Id = 1, Description = "House ticket" },
            ControlGroup = Summaries.NoControlGroup,
            EditIndicator = true,
            Text1 = package.Text,
        };

    private static PackageSummary Summary(Call call, PackageEntry package) =>
        new()
        {
            Id = package.Id,
            Code = package.Code.PadRight(10),
            Description = package.Description,
            Season = call.Season(package.SeasonId),
            Type = call.PackageType(package.TypeId),
            ZoneMap = call.ZoneMap(package.Facility),
        };

    private static Reply Search(Call call, PackageSearchRequest request)
    {
        var (seasons, types) = (Criteria.Ids(request.SeasonIds), Criteria.Ids(request.PackageTypeIds));
        var (packageHalls, halls) = (
            Criteria.Ids(request.PackageFacilityIds),
            Criteria.Ids(request.PerformanceFacilityIds)
        );
        var keywords = new KeywordCriteria(
            call.Catalogue,
            request.PerformanceKeywordIds,
            request.PerformanceKeywordAndOr
        );
        var all = request.MatchAllPerformances ?? false;
        var mode = request.ModeOfSaleId is { } id and not 0 ? call.Catalogue.ModeOfSale(id) : null;
        return Reply.List(
            call.Catalogue.Packages.Values.OrderBy(p => p.Id)
                .Where(p =>
                    seasons.Admits(p.SeasonId)
                    && types.Admits(p.TypeId)
                    && (packageHalls.Count == 0 || (p.IsFixedSeat && packageHalls.Contains(p.Facility.Id)))
                    && p.Date.IsBetween(request.PackageStartDate, request.PackageEndDate)
                    && Criteria.Mentions(request.FullTextSearch, p.Description, p.Code, p.Text)
                    && (all ? PerformancesOf(p).All(Fits) : PerformancesOf(p).Any(Fits))
                )
                .Select(p => Found(call, p, [.. PerformancesOf(p)], mode))
        );

        IEnumerable<PerformanceEntry> PerformancesOf(PackageEntry package) =>
            package.PerformanceIds.Select(call.Catalogue.Performance);

        bool Fits(PerformanceEntry performance) =>
            performance.Date.IsBetween(request.PerformanceStartDate, request.PerformanceEndDate)
            && halls.Admits(performance.Facility.Id)
            && keywords.Admits(performance);
    }

    private static PackageSearchResponse Found(
        Call call,
        PackageEntry package,
        IReadOnlyList<PerformanceEntry> evenings,
        ModeOfSaleEntry? mode
    )
    {
        var zoneMap = call.ZoneMap(package.Facility);
        return new PackageSearchResponse
        {
            PackageId = package.Id,
            PackageCode = package.Code.PadRight(10),
            PackageDescription = package.Description,
            PackageType = call.PackageType(package.TypeId),
            PackageDateTime = package.Date,
            Facility = package.IsFixedSeat ? Summaries.Entity(package.Facility.Id, package.Facility.Description) : null,
            FacilityDescription = package.IsFixedSeat ? package.Facility.Description : null,
            FirstPerformanceDateTime = evenings.Min(p => p.Date),
            LastPerformanceDateTime = evenings.Max(p => p.Date),
            FixedSeatIndicator = package.IsFixedSeat,
            FlexIndicator = package.IsFlex,
            SuperPackageIndicator = package.IsSuper,
            MinimumPerformances = package.MinPerformances,
            MaximumPerformances = package.MaxPerformances,
            RankType = call.Reference("RankTypes", 1),
            RankTypeDescription = call.Simulation.Reference.Describe("RankTypes", 1),
            Season = call.Season(package.SeasonId),
            Text1 = package.Text,
            ConstituentInterestWeight = 0,
            ZoneMap = Summaries.Entity(package.Facility.ZoneMapId, zoneMap.Description),
            ZoneMapDescription = zoneMap.Description,
            ModeOfSale = mode is null ? null : Summaries.Entity(mode.Id, mode.Description),
            ModeOfSaleDescription = mode?.Description,
            ModeOfSaleStartDate = mode is null ? null : evenings.Min(p => p.SaleStart),
            ModeOfSaleEndDate = mode is null ? null : package.Date,
        };
    }
}
