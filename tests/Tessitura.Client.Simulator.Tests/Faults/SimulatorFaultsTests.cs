using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests.Faults;

internal sealed class SimulatorFaultsTests
{
    [Test]
    public async Task The_next_calls_go_wrong_in_the_order_in_which_it_was_said()
    {
        await using var house = await FaultyHouse.OpenAsync(Way.Memory);
        house.Faults.Next("Cart.ReserveTickets", Fault.LockedOrder);
        house.Faults.Next("*", Fault.StatusWithJson(503));

        (await house.Visitor.AskForAsync(1)).IsRefused("locked");
        (await house.Visitor.GetAsync("Web/Cart/@")).IsRefused("", status: 503);
        (await house.Visitor.AskForAsync(1)).Read<ReserveTicketsResponse>();

        Assert.That(
            house.Faults.Injected.Select(i => (i.Operation, i.Kind)),
            Is.EqualTo(new[] { ("Cart.ReserveTickets", FaultKind.LockedOrder), ("Cart.Get", FaultKind.StatusWithJson) })
        );
    }

    [Test]
    public async Task Every_call_of_an_operation_goes_wrong_until_it_is_cleared()
    {
        await using var house = await FaultyHouse.OpenAsync(Way.Memory);
        house.Faults.Always("*", Fault.SeatServerDown);
        house.Faults.Always("Cart.ReserveTickets", Fault.LockedOrder);

        (await house.Visitor.AskForAsync(1)).IsRefused("locked");
        (await house.Visitor.AskForAsync(1)).IsRefused("locked");
        (await house.Visitor.GetAsync("Web/Cart/@")).IsRefused("SEATSERVER", status: 500);
        house.Faults.Clear();

        (await house.Visitor.AskForAsync(1)).Read<ReserveTicketsResponse>();
        Assert.That(house.Faults.Injected, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_seed_decides_which_calls_go_wrong()
    {
        var first = await RollAsync(seed: 1);
        var again = await RollAsync(seed: 1);
        var other = await RollAsync(seed: 2);

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
        Assert.That(first, Has.Count.InRange(20, 60));
        Assert.That(first.Distinct(), Has.Exactly(2).Items);
    }

    [Test]
    public void Every_kind_that_a_bad_line_has_is_among_those_at_random() =>
        Assert.That(
            Fault.OfEveryKind().Select(f => f.Kind).Distinct(),
            Is.EquivalentTo(Enum.GetValues<FaultKind>().Except([FaultKind.Drift]))
        );

    [Test]
    public async Task A_call_that_never_arrives_counts_as_asked()
    {
        await using var house = await FaultyHouse.OpenAsync(Way.Memory);

        Assert.That(
            () => house.ReserveWithAsync(Fault.ClosedBeforeApplying),
            Throws.InstanceOf<HttpRequestException>()
        );

        Assert.That(house.Simulator.CountOf("POST", "/Web/Cart/@sessionKey/Tickets"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_client_that_is_gone_does_not_stop_a_delayed_call([Values] Way way)
    {
        await using var house = await FaultyHouse.OpenAsync(way);
        var delay = TimeSpan.FromSeconds(20);
        house.Faults.Next("Session.AddVariable", Fault.Delay(delay));
        using var impatience = new CancellationTokenSource();
        using var http = way == Way.Socket ? new HttpClient() : new HttpClient(house.Simulator.CreateHandler());
        http.DefaultRequestHeaders.Authorization = SimulatedHouse.Credentials(house.Simulator.Options);

        var call = http.PostAsync(
            $"{house.Simulator.BaseAddress}/Web/Session/{house.Visitor.Key}/Variables",
            new StringContent("""{"Name":"colour","Value":"red"}"""),
            impatience.Token
        );
        await house.Time.UntilTimerAsync(delay);
        await impatience.CancelAsync();
        Assert.That(() => call, Throws.InstanceOf<OperationCanceledException>());
        house.Time.Advance(delay);

        // The work goes on beside this test: it is there after a few reads.
        var body = "";
        for (var read = 0; read < 1_000 && !body.Contains("red", StringComparison.Ordinal); read++)
        {
            body = (await house.Visitor.GetAsync("Web/Session/@/Variables")).Body;
        }

        Assert.That(body, Does.Contain("red"));
    }

    [Test]
    public async Task An_unknown_operation_or_an_impossible_fault_is_refused()
    {
        await using var house = await FaultyHouse.OpenAsync(Way.Memory);

        Assert.That(() => house.Faults.Next("Cart.Reserve", Fault.LockedOrder), Throws.ArgumentException);
        Assert.That(() => house.Faults.AtRandom(1.1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Fault.StatusWithJson(200), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Fault.Truncated.AfterApplying(), Throws.InvalidOperationException);
    }

    private static async Task<IReadOnlyList<FaultKind>> RollAsync(int seed)
    {
        await using var house = await FaultyHouse.OpenAsync(Way.Memory);
        house.Faults.AtRandom(0.2, seed, Fault.LockedOrder, Fault.SeatServerDown);
        for (var i = 0; i < 200; i++)
        {
            await house.Visitor.GetAsync("Web/Cart/@");
        }

        return [.. house.Faults.Injected.Select(fault => fault.Kind)];
    }
}
