namespace Tessitura.Client.Simulator.Tests.Txn;

internal sealed class PriceTests
{
    [Test]
    public async Task Prices_come_for_every_zone_and_price_type_disabled_ones_too()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var prices = await house.Txn.GetPerformancePricesAsync([4711, 4717]);

        Assert.That(prices.Count(p => p.PerformanceId == 4711), Is.EqualTo(5 * 4));
        Assert.That(prices.Count(p => p.PerformanceId == 4717), Is.EqualTo(4));
        Assert.That(prices.Single(p => !p.Enabled).PriceTypeId, Is.EqualTo(SeedIds.Under26));
        Assert.That(prices.Where(p => p.IsBase).Select(p => p.PriceTypeId), Is.All.EqualTo(SeedIds.FullPrice));
    }

    [Test]
    public async Task Prices_can_be_narrowed()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var one = await house.Txn.GetPerformancePricesAsync([4711], priceTypeId: 2);
        var onlyBase = await house.Txn.GetPerformancePricesAsync([4711], includeOnlyBasePrice: true);
        var priority = await house.Txn.GetPerformancePricesAsync([4711], modeOfSaleId: 4);

        Assert.That(one.Select(p => p.PriceTypeId), Is.All.EqualTo(2));
        Assert.That(onlyBase.Select(p => p.Price), Is.EqualTo(new[] { 120m, 95m, 70m, 45m, 25m }));
        Assert.That(priority.Select(p => p.PriceTypeId), Has.None.EqualTo(SeedIds.Complimentary));
    }

    [Test]
    public async Task The_best_price_of_a_zone_is_the_offered_one_or_else_the_lowest_that_costs_something()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var plain = await house.Txn.GetPerformancePricesAsync([4711]);
        var offered = await house.Txn.GetPerformancePricesAsync([4711], sourceId: 202);

        Assert.That(plain.Single(p => p is { IsBest: true, ZoneId: 5 }).PriceTypeId, Is.EqualTo(SeedIds.Under26));
        Assert.That(plain.Where(p => p.Offer), Is.Empty);
        Assert.That(offered.Single(p => p is { IsBest: true, ZoneId: 5 }).PriceTypeId, Is.EqualTo(SeedIds.Member));
        Assert.That(offered.Where(p => p.Offer).Select(p => p.ModeOfSaleOfferId), Is.All.EqualTo(47110));
    }

    [Test]
    public async Task The_studio_lets_people_pay_less()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var price = (await house.Txn.GetPerformancePricesAsync([4717], includeOnlyBasePrice: true)).Single();

        Assert.That((price.Price, price.MinPrice, price.IsEditableForWeb), Is.EqualTo((18m, 5m, true)));
    }

    [Test]
    public async Task A_package_is_priced_whole_unless_its_evenings_are_asked_for()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var whole = await house.Txn.GetPackagePricesAsync(801, priceTypeId: 1);
        var evenings = await house.Txn.GetPackagePricesAsync(801, priceTypeId: 1, performanceIds: [4711, 4713]);

        Assert.That(whole.Select(p => p.PerformanceId), Is.All.Zero);
        Assert.That(whole.Select(p => p.ZoneId), Is.Unique);
        Assert.That(evenings.Select(p => p.PerformanceId).Distinct(), Is.EqualTo(new[] { 4711, 4713 }));
        Assert.That(
            whole.ToDictionary(p => p.ZoneId, p => p.Price),
            Is.EquivalentTo(evenings.GroupBy(p => p.ZoneId).ToDictionary(g => g.Key, g => g.Sum(p => p.Price)))
        );
    }

    [Test]
    public async Task A_booking_fee_comes_on_every_seat()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var fees = await house.Txn.GetPerformanceSeatFeesAsync(4711, 3, priceTypeIds: [1]);

        Assert.That(fees, Has.Count.EqualTo(5));
        Assert.That(fees.Select(f => f.FeeAmount), Is.All.EqualTo(2.50m));
    }
}
