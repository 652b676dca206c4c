using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests.Txn;

/// <summary>How packages of every kind look before somebody buys them.</summary>
internal sealed class PackageTests
{
    [TestCase(801, true, false, false, 0, 2, 2)]
    [TestCase(804, false, false, false, 0, 3, 3)]
    [TestCase(805, false, true, false, 0, 4, 4)]
    [TestCase(806, false, false, true, 0, 4, 4)]
    [TestCase(808, true, false, false, 806, 2, 2)]
    public async Task The_flags_and_numbers_tell_the_kind(
        int id,
        bool isFixed,
        bool isFlex,
        bool isSuper,
        int superPackage,
        int least,
        int most
    )
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var package = await house.Txn.GetPackageAsync(id);
        var found = (await house.Txn.SearchPackagesAsync(new PackageSearchRequest())).Single(p => p.PackageId == id);

        Assert.That(
            (package.FixedSeatIndicator, package.FlexIndicator, package.SuperPackageIndicator),
            Is.EqualTo(((bool?)isFixed, (bool?)isFlex, (bool?)isSuper))
        );
        Assert.That(
            (found.FixedSeatIndicator, found.FlexIndicator, found.SuperPackageIndicator),
            Is.EqualTo(((bool?)isFixed, (bool?)isFlex, (bool?)isSuper))
        );
        Assert.That(package.SubPackageIndicator, Is.EqualTo(superPackage != 0));
        Assert.That(package.SuperPackageId, Is.EqualTo(superPackage));
        Assert.That((package.MinimumPerformances, package.MaximumPerformances), Is.EqualTo(((int?)least, (int?)most)));
        Assert.That(package.Facility is not null, Is.EqualTo(isFixed));
    }

    [Test]
    public async Task A_flex_package_shows_its_groups_with_their_evenings_and_numbers()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var detail = await house.Txn.GetPackageDetailAsync(805);
        var rows = await house.Txn.GetPackagePerformanceGroupsAsync(805);

        Assert.That(
            detail.PerformanceGroupDetails.Select(g => (g.Id, g.Rank, g.MinimumPerformances, g.MaximumPerformances)),
            Is.EqualTo(new (int?, int?, int?, int?)[] { (93, 1, 1, 2), (94, 2, 0, 2), (95, 3, 0, 2) })
        );
        Assert.That(
            detail.PerformanceGroupDetails[1].PerformanceGroupPerformanceDetails.Select(p => p.PerformanceId),
            Is.EqualTo(new int?[] { 4713, 4714, 4715 })
        );
        Assert.That(rows.Select(r => r.GroupId), Is.EqualTo(new int?[] { 93, 93, 94, 94, 94, 95, 95 }));
        Assert.That(rows.Select(r => (r.FlexIndicator, r.MinPerformances)), Is.All.EqualTo(((bool?)true, (int?)4)));
        Assert.That(rows.Select(r => r.AvailableIndicator), Is.All.True);
        Assert.That(rows.SelectMany(r => r.Zones).Sum(z => z.AvailableCount), Is.Positive);
    }

    [Test]
    public async Task An_evening_whose_seats_are_gone_cannot_be_chosen()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        var studio = (CapacityInventory)house.State.InventoryOf(4718);
        studio.Take(1000, SeatOwner.EarlierSales);

        var rows = await house.Txn.GetPackagePerformanceGroupsAsync(804);

        Assert.That(
            rows.Where(r => r.AvailableIndicator is false).Select(r => r.PerformanceId),
            Is.EqualTo(new[] { 4718 })
        );
    }

    [Test]
    public async Task An_evening_that_is_over_is_no_choice_any_more()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(7));

        var detail = await house.Txn.GetPackageDetailAsync(805);

        Assert.That(detail.PerformanceGroupDetails.Select(g => g.Id), Is.EqualTo(new int?[] { 94, 95 }));
    }

    [Test]
    public async Task A_super_package_shows_its_parts_with_their_evenings()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var detail = await house.Txn.GetPackageDetailAsync(806);

        Assert.That(detail.IsSuperPackage, Is.True);
        Assert.That(detail.PerformanceGroupDetails, Is.Empty);
        Assert.That(detail.SubPackages.Select(p => p.Id), Is.EqualTo(new int?[] { 807, 808 }));
        Assert.That(
            detail.SubPackages[1].PerformanceGroupDetails.Select(g => g.Id),
            Is.EqualTo(new int?[] { 4713, 4715 })
        );
        Assert.That((await house.Txn.GetPackageAsync(808)).SubPackageOrderId, Is.EqualTo(2));
    }

    [Test]
    public async Task Groups_of_all_packages_are_listed_once()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var groups = await house.Txn.GetPerformanceGroupsAsync();
        var plays = await house.Txn.GetPerformanceGroupAsync(94);

        Assert.That(groups.Select(g => g.Id), Is.Unique.And.SupersetOf(new int?[] { 91, 92, 93, 94, 95, 4711, 4715 }));
        Assert.That(groups.Where(g => g.FixedSeatIndicator is true).Select(g => g.Id), Is.All.GreaterThan(4710));
        Assert.That((plays.Description, plays.FixedSeatIndicator), Is.EqualTo(("Plays", (bool?)false)));
    }

    [Test]
    public async Task A_flex_package_has_prices_by_evening_and_a_super_package_those_of_its_parts()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var flex = await house.Txn.GetPackagePricesAsync(805, priceTypeId: 1);
        var whole = await house.Txn.GetPackagePricesAsync(806, priceTypeId: 1);
        var part = await house.Txn.GetPackagePricesAsync(807, priceTypeId: 1);

        Assert.That(
            flex.Select(p => p.PerformanceId).Distinct(),
            Is.EqualTo(new int?[] { 4711, 4712, 4713, 4714, 4715, 4717, 4718 })
        );
        Assert.That(whole.Select(p => p.PackageId).Distinct(), Is.EqualTo(new int?[] { 807, 808 }));
        Assert.That(whole.Select(p => p.ParentPackageId), Is.All.EqualTo(806));
        Assert.That(whole.Where(p => p.PackageId == 807).Select(p => p.Price), Is.EqualTo(part.Select(p => p.Price)));
    }

    [Test]
    public async Task Price_types_of_a_package_are_those_that_it_is_sold_at()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var types = await house.Txn.GetPackagePriceTypesAsync([805]);
        var details = await house.Txn.GetPriceTypeDetailsAsync(packageId: 805, modeOfSaleId: 4);
        var young = await house.Txn.GetPackagePricesAsync(805, priceTypeId: PackageCalls.Under26);
        var whole = await house.Txn.GetPriceTypeDetailsAsync(packageId: 806, modeOfSaleId: 3);

        Assert.That(types.Select(t => t.PriceTypeId), Is.EqualTo(new int?[] { 1, 3 }));
        Assert.That(details.Select(t => t.PriceTypeId), Is.EqualTo(new int?[] { 1, 3 }));
        Assert.That(young.Select(p => p.Enabled), Is.All.False);
        Assert.That(
            whole.Select(t => (t.PackageId, t.PriceTypeId)),
            Is.EqualTo(new (int?, int?)[] { (806, 1), (806, 2) })
        );
    }

    [TestCase(805, "performances 4711, 4712, 4713, 4714, 4715, 4717, 4718")]
    [TestCase(806, "packages 807, 808")]
    public async Task Only_fixed_seats_are_those_of_a_package(int id, string where)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync("GET", $"/TXN/Packages/{id}/Seats?modeOfSaleId=3&constituentId=0");

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(await SimulatedHouse.ErrorOf(answer), Does.Contain($"ask for those of {where}."));
    }
}
