using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests.Txn;

internal sealed class ProgrammeTests
{
    [Test]
    public async Task Performances_come_by_id_season_or_production_season()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var byId = await house.Txn.GetPerformanceSummariesAsync(performanceIds: [4718, 4711]);
        var bySeason = await house.Txn.GetPerformancesAsync(seasonIds: [26]);
        var byRun = await house.Txn.GetPerformancesAsync(productionSeasonId: 34);
        var later = await house.Txn.GetPerformancesAsync(seasonIds: [27]);

        Assert.That(byId.Select(p => p.Id), Is.EqualTo(new int?[] { 4711, 4718 }));
        Assert.That(bySeason, Has.Count.EqualTo(8));
        Assert.That(byRun.Select(p => p.Facility?.Description), Is.All.EqualTo("Studio"));
        Assert.That(later, Is.Empty);
    }

    [TestCase("traviata", new[] { 4711, 4712 })]
    [TestCase("CHER2", new[] { 4716 })]
    [TestCase("summer's success", new[] { 4713, 4714 })]
    [TestCase("traviata orchard", new int[0])]
    public async Task Performances_are_found_by_words(string words, int[] expected)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var found = await house.Txn.SearchPerformancesAsync(new PerformanceSearchRequest { FullTextSearch = words });

        Assert.That(found.Select(p => p.PerformanceId), Is.EqualTo(expected.Cast<int?>()));
    }

    [TestCase("1,3", "and", new[] { 4711, 4712 })]
    [TestCase("1,4", "or", new[] { 4711, 4712, 4713, 4714 })]
    public async Task Performances_are_found_by_keywords(string keywords, string andOr, int[] expected)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var found = await house.Txn.SearchPerformancesAsync(
            new PerformanceSearchRequest { KeywordIds = keywords, KeywordAndOr = andOr }
        );

        Assert.That(found.Select(p => p.PerformanceId), Is.EqualTo(expected.Cast<int?>()));
    }

    [Test]
    public async Task Performances_are_found_by_date_and_hall()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var found = await house.Txn.SearchPerformancesAsync(
            new PerformanceSearchRequest
            {
                PerformanceStartDate = house.Time.GetUtcNow().AddDays(10),
                PerformanceEndDate = house.Time.GetUtcNow().AddDays(18),
                FacilityIds = "2",
                ModeOfSaleId = 3,
            }
        );

        Assert.That(found.Select(p => p.PerformanceId), Is.EqualTo(new int?[] { 4718 }));
        Assert.That(found[0].ModeOfSaleStartDate, Is.Not.Null);
    }

    [TestCase(false, new[] { 801, 803, 804, 805, 806, 807 })]
    [TestCase(true, new int[0])]
    public async Task Packages_match_by_one_evening_or_by_all(bool all, int[] expected)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var found = await house.Txn.SearchPackagesAsync(
            new PackageSearchRequest { PerformanceKeywordIds = "1", MatchAllPerformances = all }
        );

        Assert.That(found.Select(p => p.PackageId), Is.EqualTo(expected.Cast<int?>()));
    }

    [Test]
    public async Task Production_seasons_are_found_by_their_performances()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var found = await house.Txn.SearchProductionSeasonsAsync(
            new ProductionSeasonSearchRequest { FacilityIds = "2" }
        );

        Assert.That(found.Single().ProductionSeasonDescription, Is.EqualTo("Late Strings"));
        Assert.That(
            found.Single().LastPerformanceDate - found.Single().FirstPerformanceDate,
            Is.EqualTo(TimeSpan.FromDays(7))
        );
    }

    [Test]
    public async Task Products_are_performances_and_packages_in_one_list()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var all = await house.Txn.SearchProductsAsync(new ProductSearchRequest());
        var title = await house.Txn.SearchProductsAsync(new ProductSearchRequest { TitleId = 11 });
        var package = await house.Txn.SearchProductsAsync(new ProductSearchRequest { PackageId = 802 });

        Assert.That(all, Has.Count.EqualTo(8 + 8));
        Assert.That(
            title.Select(p => p.PerformanceId + p.PackageId),
            Is.EqualTo(new int?[] { 4711, 4712, 801, 803, 804, 805, 806, 807 })
        );
        Assert.That(package.Single().Description, Is.EqualTo("Two plays"));
    }

    [Test]
    public async Task Web_contents_come_from_the_closest_level_unless_all_are_wanted()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var closest = await house.Txn.GetWebContentsAsync(productionElementIds: [4711], contentTypeIds: [1]);
        var all = await house.Txn.GetWebContentsAsync(productionElementIds: [4711], showAll: true);
        var package = await house.Txn.GetWebContentsAsync(packageIds: [801]);

        Assert.That(
            closest.Single().WebContents.Select(c => c.Value),
            Is.EqualTo(new[] { "Opening night, with a reception." })
        );
        Assert.That(
            all.Single().WebContents.Select(c => c.Owner?.ElementId).Distinct(),
            Is.EqualTo(new int?[] { 4711, 31, 21, 11 })
        );
        Assert.That(package.Single().RequestedOwner?.Type, Is.EqualTo((int)WebContentOwner.Package));
    }

    [Test]
    public async Task Zone_availabilities_know_the_buyer()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var anybody = await house.Txn.GetPerformanceZoneAvailabilitiesAsync([4715], 3, 0);
        var member = await house.Txn.GetPerformanceZoneAvailabilitiesAsync([4715], 3, 1001);

        Assert.That(anybody.Select(z => z.AvailableCount), Is.EqualTo(member.Select(z => z.AvailableCount)));
        Assert.That(
            member.Sum(z => z.ConstituentAvailableCount) - anybody.Sum(z => z.ConstituentAvailableCount),
            Is.EqualTo(30)
        );
    }

    [Test]
    public async Task A_general_admission_evening_counts_its_floor()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var zones = await house.Txn.GetPerformanceZonesAsync([4717], [4]);

        Assert.That(zones.Single().AvailableCount, Is.EqualTo(84));
        Assert.That(zones.Single().SectionSummaries.Single().Description, Is.EqualTo("Studio floor"));
    }

    [Test]
    public async Task The_screens_show_each_other()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var map = await house.Txn.GetFacilityScreensAsync(1);

        Assert.That(map.Screens.Select(s => (s.ScreenUp, s.ScreenDown)), Is.EqualTo(new[] { (2, 0), (0, 1) }));
        Assert.That(
            map.Screens.SelectMany(s => s.HouseMapRectangles).Select(r => r.TextText),
            Is.EqualTo(new[] { "Stage", "Stalls", "Circle", "Balcony" })
        );
    }
}
