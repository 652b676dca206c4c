using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>Four evenings of seven: one opera at least, two plays at most.</summary>
public sealed class FlexPackageTests
{
    private const int Flex = PackageCalls.FourOfSeven;

    [Test]
    public async Task Four_chosen_evenings_are_bought()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ChooseAsync(Flex, (4711, 93), (4714, 94), (4715, 94), (4717, 95));
        Assert.That((await visitor.ValidatePackagesAsync()).NFSPackageErrors, Is.Empty);

        var order = await visitor.PayAndCheckOutAsync();

        var view = (await visitor.GetAsync($"TXN/Orders/{order}/ProductsView")).Read<OrderProductView>();
        Assert.That(
            view.Products.Single().Package!.LineItems.Select(l => l.PerformanceGroup!.Description),
            Is.EqualTo(new[] { "Opera", "Plays", "Plays", "Late Strings" })
        );
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task Too_few_evenings_are_told_for_the_package_and_for_its_groups()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ChooseAsync(Flex, (4714, 94), (4715, 94));

        var errors = (await visitor.ValidatePackagesAsync()).NFSPackageErrors;

        Assert.That(errors.Select(e => e.PerformanceGroupId), Is.EqualTo(new[] { 93, 0 }));
        Assert.That(errors[0].Error, Does.Contain("0 of at least 1").And.EndsWith("to choose from: 4711, 4712."));
        Assert.That(errors[1].Error, Is.EqualTo("2 of at least 4 performances are in the cart."));
        (await visitor.CheckOutAsync()).IsRefused("not complete");
    }

    [Test]
    public async Task Four_evenings_without_one_of_the_group_that_asks_for_it_are_not_enough()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ChooseAsync(Flex, (4713, 94), (4714, 94), (4717, 95), (4718, 95));

        var errors = (await visitor.ValidatePackagesAsync()).NFSPackageErrors;

        Assert.That(errors.Select(e => e.PerformanceGroupId), Is.EqualTo(new[] { 93 }));
    }

    [Test]
    public async Task One_more_of_a_group_than_it_allows_is_refused()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(Flex, (4713, 94), (4714, 94));

        (await visitor.AddToPackageAsync(Flex, 4715, 94, line)).IsRefused(
            "At most 2 performances of performance group 94 can be chosen."
        );

        Assert.That(house.Simulator.SeatsHeld().Select(h => h.PerformanceId), Has.None.EqualTo(4715));
    }

    [Test]
    public async Task One_more_than_the_package_allows_is_refused()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(Flex, (4711, 93), (4713, 94), (4717, 95), (4718, 95));

        (await visitor.AddToPackageAsync(Flex, 4712, 93, line)).IsRefused(
            "At most 4 performances of package 805 can be chosen."
        );
    }

    [Test]
    public async Task The_same_evening_is_chosen_once()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(Flex, (4711, 93));

        (await visitor.AddToPackageAsync(Flex, 4711, 93, line)).IsRefused(
            $"Performance 4711 is in package line item {line} already."
        );
    }

    [Test]
    public async Task A_price_type_that_the_package_is_not_sold_at_is_refused()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var answer = await visitor.AddToPackageAsync(Flex, 4711, 93, priceType: $"{PackageCalls.Under26}");

        answer.IsRefused("TESSITURA_INVALID_PRICETYPE_EXCEPTION");
        answer.IsRefused("package 805 is not sold at it");
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task The_price_type_of_members_is_for_members()
    {
        await using var house = await OpenHouse.StartAsync();
        var (visitor, member) = (await house.VisitAsync(), await house.VisitAsAsync("ada"));

        (await visitor.AddToPackageAsync(Flex, 4711, 93, priceType: "3")).IsRefused("INVALID_PRICETYPE");
        (await member.AddToPackageAsync(Flex, 4711, 93, priceType: "1,3")).Read<object>();

        var tickets = (await member.PackageAsync()).LineItems.Single().SubLineItems;
        Assert.That(tickets.Select(t => t.PriceType!.Id), Is.EqualTo(new[] { 1, 3 }));
        Assert.That(tickets[1].DueAmount, Is.LessThan(tickets[0].DueAmount));
    }

    [Test]
    public async Task A_price_type_of_the_whole_package_changes_to_one_that_it_is_sold_at()
    {
        await using var house = await OpenHouse.StartAsync();
        var member = await house.VisitAsAsync("ada");
        var line = await member.ChooseAsync(Flex, (4711, 93), (4714, 94));
        var before = (await member.CartAsync()).SubTotal!.Value;

        (await ChangeAsync(PackageCalls.Under26)).IsRefused("INVALID_PRICETYPE");
        (await ChangeAsync(3)).IsDone();

        Assert.That((await member.CartAsync()).SubTotal, Is.LessThan(before));

        Task<Answer> ChangeAsync(int priceType) =>
            member.PutAsync($"Web/Cart/@/LineItems/{line}/PriceTypeId", new { NewPriceType = priceType });
    }

    [Test]
    public async Task A_line_item_of_another_package_is_refused()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, (4712, 91));

        (await visitor.AddToPackageAsync(Flex, 4711, 93, line)).IsRefused(
            $"Package line item {line} is of package 804, not of package 805."
        );
    }

    [Test]
    public async Task The_calls_of_another_kind_of_package_do_not_take_it_out()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(Flex, (4711, 93));
        var evening = (await visitor.PackageAsync()).LineItems.Single();

        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Fixed/805/{line}")).IsRefused("use Packages/Nfs");
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Fixed/{line}/{evening.Id}/4711")).IsRefused(
            "use Packages/Nfs"
        );
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Super/805/{line}")).IsRefused("use Packages/Nfs");
        (await visitor.DeleteAsync($"Web/Cart/@/Tickets/4711/{evening.Id}")).IsRefused("part of a package");

        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Wishes_steer_the_choice_of_seats()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await visitor.AddToPackageAsync(Flex, 4715, 94, requests: "StartingRow=C&EndingRow=C")).Read<object>();

        var tickets = (await visitor.PackageAsync()).LineItems.Single().SubLineItems;
        Assert.That(tickets.Select(t => t.Seat!.Row), Is.All.EqualTo("C"));
    }

    [Test]
    public async Task The_summary_shows_it_as_one_package_with_its_evenings()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(Flex, (4711, 93), (4717, 95));

        var summary = (await visitor.GetAsync("Web/Cart/@/Summary")).Read<CartSummary>();

        var package = summary.Products.Single().Package!;
        Assert.That((package.LineItemId, package.PackageId), Is.EqualTo((line, Flex)));
        Assert.That((package.NFSPackage, package.FixedPackage), Is.EqualTo(((bool?)true, (bool?)false)));
        Assert.That(package.Performances.Select(p => p.PerformanceId), Is.EqualTo(new int?[] { 4711, 4717 }));
        Assert.That(package.TotalAmount, Is.EqualTo(summary.SubTotal));
        Assert.That((await visitor.SessionAsync()).CartInfo!.PackageCount, Is.EqualTo(1));
    }
}
