using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests.Control;

public sealed class ResetTests
{
    [Test]
    public async Task Everything_begins_anew()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var simulator = house.Simulator;
        var free = simulator.AvailableSeats(Evenings.Empty);
        var visitor = await house.VisitAsAsync("ada");
        await visitor.BuyAsync(2);
        await (await house.VisitAsync()).ReserveAsync(3);
        simulator.Clock.Advance(TimeSpan.FromMinutes(1));
        simulator.Clock.Freeze();
        simulator.Faults.Always("Txn.GetFees", Fault.LockedOrder);

        var state = await house.PostAsync("reset");

        Assert.That(state.GetProperty("sessionsOpened").GetInt32(), Is.Zero);
        Assert.That(simulator.Orders, Is.Empty);
        Assert.That(simulator.SeatsHeld(), Is.Empty);
        Assert.That(simulator.AvailableSeats(Evenings.Empty), Is.EqualTo(free));
        Assert.That(simulator.Requests, Is.Empty);
        Assert.That(simulator.CountOf("POST", "/Web/Session"), Is.Zero);
        Assert.That(simulator.Faults.Take("Txn.GetFees"), Is.Null);
        Assert.That(simulator.Clock.IsFrozen, Is.False);
        Assert.That(simulator.Clock.GetUtcNow(), Is.EqualTo(house.Time.GetUtcNow()));
        (await visitor.GetAsync("Web/Session/@")).IsRefused("invalid or has expired");
    }

    [Test]
    public async Task The_same_calls_get_the_same_keys_and_seats_afterwards()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var before = await PlayAsync();

        house.Simulator.Reset();

        Assert.That(await PlayAsync(), Is.EqualTo(before));

        async Task<(string, int, string)> PlayAsync()
        {
            var visitor = await house.VisitAsync();
            var order = await visitor.BuyAsync(2);
            return (visitor.Key, order, string.Join(' ', house.Simulator.Orders.Single().Seats));
        }
    }

    [Test]
    public async Task A_call_under_way_ends_on_the_old_state()
    {
        var time = new TimerTrackingTimeProvider();
        await using var house = await ControlledHouse.OpenAsync(options => options.TimeProvider = time);
        var visitor = await house.VisitAsync();
        house.Simulator.Faults.Next("Cart.ReserveTickets", Fault.Delay(TimeSpan.FromMinutes(1)));
        var reserving = visitor.AskForAsync(2);
        await time.UntilTimerAsync(TimeSpan.FromMinutes(1));

        house.Simulator.Reset();
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.That((int)(await reserving).Status, Is.EqualTo(200));
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        Assert.That(house.Simulator.Faults.Injected, Is.Empty);
        Assert.That(house.Simulator.Requests, Is.Empty);
    }

    [Test]
    public async Task Nobody_sees_a_half_of_it_while_others_buy()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var buyers = Enumerable.Range(0, 8).Select(_ => Task.Run(BuyAsync)).ToList();
        for (var i = 0; i < 5; i++)
        {
            house.Simulator.Reset();
            await Task.Yield();
        }

        var refusals = (await Task.WhenAll(buyers)).OfType<string>();

        // A session that was opened before a reset is unknown after it, and nothing else goes wrong.
        Assert.That(refusals, Is.All.Contains("invalid or has expired"));
        Assert.That(house.Simulator.Simulation.Sessions.Opened, Is.AtMost(80));

        async Task<string?> BuyAsync()
        {
            for (var i = 0; i < 10; i++)
            {
                var visitor = await house.VisitAsync();
                var answer = await visitor.AskForAsync(1);
                if ((int)answer.Status != 200)
                {
                    return answer.Error;
                }
            }

            return null;
        }
    }
}
