namespace Tessitura.Client.Tests.Selling;

/// <summary>What becomes of a package whose first call ends unclearly.</summary>
internal sealed class PackageFaultTests
{
    [Test]
    public async Task A_selection_goes_on_with_what_its_first_call_has_begun([Values] Fault fault)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        office.Line.Next("POST", fault);

        try
        {
            await office.RunAsync(selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats));
        }
        catch (NotAppliedException)
        {
            await office.RunAsync(selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats));
        }

        await office.RunAsync(selection.AddPerformanceAsync(4712, SamplePackages.TwoSeats));

        var found = (await visit.FindPackagesAsync()).Single();
        Assert.That(found.LineItemId, Is.EqualTo(selection.LineItemId));
        Assert.That(found.Taken.Select(taken => taken.PerformanceId), Is.EquivalentTo(new[] { 4711, 4712 }));
    }

    [Test]
    public async Task An_outcome_that_stays_unknown_begins_no_second_package()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        office.Line.Next("POST", Fault.AppliedAndReset);
        office.Line.Next("GET", Fault.LostAndReset, times: 100);

        await office.FailureOfAsync<OutcomeUnknownException>(
            selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats)
        );
        await office.FailureOfAsync<OutcomeUnknownException>(
            selection.AddPerformanceAsync(4712, SamplePackages.TwoSeats)
        );
        office.Line.Heal();
        var late = await office.FailureOfAsync<LateArrivalException>(
            selection.AddPerformanceAsync(4712, SamplePackages.TwoSeats)
        );
        await office.RunAsync(selection.AddPerformanceAsync(4712, SamplePackages.TwoSeats));

        Assert.That(((Reservation)late.Arrived).PackageLineItemId, Is.EqualTo(selection.LineItemId));
        Assert.That((await visit.FindPackagesAsync()).Single().Taken, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_same_call_made_again_gets_what_the_first_one_brought()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(60));

        await office.FailureOfAsync<NotAppliedException>(selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats));
        office.Time.Advance(TimeSpan.FromMinutes(2));
        var again = await office.RunAsync(selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats));

        Assert.That(again.ConfirmedBy, Is.EqualTo(Confirmation.LateArrival));
        Assert.That(again.PackageLineItemId, Is.EqualTo(selection.LineItemId));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_package_that_came_late_is_the_selections_when_another_write_finds_it()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(60));

        await office.FailureOfAsync<NotAppliedException>(selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats));
        office.Time.Advance(TimeSpan.FromMinutes(2));
        await office.FailureOfAsync<LateArrivalException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        await office.RunAsync(selection.AddPerformanceAsync(4712, SamplePackages.TwoSeats));

        Assert.That((await visit.FindPackagesAsync()).Single().Taken, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_first_call_that_was_cancelled_is_found_by_the_next_one()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        office.Line.Next("POST", Fault.AppliedAndSilent);
        using var cancellation = new CancellationTokenSource();
        var adding = selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats, cancellation.Token);
        await office.Line.Reached.Task;
        await cancellation.CancelAsync();
        Assert.That(() => adding, Throws.InstanceOf<OperationCanceledException>());

        await office.RunAsync(selection.ReleaseAsync());

        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task Giving_back_takes_what_a_lost_answer_had_brought()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Super);
        office.Line.Next("POST", Fault.AppliedAndReset);
        office.Line.Next("GET", Fault.LostAndReset, times: 100);
        await office.FailureOfAsync<OutcomeUnknownException>(
            selection.AddSubPackageAsync(SamplePackages.FirstSub, SamplePackages.TwoSeats)
        );
        office.Line.Heal();

        await office.RunAsync(selection.ReleaseAsync());

        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task Two_packages_of_one_kind_are_not_confused([Values] Fault fault)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var one = await visit.StartPackageAsync(SamplePackages.Flex);
        var other = await visit.StartPackageAsync(SamplePackages.Flex);
        await one.AddPerformanceAsync(4711, SamplePackages.TwoSeats);
        await other.AddPerformanceAsync(4711, SamplePackages.TwoSeats);
        office.Line.Next("POST", fault);

        try
        {
            await office.RunAsync(other.AddPerformanceAsync(4712, SamplePackages.TwoSeats));
        }
        catch (NotAppliedException)
        {
            await office.RunAsync(other.AddPerformanceAsync(4712, SamplePackages.TwoSeats));
        }

        await one.RefreshAsync();
        Assert.That((one.Taken.Count, other.Taken.Count), Is.EqualTo((1, 2)));
        Assert.That(one.LineItemId, Is.Not.EqualTo(other.LineItemId));
    }

    [Test]
    public async Task A_question_about_a_performance_is_decided_after_a_restart()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        office.Line.Next("POST", Fault.AppliedAndReset);
        office.Line.Next("GET", Fault.LostAndReset, times: 100);
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats)
        );
        var kept = System.Text.Json.JsonSerializer.Serialize(unknown.Question);
        office.Line.Heal();
        await using var process = office.OpenProcess();
        await using var later = process.Client.ResumeSession(visit.GetKey());

        var outcome = await office.RunAsync(
            later.ResolveAsync(System.Text.Json.JsonSerializer.Deserialize<OpenQuestion>(kept)!)
        );

        var reserved = (Reservation)outcome;
        var resumed = await later.ResumePackageAsync(reserved.PackageLineItemId);
        Assert.That((reserved.SeatsReserved, resumed.Taken.Count), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task A_sub_package_that_the_cart_does_not_show_is_not_called_lost()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Super);
        office.Line.Rewrite = (request, text) =>
            request.RequestUri!.AbsolutePath.Contains("/Web/Cart/", StringComparison.Ordinal)
            && request.Method == HttpMethod.Get
                ? "{\"Products\":[]}"
                : text;

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            selection.AddSubPackageAsync(SamplePackages.FirstSub, SamplePackages.TwoSeats)
        );
        office.Line.Rewrite = null;
        var resolved = (Reservation)await office.RunAsync(visit.ResolveAsync(unknown));

        Assert.That((resolved.SeatsReserved, resolved.ConfirmedBy), Is.EqualTo((2, Confirmation.Answer)));
    }

    [Test]
    public async Task A_sub_package_that_the_server_has_named_is_its_callers_to_give_back_although_no_cart_shows_it(
        [Values] bool isThere
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var begun = await SamplePackages.BeginSuperAsync(visit);
        office.Line.Next("POST", Fault.None);
        office.Line.Next("GET", Fault.LostAndReset, times: 100);
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(SamplePackages.AddToSuperAsync(visit));
        office.Line.Heal();
        var named = unknown.Candidates.Single();
        Assert.That(named.Kind, Is.EqualTo(CartItemKind.SubPackage));
        if (isThere)
        {
            await office.RunAsync(visit.ReleaseAsync(named));
        }
        else
        {
            await using var stranger = office.OpenProcess();
            await stranger.Client.ResumeSession(visit.GetKey()).ReleaseAsync(named);
            await office.FailureOfAsync<TessituraNotFoundException>(visit.ReleaseAsync(named));
        }

        await office.FailureOfAsync<NotAppliedException>(visit.ResolveAsync(unknown));

        var package = await visit.ResumePackageAsync(begun.PackageLineItemId);
        Assert.That(package.Taken.Select(one => one.SubPackageId).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_sub_package_is_out_with_the_package_that_it_was_added_to([Values] bool elsewhere)
    {
        var store = new InMemoryOpenQuestionStore(isOnlyProcess: true);
        await using var office = await BoxOffice.OpenAsync(store: store);
        await using var second = office.OpenProcess(store);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var begun = await SamplePackages.BeginSuperAsync(visit);
        office.Line.Next("POST", Fault.None);
        office.Line.Next("GET", Fault.LostAndReset, times: 100);
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(SamplePackages.AddToSuperAsync(visit));
        office.Line.Heal();
        var asking = elsewhere ? second.Client.ResumeSession(visit.GetKey()) : visit;
        await office.RunAsync(asking.ReleaseAsync(CartItem.Package(SamplePackages.Super, begun.PackageLineItemId)));

        await office.FailureOfAsync<NotAppliedException>(asking.ResolveAsync(unknown));

        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_change_whose_cart_cannot_be_read_has_been_made_and_says_so()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(SamplePackages.Flex);
        office.Line.Next("POST", Fault.None);
        office.Line.Next("GET", Fault.LostAndReset, times: 1);

        var reserved = await office.RunAsync(selection.AddPerformanceAsync(4711, SamplePackages.TwoSeats));
        var (failure, taken) = (selection.RefreshFailure, selection.Taken.Count);
        await selection.RefreshAsync();

        Assert.That((reserved.SeatsReserved, taken, selection.Taken.Count), Is.EqualTo((2, 0, 1)));
        Assert.That(failure, Is.InstanceOf<TessituraException>());
        Assert.That(selection.RefreshFailure, Is.Null);
    }
}
