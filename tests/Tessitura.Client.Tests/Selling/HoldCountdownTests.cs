namespace Tessitura.Client.Tests.Selling;

internal sealed class HoldCountdownTests
{
    [Test]
    public async Task A_countdown_goes_second_by_second_and_ends_when_the_seats_are_gone()
    {
        await using var office = await BoxOffice.OpenAsync(simulate: options => options.HoldMinutes = 1);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var ticks = await office.RunAsync(CollectAsync(visit));

        Assert.That(
            ticks.Take(61),
            Is.EqualTo(Enumerable.Range(0, 61).Select(second => TimeSpan.FromSeconds(60 - second)))
        );
        Assert.That(ticks.Skip(61), Has.All.EqualTo(TimeSpan.Zero));
        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task A_countdown_stays_at_zero_until_the_server_has_cleaned_up()
    {
        await using var office = await BoxOffice.OpenAsync(simulate: options => options.HoldMinutes = 1);
        await using var visit = await office.Client.StartSessionAsync();
        office.Time.Advance(TimeSpan.FromSeconds(20));
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var ticks = await office.RunAsync(CollectAsync(visit));

        Assert.That(ticks.Count(remaining => remaining == TimeSpan.Zero), Is.EqualTo(4));
        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task A_countdown_asks_at_the_start_and_around_the_end_only()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var ticks = await office.RunAsync(CollectAsync(visit));

        Assert.That(ticks, Has.Count.GreaterThan(900));
        Assert.That(office.Line.CountOf("GET"), Is.LessThan(15));
    }

    [Test]
    public async Task An_extension_through_another_object_over_the_key_is_counted_without_asking()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await using var countdown = visit.WatchHoldAsync().GetAsyncEnumerator();
        await countdown.MoveNextAsync();
        var first = countdown.Current;

        await office.Client.ResumeSession(visit.GetKey()).ExtendHoldAsync(TimeSpan.FromMinutes(5));
        var asked = office.Line.CountOf("GET");
        await office.RunAsync(countdown.MoveNextAsync().AsTask());

        Assert.That(countdown.Current - first, Is.EqualTo(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1)));
        Assert.That(office.Line.CountOf("GET"), Is.EqualTo(asked));
    }

    [Test]
    public async Task An_extension_made_elsewhere_is_seen_at_the_deadline()
    {
        await using var office = await BoxOffice.OpenAsync(simulate: options => options.HoldMinutes = 1);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await using var countdown = visit.WatchHoldAsync().GetAsyncEnumerator();
        await countdown.MoveNextAsync();
        await visit.Api.Session.SetExpirationAsync(new() { TimeOffset = 600 });

        var seen = new List<TimeSpan>();
        while (seen.LastOrDefault() < TimeSpan.FromMinutes(5))
        {
            await office.RunAsync(countdown.MoveNextAsync().AsTask());
            seen.Add(countdown.Current);
        }

        Assert.That(seen[^1], Is.EqualTo(TimeSpan.FromMinutes(10)));
    }

    [Test]
    public async Task A_countdown_ends_with_the_checkout()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await using var countdown = visit.WatchHoldAsync().GetAsyncEnumerator();
        await countdown.MoveNextAsync();

        await visit.CheckoutAsync(
            new()
            {
                Amount = 0,
                AllowUnderPayment = true,
                Authorize = false,
                AuthorizationCode = "none",
            }
        );
        await office.RunAsync(countdown.MoveNextAsync().AsTask());
        var last = countdown.Current;

        Assert.That((last, await countdown.MoveNextAsync()), Is.EqualTo((TimeSpan.Zero, false)));
    }

    [Test]
    public async Task A_countdown_can_be_cancelled()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        using var cancellation = new CancellationTokenSource();
        await using var countdown = visit.WatchHoldAsync(cancellationToken: cancellation.Token).GetAsyncEnumerator();
        await countdown.MoveNextAsync();
        var next = countdown.MoveNextAsync().AsTask();

        await cancellation.CancelAsync();

        Assert.That(() => next, Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<List<TimeSpan>> CollectAsync(IWebSession visit)
    {
        var ticks = new List<TimeSpan>();
        await foreach (var remaining in visit.WatchHoldAsync())
        {
            ticks.Add(remaining);
        }

        return ticks;
    }
}
