namespace Tessitura.Client.Simulator.Tests.Txn;

internal sealed class PriceTypeDetailTests
{
    [Test]
    public async Task Anybody_is_offered_what_is_not_for_members()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var types = await house.Txn.GetPriceTypeDetailsAsync(performanceIds: [4711], modeOfSaleId: 3);

        Assert.That(types.Select(t => t.PriceTypeId), Is.EqualTo(new[] { 1, 2, 4 }));
        Assert.That(types.Single(t => t.DefaultIndicator).PriceTypeId, Is.EqualTo(1));
        Assert.That(types.Single(t => t.ReasonIndicator).PriceTypeId, Is.EqualTo(4));
        Assert.That(types.Single(t => t.PriceTypeId == 2).Zones.Select(z => z.Id), Is.EqualTo(new[] { 2, 3, 4, 5 }));
    }

    [Test]
    public async Task The_priority_mode_of_sale_has_member_prices_and_no_free_tickets()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var types = await house.Txn.GetPriceTypeDetailsAsync(performanceIds: [4711], modeOfSaleId: 4);

        Assert.That(types.Select(t => t.PriceTypeId), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task A_source_opens_its_offer()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var types = await house.Txn.GetPriceTypeDetailsAsync(performanceIds: [4711], modeOfSaleId: 3, sourceId: 202);

        var offer = types.Single(t => t.Offer);
        Assert.That((offer.PriceTypeId, offer.IsBest, offer.MaxSeats), Is.EqualTo((3, true, 4)));
        Assert.That(offer.Terms, Is.Not.Empty);
    }

    [Test]
    public async Task Nothing_is_on_offer_after_the_curtain_has_risen()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var types = await house.Txn.GetPriceTypeDetailsAsync(
            performanceIds: [4711],
            orderDateTime: house.Simulator.Performances[0].Date.AddMinutes(1)
        );

        Assert.That(types, Is.Empty);
    }

    [Test]
    public async Task A_package_has_price_types_of_its_own()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var types = await house.Txn.GetPriceTypeDetailsAsync(packageId: 801, modeOfSaleId: 3);

        Assert.That(types.Select(t => t.PriceTypeId), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(types.Select(t => t.PackageId), Is.All.EqualTo(801));
    }
}
