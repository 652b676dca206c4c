using System.Net;
using System.Net.Http.Headers;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Resilience;

/// <summary>How long a server asks to be left alone, whatever the local clock says.</summary>
internal sealed class RetryAfterTests
{
    private static readonly DateTimeOffset ServerTime = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task A_date_is_held_against_the_servers_own_clock(
        [Values(-600, -60, 0, 60, 600)] int minutesFast,
        [Values(1, 7, 25)] int seconds
    )
    {
        var (venue, attempts) = Start(minutesFast, ServerTime, ServerTime.AddSeconds(seconds));
        await using var _ = venue;

        var call = venue.Client.Txn.GetFacilitiesAsync();
        await venue.Time.UntilTimerAsync(TimeSpan.FromSeconds(seconds));
        venue.Time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.That(attempts(), Is.EqualTo(1));
        venue.Time.Advance(TimeSpan.FromSeconds(0.1));
        await call;

        Assert.That(attempts(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_date_without_the_servers_clock_is_held_against_the_local_one()
    {
        var (venue, attempts) = Start(0, null, ServerTime.AddSeconds(7));
        await using var _ = venue;

        var call = venue.Client.Txn.GetFacilitiesAsync();
        await venue.Time.UntilTimerAsync(TimeSpan.FromSeconds(7));
        venue.Time.Advance(TimeSpan.FromSeconds(7));
        await call;

        Assert.That(attempts(), Is.EqualTo(2));
    }

    // Minutes that the local clock is fast; seconds of Date and Retry-After from the server's time, null for no Date.
    [TestCase(60, null, 7)]
    [TestCase(0, 0, 0)]
    [TestCase(0, 0, -1)]
    [TestCase(0, 0, -3600)]
    [TestCase(0, 1_000_000_000, 7)]
    [TestCase(0, -1_000_000_000, 7)]
    [TestCase(-60, 0, 200_000)]
    public async Task A_time_that_cannot_be_meant_is_replaced_by_the_ordinary_wait(
        int minutesFast,
        int? date,
        int retryAfter
    )
    {
        var (venue, attempts) = Start(
            minutesFast,
            date is { } seconds ? ServerTime.AddSeconds(seconds) : null,
            ServerTime.AddSeconds(retryAfter)
        );
        await using var _ = venue;

        await RepeatsAfterTheOrdinaryWaitAsync(venue, attempts);
    }

    [Test]
    public async Task A_wait_of_no_seconds_is_replaced_by_the_ordinary_one()
    {
        await using var venue = new TestVenue(options => options.Resilience.MaxRetries = 3);
        var attempts = Answer(venue, new RetryConditionHeaderValue(TimeSpan.Zero), ServerTime);

        await RepeatsAfterTheOrdinaryWaitAsync(venue, attempts);
    }

    private static async Task RepeatsAfterTheOrdinaryWaitAsync(TestVenue venue, Func<int> attempts)
    {
        var call = venue.Client.Txn.GetFacilitiesAsync();

        // The clock stands still: only a repetition without any wait could end the call.
        while (!call.IsCompleted && !(venue.Time.EarliestDue - venue.Time.GetUtcNow() < TimeSpan.FromSeconds(10)))
        {
            await Task.Factory.StartNew(
                static () => { },
                CancellationToken.None,
                TaskCreationOptions.PreferFairness,
                TaskScheduler.Default
            );
        }

        Assert.That((call.IsCompleted, attempts()), Is.EqualTo((false, 1)));
        venue.Time.Advance(TimeSpan.FromSeconds(9));
        await call;
        Assert.That(attempts(), Is.EqualTo(2));
    }

    /// <summary>A server that is busy once.</summary>
    private static (TestVenue Venue, Func<int> Attempts) Start(
        int minutesFast,
        DateTimeOffset? date,
        DateTimeOffset retryAfter
    )
    {
        var venue = new TestVenue(
            options => options.Resilience.MaxRetries = 3,
            time: new TimerTrackingTimeProvider(ServerTime.AddMinutes(minutesFast))
        );
        return (venue, Answer(venue, new RetryConditionHeaderValue(retryAfter), date));
    }

    private static Func<int> Answer(TestVenue venue, RetryConditionHeaderValue retryAfter, DateTimeOffset? date)
    {
        var attempts = 0;
        venue.Http.Fallback.Respond(_ =>
            Interlocked.Increment(ref attempts) > 1
                ? new HttpResponseMessage { Content = new StringContent("[]") }
                : new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                {
                    Headers = { RetryAfter = retryAfter, Date = date },
                }
        );
        return () => attempts;
    }
}
