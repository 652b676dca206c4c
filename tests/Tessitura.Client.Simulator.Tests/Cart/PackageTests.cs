using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class PackageTests
{
    [Test]
    public async Task A_package_has_the_same_seats_on_every_evening()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var added = (await AddAsync(visitor)).Read<AddPackageItemResponse>();

        Assert.That(added.SeatsReserved, Is.EqualTo(2));
        var package = (await visitor.CartAsync()).Products.Single().Package!;
        Assert.That(package.Id, Is.EqualTo(added.LineItemId));
        Assert.That(package.LineItems.Select(l => l.Performance!.Id), Is.EqualTo(new[] { 4711, 4713 }));
        var seats = package.LineItems.Select(l => string.Join(',', l.SubLineItems.Select(t => t.Seat!.Id)));
        Assert.That(seats.Distinct().Count(), Is.EqualTo(1));
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_package_costs_less_than_its_evenings()
    {
        await using var house = await OpenHouse.StartAsync();
        var (package, alone) = (await house.VisitAsync(), await house.VisitAsync());

        await AddAsync(package);
        await alone.ReserveAsync(2, performance: 4711);
        await alone.ReserveAsync(2, performance: 4713);

        Assert.That((await package.CartAsync()).SubTotal, Is.LessThan((await alone.CartAsync()).SubTotal!.Value));
    }

    [Test]
    public async Task A_seat_that_is_gone_on_one_evening_is_gone_for_the_package()
    {
        await using var house = await OpenHouse.StartAsync();
        var (visitor, other) = (await house.VisitAsync(), await house.VisitAsync());
        var seat = house
            .Simulator.Simulation.SeatsOf(house.Simulator.Simulation.Catalogue.Package(Evenings.Duo))
            .Look(house.Simulator.Simulation.Catalogue.Buyer(3, 0))
            .First(s => s is { StatusId: 0, Place.IsSeat: true, Place.ZoneId: Evenings.ZoneA })
            .Place.Id;
        await other.AskForSeatsAsync(4713, seat);

        (await AddAsync(visitor, seats: $"{seat}", count: 1)).IsRefused("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION");
        Assert.That(house.Simulator.SeatsHeld().Select(h => h.PerformanceId), Is.EqualTo(new[] { 4713 }));

        (await other.DeleteAsync("Web/Cart/@")).IsDone();
        (await AddAsync(visitor, seats: $"{seat}", count: 1)).Read<AddPackageItemResponse>();
    }

    [Test]
    public async Task A_package_leaves_as_a_whole()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = (await AddAsync(visitor)).Read<AddPackageItemResponse>().LineItemId;
        var evening = (await visitor.CartAsync()).Products[0].Package!.LineItems[0];

        (await visitor.DeleteAsync($"Web/Cart/@/Tickets/4711/{evening.Id}")).IsRefused("part of a package");
        (
            await visitor.DeleteAsync($"Web/Cart/@/LineItems/{evening.Id}/SubLineItems/{evening.SubLineItems[0].Id}")
        ).IsRefused("part of a package");
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Fixed/802/{line}")).IsRefused("not of package", 404);
        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Fixed/{Evenings.Duo}/{line}")).IsDone();

        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task A_package_without_one_of_its_evenings_cannot_be_checked_out()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = (await AddAsync(visitor)).Read<AddPackageItemResponse>().LineItemId;
        Assert.That((await ValidateAsync(visitor)).FSPackageErrors, Is.Empty);
        var evening = (await visitor.CartAsync()).Products[0].Package!.LineItems[1];

        (await visitor.DeleteAsync($"Web/Cart/@/Packages/Fixed/{line}/{evening.Id}/4713")).IsDone();

        Assert.That((await ValidateAsync(visitor)).FSPackageErrors.Single().LineItemId, Is.EqualTo(line));
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(2));
        (await visitor.CheckOutAsync()).IsRefused("not complete");
    }

    [Test]
    public async Task A_package_is_bought_and_reads_as_one_in_its_order()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await AddAsync(visitor);
        await visitor.PayCashAsync();
        (await visitor.CheckOutAsync()).Read<CheckoutResponse>();
        var order = house.Simulator.Orders.Single();

        var view = (await visitor.GetAsync($"TXN/Orders/{order.Id}/ProductsView")).Read<OrderProductView>();

        Assert.That(view.Products.Single().Package!.LineItems, Has.Count.EqualTo(2));
        Assert.That(order.Seats, Has.Count.EqualTo(4));
        Assert.That(
            order.Seats.Select(s => house.Simulator.SeatStatusOf(s.PerformanceId, s.SeatId)),
            Is.All.EqualTo(8)
        );
    }

    private static Task<Answer> AddAsync(WebVisitor visitor, string? seats = null, int count = 2) =>
        visitor.PostAsync(
            "Web/Cart/@/Packages/Fixed",
            new
            {
                PriceType = "1",
                PackageId = Evenings.Duo,
                NumberOfSeats = count,
                ZoneId = Evenings.ZoneA,
                RequestedSeats = seats,
            }
        );

    private static async Task<CartValidationResponse> ValidateAsync(WebVisitor visitor) =>
        (
            await visitor.PostAsync("Web/Cart/@/Validate", new { ValidateFSPackages = true })
        ).Read<CartValidationResponse>();
}
