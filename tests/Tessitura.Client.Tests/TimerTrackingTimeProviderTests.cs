namespace Tessitura.Client.Tests;

internal sealed class TimerTrackingTimeProviderTests
{
    private readonly TimerTrackingTimeProvider _time = new();

    [Test]
    public async Task A_test_waits_until_a_timer_is_set()
    {
        var set = _time.UntilTimerAsync(TimeSpan.FromSeconds(7));
        var other = Task.Delay(TimeSpan.FromSeconds(6), _time);
        Assert.That(set.IsCompleted, Is.False);

        var delay = Task.Delay(TimeSpan.FromSeconds(7), _time);
        await set;
        _time.Advance(TimeSpan.FromSeconds(7));

        Assert.That((other.IsCompleted, delay.IsCompleted), Is.EqualTo((true, true)));
    }

    [Test]
    public void A_timer_that_was_set_before_is_not_waited_for()
    {
        using var timer = _time.CreateTimer(static _ => { }, null, TimeSpan.FromSeconds(7), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.That(_time.UntilTimerAsync(TimeSpan.FromSeconds(5)).IsCompleted, Is.True);
    }

    [Test]
    public void The_earliest_timer_is_told_until_it_has_fired_or_is_gone()
    {
        using var once = Set(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var changed = Set(TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var disposed = Set(TimeSpan.FromSeconds(4), Timeout.InfiniteTimeSpan);
        Assert.That(_time.EarliestDue, Is.EqualTo(TestTime.Start.AddSeconds(1)));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(_time.EarliestDue, Is.EqualTo(TestTime.Start.AddSeconds(2)));

        changed.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Assert.That(_time.EarliestDue, Is.EqualTo(TestTime.Start.AddSeconds(4)));

        disposed.Dispose();
        Assert.That(_time.EarliestDue, Is.Null);
    }

    [Test]
    public void A_periodic_timer_is_due_again_when_it_has_fired()
    {
        using var timer = Set(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(_time.EarliestDue, Is.EqualTo(TestTime.Start.AddSeconds(4)));
    }

    [Test]
    public void A_timer_set_while_it_fires_is_due_again()
    {
        ITimer timer = null!;
        timer = _time.CreateTimer(
            _ => timer.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan),
            null,
            TimeSpan.FromSeconds(1),
            Timeout.InfiniteTimeSpan
        );

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(_time.EarliestDue, Is.EqualTo(TestTime.Start.AddSeconds(6)));
    }

    private ITimer Set(TimeSpan dueTime, TimeSpan period) => _time.CreateTimer(static _ => { }, null, dueTime, period);
}
