namespace Tessitura.Client.Tests.Selling;

internal sealed class PackageSelectionTests
{
    [Test]
    public async Task A_flex_package_is_put_together_performance_by_performance()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        var atFirst = selection.Missing;

        foreach (var performance in new[] { 4711, 4713, 4714 })
        {
            await selection.AddPerformanceAsync(performance, SamplePackages.TwoSeats);
        }

        var withThree = selection.Missing;
        await selection.AddPerformanceAsync(4717, SamplePackages.TwoInTheStudio);
        await selection.CompleteAsync();

        Assert.That(selection.Package.Kind, Is.EqualTo(PackageKind.Flex));
        Assert.That(
            atFirst.Select(missing => (missing.Rule, missing.Count, missing.PerformanceGroupId)),
            Is.EqualTo(
                new (PackageRule, int, int?)[]
                {
                    (PackageRule.GroupMinimum, 1, 93),
                    (PackageRule.PackageMinimum, 4, null),
                }
            )
        );
        Assert.That(withThree.Single().PerformanceIds, Is.EquivalentTo(new[] { 4712, 4717, 4718 }));
        Assert.That(
            selection.Taken.Select(taken => taken.PerformanceId),
            Is.EquivalentTo(new[] { 4711, 4713, 4714, 4717 })
        );
        Assert.That(
            selection.Taken,
            Has.All.Matches<TakenPerformance>(taken => taken!.Tickets.Count == 2 && taken.Price > 0)
        );
        Assert.That(
            selection.Price,
            Is.EqualTo(
                (await visit.Api.Cart.GetAsync())!.Products.Single().Package!.LineItems.Sum(line => line.TotalDue)
            )
        );
        Assert.That(
            (selection.IsComplete, selection.Missing.Count, selection.RefreshFailure),
            Is.EqualTo((true, 0, (Exception?)null))
        );
    }

    [Test]
    public async Task A_non_fixed_seat_package_has_seats_of_its_own_for_each_performance()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.NonFixedSeat);

        await selection.AddPerformanceAsync(4712, SamplePackages.TwoSeats);
        await selection.AddPerformanceAsync(4714, SamplePackages.TwoSeats);
        var incomplete = selection.IsComplete;
        await selection.AddPerformanceAsync(4718, SamplePackages.TwoInTheStudio);

        Assert.That(selection.Package.Kind, Is.EqualTo(PackageKind.NonFixedSeat));
        Assert.That((incomplete, selection.IsComplete), Is.EqualTo((false, true)));
        Assert.That(
            selection.Taken.Select(taken => taken.PerformanceGroupId),
            Is.EquivalentTo(new int?[] { 91, 91, 92 })
        );
    }

    [Test]
    public async Task A_fixed_seat_package_takes_the_same_seats_on_all_its_performances()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.FixedSeat);

        var reserved = await selection.AddAllPerformancesAsync(SamplePackages.TwoSeats);
        await selection.CompleteAsync();

        Assert.That((reserved.SeatsReserved, reserved.PackageLineItemId), Is.EqualTo((2, selection.LineItemId)));
        Assert.That(selection.Taken.Select(taken => taken.PerformanceId), Is.EquivalentTo(new[] { 4714, 4715 }));
        Assert.That(
            selection
                .Taken.Select(taken => string.Join(',', taken.Tickets.Select(ticket => ticket.SeatId)))
                .Distinct()
                .Count(),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task A_super_package_is_made_of_its_sub_packages_and_the_cart_says_what_was_got()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Super);

        var first = await selection.AddSubPackageAsync(SamplePackages.FirstSub, SamplePackages.TwoSeats);
        var missing = selection.Missing.Single();
        await selection.AddSubPackageAsync(SamplePackages.SecondSub, SamplePackages.TwoSeats);
        await selection.CompleteAsync();

        Assert.That(
            (first.SeatsReserved, first.Tickets.Count, first.ConfirmedBy),
            Is.EqualTo((2, 4, Confirmation.Answer))
        );
        Assert.That(first.PackageLineItemId, Is.EqualTo(selection.LineItemId).And.Positive);
        Assert.That(
            (missing.Rule, missing.SubPackageId),
            Is.EqualTo((PackageRule.SubPackage, SamplePackages.SecondSub))
        );
        Assert.That(
            selection.Taken.Select(taken => (taken.SubPackageId, taken.PerformanceId)),
            Is.EqualTo(new (int?, int)[] { (807, 4711), (807, 4714), (808, 4713), (808, 4715) })
        );
        Assert.That(selection.IsComplete, Is.True);
    }

    [Test]
    public async Task What_this_buyer_may_take_is_shown_and_not_what_is_free()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        var counted = await office.Client.Txn.GetPerformanceZoneAvailabilitiesAsync(
            [4711],
            TicketBuyer.Anybody((await visit.Api.Session.GetAsync()).ModeOfSaleId)
        );

        var zones = selection.Package.Groups[0].Performances.Single(performance => performance.Id == 4711).Zones;

        Assert.That(
            zones.Select(zone => (zone.Id, zone.AvailableSeats)),
            Is.EquivalentTo(counted.Select(zone => (zone.Zone!.Id, zone.ConstituentAvailableCount)))
        );
        Assert.That(
            counted,
            Has.Some.Matches<PerformanceZoneAvailabilityWithConstituent>(zone =>
                zone!.AvailableCount > zone.ConstituentAvailableCount
            )
        );
    }

    [Test]
    public async Task The_wrong_way_for_a_kind_is_refused_and_the_right_one_named()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var flex = await visit.StartPackageAsync(SamplePackages.Flex);
        var fixedSeat = await visit.StartPackageAsync(SamplePackages.FixedSeat);

        Assert.That(
            () => flex.AddAllPerformancesAsync(SamplePackages.TwoSeats),
            Throws
                .InvalidOperationException.With.Message.Contains("flex package")
                .And.Message.Contains("AddPerformanceAsync")
        );
        Assert.That(
            () => fixedSeat.AddPerformanceAsync(4714, SamplePackages.TwoSeats),
            Throws.InvalidOperationException.With.Message.Contains("AddAllPerformancesAsync")
        );
        Assert.That(
            () => flex.AddPerformanceAsync(4716, SamplePackages.TwoSeats),
            Throws.ArgumentException.With.Message.Contains("4716").And.Message.Contains("4711")
        );
        Assert.That(
            () => visit.StartPackageAsync(SamplePackages.FirstSub),
            Throws.ArgumentException.With.Message.Contains("sub package")
        );
        Assert.That(office.Line.CountOf("POST"), Is.EqualTo(1));
    }

    [Test]
    public async Task What_the_package_cannot_take_is_not_sent()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        await selection.AddPerformanceAsync(4713, SamplePackages.TwoSeats);
        await selection.AddPerformanceAsync(4714, SamplePackages.TwoSeats);

        Assert.That(
            () => selection.AddPerformanceAsync(4713, SamplePackages.TwoSeats),
            Throws.InvalidOperationException.With.Message.Contains("already")
        );
        Assert.That(
            () => selection.AddPerformanceAsync(4715, SamplePackages.TwoSeats),
            Throws.InvalidOperationException.With.Message.Contains("94")
        );
        Assert.That(selection.Taken, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_package_is_taken_up_again_by_another_process_from_the_cart_alone()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await SamplePackages.BeginFlexAsync(visit);
        await SamplePackages.TakeFixedAsync(visit);
        await SamplePackages.BeginSuperAsync(visit);
        await using var process = office.OpenProcess();
        await using var later = process.Client.ResumeSession(visit.GetKey());

        var found = await later.FindPackagesAsync();
        var flex = found.Single(one => one.Package.Kind is PackageKind.Flex);
        await flex.AddPerformanceAsync(4712, SamplePackages.TwoSeats);
        var again = await visit.ResumePackageAsync(flex.LineItemId);

        Assert.That(
            found.Select(one => (one.Package.Kind, one.IsComplete)),
            Is.EquivalentTo(
                new[] { (PackageKind.Flex, false), (PackageKind.FixedSeat, true), (PackageKind.Super, false) }
            )
        );
        Assert.That(again.Taken.Select(taken => taken.PerformanceId), Is.EquivalentTo(new[] { 4711, 4712 }));
        Assert.That(() => visit.ResumePackageAsync(1), Throws.TypeOf<TessituraNotFoundException>());
    }

    [Test]
    public async Task Two_performances_added_at_once_make_one_package()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);

        await Task.WhenAll(
            selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats),
            selection.AddPerformanceAsync(4712, SamplePackages.TwoSeats)
        );

        var found = (await visit.FindPackagesAsync()).Single();
        Assert.That(found.Taken, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Completing_tells_what_the_server_misses()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        await selection.AddPerformanceAsync(4713, SamplePackages.TwoSeats);

        var refusal = await office.FailureOfAsync<TessituraRejectedException>(selection.CompleteAsync());

        Assert.That(refusal.Kind, Is.EqualTo(RejectionKind.PackageIncomplete));
        Assert.That(refusal.Message, Does.Contain("805").And.Contain("Opera"));
        Assert.That(
            selection.Missing.Select(missing => missing.PerformanceGroupId),
            Is.EquivalentTo(new int?[] { 93, null })
        );
        Assert.That(
            refusal.Errors.Select(error => error.Description),
            Is.EqualTo(selection.Missing.Select(missing => missing.Message))
        );
    }

    [Test]
    public async Task Completing_what_was_never_begun_is_refused()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.FixedSeat);

        var refusal = await office.FailureOfAsync<TessituraRejectedException>(selection.CompleteAsync());

        Assert.That(refusal.Kind, Is.EqualTo(RejectionKind.PackageIncomplete));
    }
}
