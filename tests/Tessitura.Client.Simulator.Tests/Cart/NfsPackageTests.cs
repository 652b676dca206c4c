using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>A given set of evenings, seated one by one.</summary>
public sealed class NfsPackageTests
{
    private static readonly (int, int)[] _all = [(4712, 91), (4714, 91), (4718, 92)];

    [Test]
    public async Task The_first_call_makes_the_package_and_the_others_add_to_it()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var first = (
            await visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4712, 91)
        ).Read<AddNFSPackagePerformanceItemResponse>();
        var line = first.NFSPackageLineItemId!.Value;
        var second = (
            await visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4718, 92, line)
        ).Read<AddNFSPackagePerformanceItemResponse>();

        Assert.That((first.SeatsReserved, second.SeatsReserved), Is.EqualTo(((int?)2, (int?)2)));
        Assert.That(second.NFSPackageLineItemId, Is.EqualTo(line));
        var package = await visitor.PackageAsync();
        Assert.That(package.Id, Is.EqualTo(line));
        Assert.That(package.LineItems.Select(l => l.Id), Is.EqualTo(new[] { first.LineItemId, second.LineItemId }));
        Assert.That(package.LineItems.Select(l => l.PackageLineItemId), Is.All.EqualTo(line));
        Assert.That(package.LineItems.Select(l => l.PerformanceGroup!.Id), Is.EqualTo(new[] { 91, 92 }));
        Assert.That(package.LineItems.Select(l => l.Package!.Id), Is.All.EqualTo(PackageCalls.HouseAndStudio));
        Assert.That(
            package.LineItems.Select(l => (l.Package!.NFSPackage, l.Package.FixedPackage, l.Package.SuperPackage)),
            Is.All.EqualTo(((bool?)true, (bool?)false, (bool?)false))
        );
    }

    [Test]
    public async Task Each_evening_has_seats_of_its_own_choice()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var free = house
            .Simulator.Simulation.SeatsOf(4714)
            .Look(house.Simulator.Simulation.Catalogue.Anybody)
            .Where(s => s is { StatusId: 0, Place: { IsSeat: true, ZoneId: 4 } })
            .Take(2)
            .Select(s => s.Place.Id)
            .ToList();

        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, (4712, 91));
        (
            await visitor.AddToPackageAsync(
                PackageCalls.HouseAndStudio,
                4714,
                91,
                line,
                requested: string.Join(',', free)
            )
        ).Read<AddNFSPackagePerformanceItemResponse>();

        var evening = (await visitor.PackageAsync()).EveningOf(4714);
        Assert.That(evening.SubLineItems.Select(t => t.Seat!.Id), Is.EqualTo(free));
        Assert.That(evening.SubLineItems.Select(t => t.Zone!.Id), Is.All.EqualTo(4));
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task An_evening_costs_what_the_package_says()
    {
        await using var house = await OpenHouse.StartAsync();
        var (package, alone) = (await house.VisitAsync(), await house.VisitAsync());
        await package.ChooseAsync(PackageCalls.HouseAndStudio, (4712, 91));
        await alone.ReserveAsync(2, performance: 4712);
        var whole = (await alone.CartAsync()).SubTotal!.Value;

        Assert.That((await package.CartAsync()).SubTotal, Is.EqualTo(2 * decimal.Round(whole / 2 * 0.833333m, 2)));
        Assert.That((await package.CartAsync()).FeesAmount, Is.EqualTo((await alone.CartAsync()).FeesAmount));
    }

    [Test]
    public async Task Validation_names_the_evenings_that_are_missing_and_a_complete_package_has_no_errors()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, _all[..1]);

        var lacking = (await visitor.ValidatePackagesAsync()).NFSPackageErrors;
        (await visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4714, 91, line)).Read<object>();
        (await visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4718, 92, line)).Read<object>();
        var complete = await visitor.ValidatePackagesAsync();

        Assert.That(lacking.Select(e => e.PerformanceGroupId), Is.EqualTo(new[] { 91, 92 }));
        Assert.That(lacking.Select(e => (e.PackageId, e.LineItemId)).Distinct(), Is.EqualTo(new[] { (804, line) }));
        Assert.That(lacking[0].Error, Does.EndWith("missing: 4714."));
        Assert.That(lacking[1].Error, Does.EndWith("missing: 4718."));
        Assert.That(complete.NFSPackageErrors, Is.Empty);
        Assert.That(complete.FSPackageErrors, Is.Empty);
        Assert.That(complete.SuperPackageErrors, Is.Empty);
    }

    [Test]
    public async Task Validation_is_silent_about_what_it_was_not_asked()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ChooseAsync(PackageCalls.HouseAndStudio, (4712, 91));

        var answer = await visitor.PostAsync("Web/Cart/@/Validate", new { ValidateFSPackages = true });

        Assert.That(answer.Read<CartValidationResponse>().NFSPackageErrors, Is.Empty);
    }

    [Test]
    public async Task An_incomplete_package_is_not_checked_out()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ChooseAsync(PackageCalls.HouseAndStudio, _all[..2]);
        await visitor.PayCashAsync();

        (await visitor.CheckOutAsync()).IsRefused("missing: 4718");

        Assert.That(house.Simulator.Orders, Is.Empty);
    }

    [Test]
    public async Task An_evening_leaves_and_can_come_again()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, _all);
        var evening = (await visitor.PackageAsync()).EveningOf(4714);

        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Nfs/{line}/{evening.Id}/4712")).IsRefused("not of", 404);
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Nfs/{line}/{evening.Id}/4714")).IsDone();

        Assert.That(house.Simulator.SeatsHeld().Select(h => h.PerformanceId), Is.All.EqualTo(4712));
        Assert.That((await visitor.ValidatePackagesAsync()).NFSPackageErrors, Has.Count.EqualTo(1));
        (await visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4714, 91, line)).Read<object>();
        Assert.That((await visitor.ValidatePackagesAsync()).NFSPackageErrors, Is.Empty);
    }

    [Test]
    public async Task The_last_evening_takes_the_package_along()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, (4712, 91));
        var evening = (await visitor.PackageAsync()).LineItems.Single();

        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Nfs/{line}/{evening.Id}/4712")).IsDone();

        Assert.That((await visitor.CartAsync()).Products, Is.Empty);
        (await visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4714, 91, line)).IsRefused(
            $"no package line item {line} in the cart",
            404
        );
    }

    [Test]
    public async Task The_whole_package_leaves_and_its_places_go_back()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var studio = house.Simulator.AvailableSeats(4718);
        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, _all);
        Assert.That(house.Simulator.AvailableSeats(4718), Is.EqualTo(studio - 2));

        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Nfs/{line}")).IsDone();

        Assert.That((await visitor.CartAsync()).Products, Is.Empty);
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        Assert.That(house.Simulator.AvailableSeats(4718), Is.EqualTo(studio));
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Nfs/{line}")).IsRefused("in the cart", 404);
    }

    [Test]
    public async Task A_package_is_known_to_its_own_session_only()
    {
        await using var house = await OpenHouse.StartAsync();
        var (visitor, other) = (await house.VisitAsync(), await house.VisitAsync());
        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, (4712, 91));
        await other.ReserveAsync(1);

        (await other.AddToPackageAsync(PackageCalls.HouseAndStudio, 4714, 91, line)).IsRefused("in the cart", 404);
        (await other.DeleteAsync($"Web/Cart/@/Packages/Nfs/{line}")).IsRefused("in the cart", 404);

        Assert.That(house.Simulator.SeatsHeld().Count(h => h.PerformanceId == 4712), Is.EqualTo(2));
    }

    [TestCase(801, 4711, 4711, "Package 801 is a fixed-seat package: use Packages/Fixed.")]
    [TestCase(806, 4711, 4711, "Package 806 is a super package: use Packages/Super.")]
    [TestCase(807, 4711, 4711, "Package 807 is a part of super package 806: use Packages/Super.")]
    [TestCase(804, 4712, 92, "Performance 4712 is not in performance group 92; it has 4718.")]
    [TestCase(804, 4712, 93, "Package 804 has no performance group 93; it has 91, 92.")]
    public async Task What_does_not_belong_together_is_refused(int package, int performance, int group, string why)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await visitor.AddToPackageAsync(package, performance, group)).IsRefused(why);

        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task An_unknown_package_is_not_found()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await visitor.AddToPackageAsync(899, 4712, 91)).IsRefused("There is no package 899.", 404);
    }

    [Test]
    public async Task A_sold_out_evening_adds_nothing()
    {
        await using var house = await OpenHouse.StartAsync(o => o.Theatre = PackageCalls.SoldOutOn(4714));
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, (4712, 91));

        var none = (
            await visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4714, 91, line, seats: 4)
        ).Read<AddNFSPackagePerformanceItemResponse>();
        var first = (
            await visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4714, 91, seats: 4)
        ).Read<AddNFSPackagePerformanceItemResponse>();

        Assert.That((none.LineItemId, none.NFSPackageLineItemId, none.SeatsReserved), Is.EqualTo((0, line, 0)));
        Assert.That((first.LineItemId, first.NFSPackageLineItemId, first.SeatsReserved), Is.EqualTo((0, 0, 0)));
        Assert.That((await visitor.PackageAsync()).LineItems, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_evening_without_numbered_seats_has_none_to_ask_for()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4718, 92, requested: "1,2")).IsRefused(
            "general admission"
        );
    }

    [Test]
    public async Task Its_seats_expire_like_those_of_tickets()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ChooseAsync(PackageCalls.HouseAndStudio, _all);

        house.Time.Advance(TimeSpan.FromMinutes(16));

        Assert.That((await visitor.SessionAsync()).SeatsExpired, Is.True);
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        (await visitor.CheckOutAsync()).IsRefused("TESSITURA_SEAT_LOCKING_EXCEPTION");
    }

    [Test]
    public async Task Nobody_gets_a_seat_of_a_package_that_another_has()
    {
        await using var house = await OpenHouse.StartAsync(o => o.Seats = 60);
        var visitors = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => house.VisitAsync()));

        var answers = await Task.WhenAll(
            visitors.Select(v =>
                Task.Run(() => v.AddToPackageAsync(PackageCalls.HouseAndStudio, 4714, 91, zone: 0, seats: 3))
            )
        );

        var held = house.Simulator.SeatsHeld();
        Assert.That(held.Select(h => h.SeatId), Is.Unique);
        Assert.That(held, Is.Not.Empty);
        Assert.That(
            answers.Sum(a => a.Read<AddNFSPackagePerformanceItemResponse>().SeatsReserved),
            Is.EqualTo(held.Count)
        );
    }

    [Test]
    public async Task Evenings_added_at_the_same_time_all_arrive_once()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, (4712, 91));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => visitor.AddToPackageAsync(PackageCalls.HouseAndStudio, 4714, 91, line)))
        );

        Assert.That(answers.Count(a => (int)a.Status == 200), Is.EqualTo(1));
        Assert.That(house.Simulator.SeatsHeld().Count(h => h.PerformanceId == 4714), Is.EqualTo(2));
    }

    [Test]
    public async Task It_is_bought_reads_back_prints_and_comes_back_ticket_by_ticket()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("bruno");
        var line = await visitor.ChooseAsync(PackageCalls.HouseAndStudio, _all);
        var order = await visitor.PayAndCheckOutAsync();
        var printed = await visitor.PostAsync(
            "Web/Cart/@/Print/TicketElements",
            new { Mode = 2, LineItems = $"{line}" }
        );

        var view = (await visitor.GetAsync($"TXN/Orders/{order}/ProductsView")).Read<OrderProductView>();
        var package = view.Products.Single().Package!;
        Assert.That(package.LineItems.Select(l => l.PerformanceGroup!.Id), Is.EqualTo(new int?[] { 91, 91, 92 }));
        Assert.That(package.LineItems.Select(l => l.Package!.NFSPackage), Is.All.True);
        Assert.That(
            printed.Read<IReadOnlyList<TicketElement>>().Count(e => e.BarcodeInd == "Y"),
            Is.EqualTo(6),
            "a ticket for each of two people on three evenings"
        );
        var seat = house.Simulator.Orders.Single().Seats.First(s => s.PerformanceId == 4714);
        var later = await house.VisitAsAsync("bruno");
        var back = new
        {
            seat.PerformanceId,
            SeatNumber = seat.SeatId,
            ReturnOrDonate = "O",
        };
        (await later.PostAsync("Web/Cart/@/Tickets/ReturnWithSeat", back)).IsDone();
        Assert.That(house.Simulator.SeatStatusOf(4714, seat.SeatId), Is.Zero);
    }
}
