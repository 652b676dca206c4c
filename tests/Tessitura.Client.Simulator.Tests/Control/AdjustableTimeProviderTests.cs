using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests.Control;

public sealed class AdjustableTimeProviderTests
{
    private readonly FakeTimeProvider _time = new(TestTime.Start);

    [Test]
    public void It_tells_the_time_below_until_it_is_moved()
    {
        var clock = new AdjustableTimeProvider(_time);
        var before = clock.GetTimestamp();

        _time.Advance(TimeSpan.FromMinutes(1));
        clock.Advance(TimeSpan.FromHours(2));
        _time.Advance(TimeSpan.FromSeconds(3));

        var passed = new TimeSpan(2, 1, 3);
        Assert.That(clock.GetUtcNow(), Is.EqualTo(TestTime.Start + passed));
        Assert.That(clock.GetElapsedTime(before), Is.EqualTo(passed));
        Assert.That(clock.Advanced, Is.EqualTo(TimeSpan.FromHours(2)));
    }

    [Test]
    public void It_stands_still_until_it_is_resumed_and_goes_on_from_there()
    {
        var clock = new AdjustableTimeProvider(_time);

        clock.Freeze();
        _time.Advance(TimeSpan.FromHours(5));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(clock.IsFrozen, Is.True);
        Assert.That(clock.GetUtcNow(), Is.EqualTo(TestTime.Start.AddMinutes(1)));

        clock.Resume();
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.That(clock.IsFrozen, Is.False);
        Assert.That(clock.GetUtcNow(), Is.EqualTo(TestTime.Start.AddMinutes(2)));
    }

    [Test]
    public void It_never_goes_back()
    {
        var clock = new AdjustableTimeProvider(_time);

        Assert.That(() => clock.Advance(TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => clock.Advance(TimeSpan.MaxValue), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Timers_come_with_the_time_below_even_while_it_stands_still()
    {
        var clock = new AdjustableTimeProvider(_time);
        var calls = 0;
        using var timer = clock.CreateTimer(_ => calls++, null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);

        clock.Freeze();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(calls, Is.Zero);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(calls, Is.EqualTo(1));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public void Moving_it_calls_the_timers_on_the_way_in_their_order_and_at_their_time()
    {
        var clock = new AdjustableTimeProvider(_time);
        var calls = new List<string>();
        using var later = Timer(clock, "later", seconds: 30);
        using var sooner = Timer(clock, "sooner", seconds: 10);
        using var after = Timer(clock, "after", seconds: 61);

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(calls, Is.EqualTo(new[] { "sooner at 10", "later at 30" }));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(calls, Has.Count.EqualTo(3));
        Assert.That(calls[2], Is.EqualTo("after at 61"));

        ITimer Timer(AdjustableTimeProvider of, string name, int seconds) =>
            of.CreateTimer(
                _ => calls.Add($"{name} at {(of.GetUtcNow() - TestTime.Start).TotalSeconds}"),
                null,
                TimeSpan.FromSeconds(seconds),
                Timeout.InfiniteTimeSpan
            );
    }

    [Test]
    public void A_periodic_timer_comes_again_and_again_until_it_is_disposed_of()
    {
        var clock = new AdjustableTimeProvider(_time);
        var calls = 0;
        var timer = clock.CreateTimer(_ => calls++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.That(calls, Is.EqualTo(2));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(calls, Is.EqualTo(3));

        timer.Dispose();
        clock.Advance(TimeSpan.FromHours(1));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.That(calls, Is.EqualTo(3));
    }

    [Test]
    public void A_timer_can_be_set_anew_and_stopped()
    {
        var clock = new AdjustableTimeProvider(_time);
        var calls = 0;
        using var timer = clock.CreateTimer(_ => calls++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        Assert.That(timer.Change(TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan), Is.True);
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.That(calls, Is.Zero);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.That(calls, Is.Zero);
        timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public async Task A_delay_over_the_clock_of_the_machine_ends_when_it_is_moved()
    {
        var clock = new AdjustableTimeProvider(TimeProvider.System);
        var delay = Task.Delay(TimeSpan.FromHours(1), clock);
        Assert.That(delay.IsCompleted, Is.False);

        clock.Advance(TimeSpan.FromHours(1));

        await delay;
        Assert.That(clock.Advanced, Is.EqualTo(TimeSpan.FromHours(1)));
    }
}
