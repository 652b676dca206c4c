namespace Tessitura.Client.Tests.Selling;

/// <summary>A checkout ended unclearly, and its web session is gone when somebody looks.</summary>
internal sealed class GoneSessionTests
{
    [Test]
    public async Task An_order_outlives_its_web_session_and_is_found_by_its_number(
        [Values] bool applied,
        [Values] bool filledElsewhere,
        [Values] bool restarts,
        [Values] bool knowsServer
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var second = office.OpenProcess();
        if (knowsServer)
        {
            await SellAsync(office.Client);
            await SellAsync(second.Client);
        }

        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var seller = filledElsewhere ? second.Client.ResumeSession(visit.GetKey()) : visit;
        office.Line.BreakAfterWrite(applied);
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(seller.CheckoutAsync(BoxOffice.Unpaid));
        office.Line.Heal();
        office.Simulator.Simulation.Sessions.Forget(visit.GetKey().Reveal());

        var resolving = (restarts ? second.Client.ResumeSession(visit.GetKey()) : seller).ResolveAsync(unknown);

        if (applied || knowsServer)
        {
            var result = (CheckoutResult)await office.RunAsync(resolving);
            Assert.That(
                (result.IsComplete, result.OrderId, result.RejectionKind),
                Is.EqualTo(
                    applied
                        ? (true, office.Simulator.Orders[^1].Id, null)
                        : (false, (int?)null, (RejectionKind?)RejectionKind.SessionExpired)
                )
            );
        }
        else
        {
            // Another server may give another number to what it saves.
            await office.FailureOfAsync<OutcomeUnknownException>(resolving);
        }
    }

    [Test]
    public async Task A_checkout_that_was_taken_is_never_called_refused_because_its_session_is_gone()
    {
        await using var office = await BoxOffice.OpenAsync();
        await SellAsync(office.Client);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.NextArrivesLate("POST", TimeSpan.FromHours(1), "/Checkout", """{"Status":"SaveInProgress"}""");
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(visit.CheckoutAsync(BoxOffice.Unpaid));
        office.Simulator.Simulation.Sessions.Forget(visit.GetKey().Reveal());

        await office.FailureOfAsync<OutcomeUnknownException>(visit.ResolveAsync(unknown));
    }

    [Test]
    public async Task That_the_order_of_a_change_is_there_does_not_say_that_the_change_is_saved(
        [Values] bool applied,
        [Values] bool addsSeats
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, _) = await sold.OpenAsync();
        if (addsSeats)
        {
            await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        }

        office.Line.BreakAfterWrite(applied);
        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(visit.CheckoutAsync(BoxOffice.Unpaid));
        office.Line.Heal();
        office.Simulator.Simulation.Sessions.Forget(visit.GetKey().Reveal());

        await office.FailureOfAsync<OutcomeUnknownException>(visit.ResolveAsync(unknown));
    }

    private static async Task SellAsync(ITessituraClient client)
    {
        await using var visit = await client.StartSessionAsync();
        await visit.ReserveTicketsAsync(
            Tickets.BestSeats(BoxOffice.Traviata, BoxOffice.Zone, PriceTypes.Each(1, seats: 1))
        );
        await visit.CheckoutAsync(BoxOffice.Unpaid);
    }
}
