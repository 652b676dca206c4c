namespace Tessitura.Client.Tests.Selling;

internal sealed class HoldTests
{
    [TestCase(-7)]
    [TestCase(0)]
    [TestCase(5)]
    public async Task A_wrong_local_clock_changes_nothing(int hours)
    {
        var local = new FakeTimeProvider(TestTime.Start.AddHours(hours));
        await using var office = await BoxOffice.OpenAsync(
            simulate: options => options.ServerTimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            local: local
        );
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Time.Advance(TimeSpan.FromMinutes(2));
        local.Advance(TimeSpan.FromMinutes(2));

        var hold = await visit.GetHoldAsync();
        var before = hold.Remaining;
        local.Advance(TimeSpan.FromMinutes(3));

        Assert.That((before, hold.Remaining), Is.EqualTo((TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(10))));
        Assert.That(hold.Deadline, Is.EqualTo(office.Time.GetUtcNow().AddMinutes(13)));
        Assert.That(hold.ServerTime, Is.EqualTo(office.Time.GetUtcNow()));
    }

    [Test]
    public async Task Remaining_time_ends_at_zero()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var hold = await visit.GetHoldAsync();

        office.Time.Advance(TimeSpan.FromHours(1));

        Assert.That((hold.Remaining, hold.IsOver), Is.EqualTo((TimeSpan.Zero, true)));
    }

    [Test]
    public async Task An_extension_is_added_once_whatever_becomes_of_the_answer([Values] Fault fault)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var before = await visit.GetHoldAsync();
        office.Line.Next("PUT", fault);

        var after = await office.RunAsync(visit.ExtendHoldAsync(TimeSpan.FromMinutes(5)));

        Assert.That(after.Deadline - before.Deadline, Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That((await visit.GetHoldAsync()).Deadline, Is.EqualTo(after.Deadline));
    }

    [Test]
    public async Task Extensions_made_together_add_up()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var before = await visit.GetHoldAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => visit.ExtendHoldAsync(TimeSpan.FromMinutes(1))))
        );

        Assert.That((await visit.GetHoldAsync()).Deadline - before.Deadline, Is.EqualTo(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public async Task A_hold_is_not_extended_by_nothing()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        Assert.That(() => visit.ExtendHoldAsync(TimeSpan.Zero), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => visit.WatchHoldAsync(TimeSpan.Zero), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
