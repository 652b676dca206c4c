using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Packages with their performance groups and what is in them; super packages with their sub packages.</summary>
internal static class PackageDetailEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPackageDetail", Detail);
        endpoints.Map("Txn.GetPackagePerformanceGroups", Groups);
        endpoints.Map(
            "Txn.GetPerformanceGroups",
            static call => Reply.List(AllGroups(call).Select(g => Group(call, g)))
        );
        endpoints.Map(
            "Txn.GetPerformanceGroupSummaries",
            static call =>
                Reply.List(
                    AllGroups(call).Select(g => new PerformanceGroupSummary { Id = g.Id, Description = g.Description })
                )
        );
        endpoints.Map("Txn.GetPerformanceGroup", static call => Reply.Ok(Group(call, FindGroup(call))));
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
                IsFixedSeatPackage = package.IsFixedSeat,
                IsFlexSeatPackage = package.IsFlex,
                IsSuperPackage = package.IsSuper,
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
                Text1 = package.Text,
                // The groups of a super package are those of the packages in it.
                PerformanceGroupDetails = package.IsSuper ? [] : [.. GroupDetails(call, package)],
                SubPackages = [.. package.SubPackageIds.Select(id => SubPackage(call, call.Catalogue.Package(id)))],
            }
        );
    }

    private static SubPackageDetail SubPackage(Call call, PackageEntry package) =>
        new()
        {
            Id = package.Id,
            Code = package.Code.PadRight(10),
            Description = package.Description,
            IsFixedSeatPackage = package.IsFixedSeat,
            IsFlexSeatPackage = package.IsFlex,
            MinimumPerformances = package.MinPerformances,
            MaximumPerformances = package.MaxPerformances,
            BestSeatMap = Summaries.BestSeatMap(package.Facility),
            Facility = Summaries.Facility(package.Facility),
            ZoneMap = call.ZoneMap(package.Facility),
            Season = call.Season(package.SeasonId),
            Type = call.PackageType(package.TypeId),
            ControlGroup = Summaries.NoControlGroup,
            PerformanceGroupDetails = [.. GroupDetails(call, package)],
        };

    private static IEnumerable<PerformanceGroupDetail> GroupDetails(Call call, PackageEntry package) =>
        from choice in ChoicesOf(call, package)
        group choice by choice.Group into chosen
        select new PerformanceGroupDetail
        {
            Id = chosen.Key.Id,
            Description = chosen.Key.Description,
            MinimumPerformances = chosen.Key.Min,
            MaximumPerformances = chosen.Key.Max,
            Rank = chosen.First().Rank,
            PerformanceGroupPerformanceDetails =
            [
                .. chosen.Select(c => new PerformanceGroupPerformanceDetail
                {
                    PerformanceId = c.Evening.Id,
                    PerformanceCode = c.Evening.Code.PadRight(10),
                    PerformanceDescription = c.Evening.Description,
                    PerformanceDateTime = c.Evening.Date,
                    Facility = c.Evening.Facility.Description,
                    ZoneMapId = c.Evening.Facility.ZoneMapId,
                    DisplayByZone = true,
                    AvailableIndicator = IsAvailable(call, c.Evening),
                    Inactive = false,
                    Zones = [.. call.Zones(c.Evening, [])],
                }),
            ],
        };

    private static Reply Groups(Call call)
    {
        var package = call.Catalogue.Package(call.Id("packageId"));
        return Reply.List(
            ChoicesOf(call, package)
                .Select(c => new PackagePerformanceGroupDetail
                {
                    PackageId = package.Id,
                    PackageDescription = package.Description,
                    MinPerformances = package.MinPerformances,
                    MaxPerformances = package.MaxPerformances,
                    FlexIndicator = package.IsFlex,
                    FixedSeatIndicator = package.IsFixedSeat,
                    GroupId = c.Group.Id,
                    GroupDescription = c.Group.Description,
                    GroupMinPerformances = c.Group.Min,
                    GroupMaxPerformances = c.Group.Max,
                    GroupRanking = c.Rank,
                    PerformanceId = c.Evening.Id,
                    PerformanceCode = c.Evening.Code.PadRight(10),
                    PerformanceDescription = c.Evening.Description,
                    PerformanceDateTime = c.Evening.Date,
                    Facility = c.Evening.Facility.Description,
                    ZoneMapId = c.Evening.Facility.ZoneMapId,
                    DisplayByZone = true,
                    AvailableIndicator = IsAvailable(call, c.Evening),
                    Inactive = false,
                    SalesNotesReadIndicator = false,
                    Zones = [.. call.Zones(c.Evening, [])],
                })
        );
    }

    private static IEnumerable<Choice> ChoicesOf(Call call, PackageEntry package)
    {
        var moment = call.QueryDate("asOfDateTime") ?? call.Simulation.Clock.Now;
        return from @group in package.Groups.Select((g, i) => (Entry: g, Rank: i + 1))
            from id in @group.Entry.PerformanceIds
            let evening = call.Catalogue.Performance(id)
            where moment <= evening.SaleEnd
            select new Choice(@group.Entry, @group.Rank, evening);
    }

    private static bool IsAvailable(Call call, PerformanceEntry evening)
    {
        var buyer = call.QueryId("modeOfSaleId") is { } mode
            ? call.Catalogue.Buyer(mode, constituentId: 0)
            : call.Catalogue.Anybody;
        return call.Simulation.Clock.Now.IsBetween(evening.SaleStart, evening.SaleEnd)
            && call.Simulation.InventoryOf(evening.Id).AvailableTo(buyer) > 0;
    }

    private static IEnumerable<PerformanceGroupEntry> AllGroups(Call call)
    {
        var season = call.QueryId("seasonId");
        return from package in call.Catalogue.Packages.Values
            from @group in package.Groups
            group @group by @group.Id into same
            let first = FirstOf(call, same.First())
            where (season ?? first.SeasonId) == first.SeasonId
            orderby first.Date, same.Key
            select same.First();
    }

    private static PerformanceGroupEntry FindGroup(Call call)
    {
        var id = call.Id("id");
        return AllGroups(call).FirstOrDefault(g => g.Id == id)
            ?? throw ServiceFault.NotFound($"There is no performance group {id}.");
    }

    private static PerformanceGroup Group(Call call, PerformanceGroupEntry group)
    {
        var first = FirstOf(call, group);
        return new PerformanceGroup
        {
            Id = group.Id,
            Description = group.Description,
            DisplayByZone = true,
            FixedSeatIndicator = call.Catalogue.Packages.Values.Any(p =>
                p.IsFixedSeat && p.Groups.Any(g => g.Id == group.Id)
            ),
            Facility = Summaries.Facility(first.Facility),
            Season = call.Season(first.SeasonId),
            ZoneMap = call.ZoneMap(first.Facility),
        };
    }

    private static PerformanceEntry FirstOf(Call call, PerformanceGroupEntry group) =>
        call.Catalogue.Performance(group.PerformanceIds[0]);

    private sealed record Choice(PerformanceGroupEntry Group, int Rank, PerformanceEntry Evening);
}
