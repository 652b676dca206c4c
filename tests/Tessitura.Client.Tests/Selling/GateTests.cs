namespace Tessitura.Client.Tests.Selling;

internal sealed class GateTests
{
    [Test]
    public async Task Writes_of_two_objects_over_one_key_take_turns()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await using var other = office.Client.ResumeSession(visit.GetKey());

        var calls = Enumerable
            .Range(0, 20)
            .Select(turn => Task.Run(() => (turn % 2 == 0 ? visit : other).ReserveTicketsAsync(BoxOffice.TwoSeats)));
        var reserved = await Task.WhenAll(calls);

        Assert.That(office.Line.MostWritesAtOnce, Is.EqualTo(1));
        Assert.That(reserved.Select(one => one.LineItemId), Is.Unique);
        Assert.That(office.SeatsHeld, Is.EqualTo(40));
    }

    [Test]
    public async Task Writes_of_two_sessions_do_not_wait_for_each_other()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await using var other = await office.Client.StartSessionAsync();
        office.Line.Next("POST", Fault.AppliedAndSilent);

        var slow = visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await office.Line.Reached.Task;
        await other.ReserveTicketsAsync(BoxOffice.TwoSeats);

        Assert.That(slow.IsCompleted, Is.False);
        await office.RunAsync(slow);
    }

    [Test]
    public async Task Whoever_waits_for_a_turn_may_give_up_and_sends_nothing()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        using var cancellation = new CancellationTokenSource();
        office.Line.Next("POST", Fault.AppliedAndSilent);
        var slow = visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await office.Line.Reached.Task;

        var waiting = visit.ReserveTicketsAsync(BoxOffice.TwoSeats, cancellation.Token);
        await cancellation.CancelAsync();

        Assert.That(() => waiting, Throws.InstanceOf<OperationCanceledException>());
        await office.RunAsync(slow);
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_call_cancelled_under_way_is_found_by_the_same_call_made_again([Values] bool applied)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        using var cancellation = new CancellationTokenSource();
        office.Line.Next("POST", applied ? Fault.AppliedAndSilent : Fault.LostAndSilent);
        var call = visit.ReserveTicketsAsync(BoxOffice.TwoSeats, cancellation.Token);
        await office.Line.Reached.Task;
        await cancellation.CancelAsync();

        Assert.That(() => call, Throws.InstanceOf<OperationCanceledException>());
        var again = await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(again.ConfirmedBy, Is.EqualTo(applied ? Confirmation.LateArrival : Confirmation.Answer));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_call_cancelled_before_it_arrives_is_waited_for_and_not_doubled()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        using var cancellation = new CancellationTokenSource();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(6));
        office.Line.Next("GET", Fault.LostAndSilent);
        var call = visit.ReserveTicketsAsync(BoxOffice.TwoSeats, cancellation.Token);
        await office.Line.Reached.Task;
        await cancellation.CancelAsync();
        Assert.That(() => call, Throws.InstanceOf<OperationCanceledException>());
        office.Line.Heal();

        var again = await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(again.ConfirmedBy, Is.EqualTo(Confirmation.LateArrival));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_cart_state_that_nobody_uses_is_dropped()
    {
        await using var office = await BoxOffice.OpenAsync();
        for (var visitor = 0; visitor < 10; visitor++)
        {
            await using var visit = await office.Client.StartSessionAsync();
            await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        }

        var kept = office.Venue.Carts.Count;
        office.Time.Advance(CartStates.Memory + TimeSpan.FromMinutes(2));
        await using var last = await office.Client.StartSessionAsync();

        Assert.That((kept, office.Venue.Carts.Count), Is.EqualTo((10, 1)));
    }

    [Test]
    public async Task A_session_whose_cart_state_was_dropped_starts_from_its_cart()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Time.Advance(CartStates.Memory + TimeSpan.FromMinutes(2));
        await using var other = await office.Client.StartSessionAsync();

        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        Assert.That(office.Line.CountOf("GET"), Is.EqualTo(1));
    }
}
