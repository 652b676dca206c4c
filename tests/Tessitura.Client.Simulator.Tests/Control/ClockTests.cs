using System.Text.Json;
using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests.Control;

public sealed class ClockTests
{
    [Test]
    public async Task A_hold_runs_out_when_the_clock_is_moved_past_it()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(2);

        var clock = await house.PostAsync("clock", ("minutes", "16"));

        Assert.That(clock.GetProperty("now").GetDateTimeOffset(), Is.EqualTo(house.Time.GetUtcNow().AddMinutes(16)));
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        (await visitor.CheckOutAsync()).IsRefused("TESSITURA_SEAT_LOCKING_EXCEPTION");
    }

    [Test]
    public async Task A_test_in_dotnet_moves_the_same_clock()
    {
        await using var house = await ControlledHouse.OpenAsync();
        await (await house.VisitAsync()).ReserveAsync(2);

        house.Simulator.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        Assert.That((await house.GetAsync("clock")).GetProperty("advancedSeconds").GetDouble(), Is.EqualTo(960));
    }

    [Test]
    public async Task A_frozen_clock_keeps_the_hold_and_the_date()
    {
        await using var house = await ControlledHouse.OpenAsync();
        await (await house.VisitAsync()).ReserveAsync(2);
        var start = house.Time.GetUtcNow();

        Assert.That((await house.PostAsync("clock", ("frozen", "true"))).GetProperty("frozen").GetBoolean(), Is.True);
        house.Time.Advance(TimeSpan.FromHours(1));

        using var answer = await house.Http.GetAsync($"{house.Simulator.BaseAddress}/TXN/Facilities");
        Assert.That(answer.Headers.Date, Is.EqualTo(start));
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(2));

        await house.PostAsync("clock", ("frozen", "false"));
        house.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task A_call_that_is_applied_late_is_applied_when_the_clock_is_moved_past_it()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var visitor = await house.VisitAsync();
        await house.PostAsync("clock", ("frozen", "true"));
        await house.PostAsync("faults", ("operation", "Cart.ReserveTickets"), ("fault", "applied-late:60"));
        Assert.That(async () => await visitor.AskForAsync(2), Throws.InstanceOf<HttpRequestException>());

        await house.PostAsync("clock", ("seconds", "59"));
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        await house.PostAsync("clock", ("seconds", "1"));
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_delayed_answer_comes_when_the_clock_is_moved_past_it()
    {
        var time = new TimerTrackingTimeProvider();
        await using var house = await ControlledHouse.OpenAsync(options => options.TimeProvider = time);
        var visitor = await house.VisitAsync();
        await house.PostAsync("faults", ("operation", "Cart.ReserveTickets"), ("fault", "delay:3600"));

        var reserving = visitor.AskForAsync(2);
        await time.UntilTimerAsync(TimeSpan.FromHours(1));

        Assert.That(reserving.IsCompleted, Is.False);
        await house.PostAsync("clock", ("hours", "1"));
        Assert.That((int)(await reserving).Status, Is.EqualTo(200));
    }

    [TestCase("minutes", "-1", "minutes must be a number from 0 to 5256000, not '-1'.")]
    [TestCase("minutes", "soon", "minutes must be a number from 0 to 5256000, not 'soon'.")]
    [TestCase("days", "NaN", "days must be a number from 0 to 3650, not 'NaN'.")]
    [TestCase("frozen", "yes", "frozen must be true or false, not 'yes'.")]
    [TestCase("weeks", "1", "There is no value 'weeks' here. Allowed: days, hours, minutes, seconds, frozen.")]
    public async Task A_value_that_cannot_be_used_is_refused_with_a_sentence(string name, string value, string sentence)
    {
        await using var house = await ControlledHouse.OpenAsync();

        Assert.That(await house.RefusalAsync("clock", (name, value)), Is.EqualTo(sentence));
        Assert.That(house.Simulator.Clock.Advanced, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task It_goes_ten_years_ahead_at_most()
    {
        await using var house = await ControlledHouse.OpenAsync();
        await house.PostAsync("clock", ("days", "3650"));

        Assert.That(
            await house.RefusalAsync("clock", ("seconds", "1")),
            Is.EqualTo("The clock goes forward by 3650 days at most; a reset takes it back.")
        );
    }

    [Test]
    public async Task It_takes_json_too()
    {
        await using var house = await ControlledHouse.OpenAsync();

        using var answer = await house.Http.PostAsync(
            "/_simulator/clock",
            new StringContent("""{"minutes": 1.5, "frozen": true}""", null, "application/json")
        );
        var clock = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.That(clock.GetProperty("advancedSeconds").GetDouble(), Is.EqualTo(90));
        Assert.That(clock.GetProperty("frozen").GetBoolean(), Is.True);
    }
}
