using ServerFault = Tessitura.Client.Simulator.Fault;

namespace Tessitura.Client.Tests.Selling;

internal sealed class PackageReleaseTests
{
    private static readonly Func<IWebSession, Task<Reservation>>[] Begins =
    [
        SamplePackages.TakeFixedAsync,
        SamplePackages.BeginFlexAsync,
        SamplePackages.BeginNonFixedSeatAsync,
        SamplePackages.BeginSuperAsync,
    ];

    [Test]
    public async Task A_package_of_any_kind_is_given_back_whatever_becomes_of_the_answer(
        [Range(0, 3)] int begin,
        [Values] Fault fault
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await Begins[begin](visit);
        var selection = (await visit.FindPackagesAsync()).Single();
        office.Line.Next("DELETE", fault);

        await office.RunAsync(selection.ReleaseAsync());

        Assert.That(office.SeatsHeld, Is.Zero);
        Assert.That((selection.LineItemId, selection.Taken.Count, selection.IsComplete), Is.EqualTo((0, 0, false)));
        Assert.That(await visit.FindPackagesAsync(), Is.Empty);
    }

    [TestCase("Cart.RemoveNFSPackage", 1)]
    [TestCase("Cart.RemoveSuperPackageItem", 3)]
    public async Task A_page_of_a_gateway_gives_nothing_back(string operation, int begin)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await Begins[begin](visit);
        var selection = (await visit.FindPackagesAsync()).Single();
        office.Simulator.Faults.Next(operation, ServerFault.WrongContentType);

        await office.RunAsync(selection.ReleaseAsync());

        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task The_item_of_a_reservation_gives_back_what_it_took_and_no_more([Range(0, 3)] int begin)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var reserved = await Begins[begin](visit);

        await visit.ReleaseAsync(reserved.Item!);

        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task A_package_item_is_released_by_the_call_of_its_kind([Range(0, 3)] int begin)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await Begins[begin](visit);
        var selection = (await visit.FindPackagesAsync()).Single();

        await visit.ReleaseAsync(CartItem.Package(selection.Package.Id, selection.LineItemId));

        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task One_performance_leaves_and_the_others_stay([Values] Fault fault)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await SamplePackages.FillFlexAsync(visit);
        office.Line.Next("DELETE", fault);

        await office.RunAsync(selection.RemovePerformanceAsync(4712));

        Assert.That(selection.Taken.Select(taken => taken.PerformanceId), Is.EquivalentTo(new[] { 4711, 4713, 4714 }));
        Assert.That((selection.IsComplete, office.SeatsHeld), Is.EqualTo((false, 6)));
        await selection.AddPerformanceAsync(4712, SamplePackages.TwoSeats);
        Assert.That(selection.IsComplete, Is.True);
    }

    [Test]
    public async Task A_sub_package_leaves_with_all_its_performances([Values] Fault fault)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await SamplePackages.BeginSuperAsync(visit);
        await SamplePackages.AddToSuperAsync(visit);
        var selection = (await visit.FindPackagesAsync()).Single();
        office.Line.Next("DELETE", fault);

        await office.RunAsync(selection.RemoveSubPackageAsync(SamplePackages.FirstSub));

        Assert.That(selection.Taken.Select(taken => taken.SubPackageId), Is.EqualTo(new int?[] { 808, 808 }));
        await selection.AddSubPackageAsync(SamplePackages.FirstSub, SamplePackages.TwoSeats);
        Assert.That(selection.IsComplete, Is.True);
    }

    [Test]
    public async Task With_the_last_performance_the_package_goes_and_another_can_be_begun()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        await selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats);

        await selection.RemovePerformanceAsync(4711);
        await selection.AddPerformanceAsync(4712, SamplePackages.TwoSeats);

        Assert.That((await visit.FindPackagesAsync()).Single().Taken.Single().PerformanceId, Is.EqualTo(4712));
    }

    [Test]
    public async Task What_is_not_in_the_package_cannot_be_taken_out()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);

        Assert.That(() => selection.RemovePerformanceAsync(4711), Throws.InvalidOperationException);
        await SamplePackages.BeginFlexAsync(visit);
        Assert.That(
            () => visit.ReleaseAsync(CartItem.PackagePerformance(4711, lineItemId: 1)),
            Throws.TypeOf<TessituraNotFoundException>()
        );
    }
}
