using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>A package of two fixed-seat packages.</summary>
public sealed class SuperPackageTests
{
    [Test]
    public async Task Parts_are_added_one_by_one_to_one_product()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var first = (await visitor.AddPartAsync(PackageCalls.OpeningNight)).Read<AddSubPackageItemResponse>();
        var whole = first.SuperPackageLineItemId!.Value;
        var second = (await visitor.AddPartAsync(PackageCalls.ComedyAndDrama, whole)).Read<AddSubPackageItemResponse>();

        Assert.That(second.SuperPackageLineItemId, Is.EqualTo(whole));
        var package = await visitor.PackageAsync();
        Assert.That(package.Id, Is.EqualTo(whole));
        Assert.That(
            package.LineItems.Select(l => l.PackageLineItemId),
            Is.EqualTo(new[] { first.LineItemId, first.LineItemId, second.LineItemId, second.LineItemId })
        );
        Assert.That(package.LineItems.Select(l => l.LineItemGroupId), Is.All.EqualTo(whole));
        Assert.That(package.LineItems.Select(l => l.SuperPackageId), Is.All.EqualTo(PackageCalls.WholeSeason));
        Assert.That(package.LineItems.Select(l => l.Package!.Id), Is.EqualTo(new[] { 807, 807, 808, 808 }));
        Assert.That(
            package.LineItems.Select(l => (l.Package!.SubPackage, l.Package.SuperPackage)),
            Is.All.EqualTo(((bool?)true, (bool?)false))
        );
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(8));
    }

    [Test]
    public async Task A_part_has_the_same_seats_on_its_evenings()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.AddWholeSeasonAsync();

        var package = await visitor.PackageAsync();

        Assert.That(SeatsOf(4711), Is.EqualTo(SeatsOf(4714)));
        Assert.That(SeatsOf(4713), Is.EqualTo(SeatsOf(4715)));

        string SeatsOf(int performance) =>
            string.Join(',', package.EveningOf(performance).SubLineItems.Select(t => t.Seat!.Id));
    }

    [Test]
    public async Task Validation_names_the_part_that_is_missing()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var added = (await visitor.AddPartAsync(PackageCalls.OpeningNight)).Read<AddSubPackageItemResponse>();

        var lacking = await visitor.ValidatePackagesAsync();
        (await visitor.CheckOutAsync()).IsRefused("Sub package 808 is missing");
        (await visitor.AddPartAsync(PackageCalls.ComedyAndDrama, added.SuperPackageLineItemId!.Value)).Read<object>();

        var error = lacking.SuperPackageErrors.Single();
        Assert.That(error.SuperPackageLineItemId, Is.EqualTo(added.SuperPackageLineItemId));
        Assert.That(error.Error, Is.EqualTo("Sub package 808 is missing."));
        Assert.That(lacking.FSPackageErrors, Is.Empty, "a part is told with its super package");
        Assert.That((await visitor.ValidatePackagesAsync()).SuperPackageErrors, Is.Empty);
    }

    [Test]
    public async Task An_evening_leaves_its_part_incomplete()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var whole = await visitor.AddWholeSeasonAsync();
        var evening = (await visitor.PackageAsync()).EveningOf(4715);

        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Super/{whole}/807/{evening.Id}/4715")).IsRefused(
            "not of performance",
            404
        );
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Super/{whole}/801/{evening.Id}/4715")).IsRefused(
            "Package 801 is not in super package line item",
            404
        );
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Super/{whole}/808/{evening.Id}/4715")).IsDone();

        Assert.That(house.Simulator.SeatsHeld().Select(h => h.PerformanceId), Has.None.EqualTo(4715));
        Assert.That(
            (await visitor.ValidatePackagesAsync()).SuperPackageErrors.Single().Error,
            Does.StartWith("Sub package 808: 1 of 2").And.EndsWith("missing: 4715.")
        );
        (await visitor.CheckOutAsync()).IsRefused("not complete");
    }

    [Test]
    public async Task The_last_evening_takes_its_part_along_and_the_part_can_come_again()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var whole = await visitor.AddWholeSeasonAsync();
        foreach (var evening in (await visitor.PackageAsync()).LineItems.Where(l => l.Package!.Id == 808))
        {
            var path = $"Web/Cart/@/Packages/Super/{whole}/808/{evening.Id}/{evening.Performance!.Id}";
            (await visitor.DeleteAsync(path)).IsDone();
        }

        Assert.That(
            (await visitor.ValidatePackagesAsync()).SuperPackageErrors.Single().Error,
            Is.EqualTo("Sub package 808 is missing.")
        );
        (await visitor.AddPartAsync(PackageCalls.ComedyAndDrama, whole)).Read<object>();
        Assert.That((await visitor.ValidatePackagesAsync()).SuperPackageErrors, Is.Empty);
    }

    [Test]
    public async Task It_leaves_as_a_whole()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var whole = await visitor.AddWholeSeasonAsync();

        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Super/807/{whole}")).IsRefused("not of package 807", 404);
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Nfs/{whole}")).IsRefused("use Packages/Super");
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Super/806/{whole}")).IsDone();

        Assert.That((await visitor.CartAsync()).Products, Is.Empty);
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task A_part_does_not_leave_by_the_calls_of_the_whole_or_of_other_packages()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var whole = await visitor.AddWholeSeasonAsync();
        var part = (await visitor.PackageAsync()).EveningOf(4711).PackageLineItemId;

        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Super/807/{part}")).IsRefused(
            $"a part of super package line item {whole}"
        );
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Fixed/807/{part}")).IsRefused("use Packages/Super");

        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(8));
    }

    [Test]
    public async Task A_part_is_added_once_and_to_its_own_super_package()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var added = (await visitor.AddPartAsync(PackageCalls.OpeningNight)).Read<AddSubPackageItemResponse>();
        var other = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, (4712, 91));

        (await visitor.AddPartAsync(807, added.SuperPackageLineItemId!.Value)).IsRefused("already");
        (await visitor.AddPartAsync(808, other)).IsRefused(
            $"Package 808 is a part of super package 806, and line item {other} is of package 804."
        );
        (await visitor.AddPartAsync(808, 99)).IsRefused("no package line item 99 in the cart", 404);
    }

    [TestCase(806, "Package 806 is the super package: add its sub packages 807, 808.")]
    [TestCase(801, "Package 801 is a fixed-seat package: use Packages/Fixed.")]
    [TestCase(805, "Package 805 is a flex package: use Packages/Nfs.")]
    public async Task What_is_no_part_of_a_super_package_is_refused(int package, string why)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await visitor.AddPartAsync(package)).IsRefused(why);
    }

    [Test]
    public async Task A_part_is_not_sold_alone()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var answer = await visitor.PostAsync(
            "Web/Cart/@/Packages/Fixed",
            new
            {
                PriceType = "1",
                PackageId = 807,
                NumberOfSeats = 2,
                ZoneId = Evenings.ZoneA,
            }
        );

        answer.IsRefused("Package 807 is a part of super package 806: use Packages/Super.");
    }

    [Test]
    public async Task A_price_type_that_no_package_is_sold_at_is_refused()
    {
        await using var house = await OpenHouse.StartAsync();
        var staff = await house.StaffAsync();

        (
            await staff.PostAsync(
                "Web/Cart/@/Packages/Super",
                new
                {
                    SuperPackageLineItemId = 0,
                    PriceType = "4",
                    PriceTypeReason = "1",
                    SubPackageId = 807,
                    NumberOfSeats = 1,
                    ZoneId = Evenings.ZoneA,
                    LeaveSingleSeats = true,
                }
            )
        ).IsRefused("package 807 is not sold at it");
    }

    [Test]
    public async Task When_no_seats_can_be_had_nothing_is_added()
    {
        await using var house = await OpenHouse.StartAsync(o => o.Theatre = PackageCalls.SoldOutOn(4714));
        var visitor = await house.VisitAsync();

        var answer = (await visitor.AddPartAsync(PackageCalls.OpeningNight)).Read<AddSubPackageItemResponse>();

        Assert.That((answer.LineItemId, answer.SuperPackageLineItemId), Is.EqualTo((0, 0)));
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task It_costs_what_its_parts_do_and_the_summary_shows_it_once()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var whole = await visitor.AddWholeSeasonAsync();

        var summary = (await visitor.GetAsync("Web/Cart/@/Summary")).Read<CartSummary>();

        var package = summary.Products.Single().Package!;
        Assert.That((package.LineItemId, package.PackageId), Is.EqualTo((whole, PackageCalls.WholeSeason)));
        Assert.That((package.SuperPackage, package.SubPackage), Is.EqualTo(((bool?)true, (bool?)false)));
        Assert.That(package.Performances, Has.Count.EqualTo(4));
        Assert.That(package.TotalAmount, Is.EqualTo(summary.SubTotal));
        Assert.That((await visitor.SessionAsync()).CartInfo!.PackageCount, Is.EqualTo(1));
    }

    [Test]
    public async Task It_is_bought_prints_and_opens_again_as_it_was()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("bruno");
        var whole = await visitor.AddWholeSeasonAsync();
        var order = await visitor.PayAndCheckOutAsync();
        var printed = await visitor.PostAsync(
            "Web/Cart/@/Print/TicketElements",
            new { Mode = 2, LineItems = $"{whole}" }
        );

        var view = (await visitor.GetAsync($"TXN/Orders/{order}/ProductsView")).Read<OrderProductView>();
        Assert.That(view.Products.Single().Package!.LineItems, Has.Count.EqualTo(4));
        Assert.That(view.Products[0].Package!.LineItems.Select(l => l.SuperPackageId), Is.All.EqualTo(806));
        Assert.That(printed.Read<IReadOnlyList<TicketElement>>().Count(e => e.BarcodeInd == "Y"), Is.EqualTo(8));
        var later = await house.VisitAsAsync("bruno");
        (await later.PostAsync($"Web/Session/@/LoadOrder/{order}")).Read<Cart>();
        Assert.That((await later.PackageAsync()).LineItems, Has.Count.EqualTo(4));
        (await later.DeleteAsync($"Web/Cart/@/Packages/Super/806/{whole}")).IsRefused("loaded with an order");
    }
}
