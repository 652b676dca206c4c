using ServerFault = Tessitura.Client.Simulator.Fault;

namespace Tessitura.Client.Tests.Selling;

internal sealed class SafeReleaseTests
{
    [Test]
    public async Task Released_seats_are_free_whatever_becomes_of_the_answer(
        [Values] Fault fault,
        [Values] bool wholeLine
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var reserved = await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var line = (await visit.Api.Cart.GetAsync())!.TicketLines().Single();
        office.Line.Next("DELETE", fault);

        var item = wholeLine ? reserved.Item! : CartItem.Ticket(line.Id, line.SubLineItems[0].Id);
        var release = await office.RunAsync(visit.ReleaseAsync(item));

        Assert.That(release.Item, Is.EqualTo(item));
        Assert.That(office.SeatsHeld, Is.EqualTo(wholeLine ? 0 : 1));
    }

    [Test]
    public async Task A_package_is_released_with_all_its_evenings()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var reserved = await visit.ReserveFixedPackageAsync(
            FixedPackages.BestSeats(802, BoxOffice.Zone, PriceTypes.Each(1, seats: 2))
        );

        await visit.ReleaseAsync(reserved.Item!);

        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task What_is_not_in_the_cart_cannot_be_released()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        Assert.That(
            () => visit.ReleaseAsync(CartItem.Tickets(BoxOffice.CherryOrchard, lineItemId: 999)),
            Throws.TypeOf<TessituraNotFoundException>()
        );
    }

    [Test]
    public async Task A_release_that_cannot_be_confirmed_is_unknown_and_resolved_later()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var reserved = await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var down = new[] { "DELETE", "GET" };
        for (var round = 0; round < 100; round++)
        {
            Array.ForEach(down, verb => office.Line.Next(verb, Fault.LostAndReset));
        }

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(visit.ReleaseAsync(reserved.Item!));
        office.Line.Heal();
        var release = await office.RunAsync(visit.ResolveAsync(unknown));

        Assert.That(release, Is.TypeOf<ReleasedItem>());
        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task A_refusal_of_the_second_attempt_does_not_tell_of_the_first()
    {
        await using var office = await BoxOffice.OpenAsync(options => options.Resilience.MaxRetries = 1);
        await using var visit = await office.Client.StartSessionAsync();
        var reserved = await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Simulator.Faults.Next("Cart.RemoveTickets", ServerFault.AppliedThenNoAnswer);
        office.Simulator.Faults.Next("Cart.RemoveTickets", ServerFault.LockedOrder);

        var release = await office.RunAsync(visit.ReleaseAsync(reserved.Item!));

        Assert.That(release.ConfirmedBy, Is.EqualTo(Confirmation.ReadBack));
        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task A_release_is_refused_when_nothing_can_come_any_more()
    {
        await using var office = await BoxOffice.OpenAsync(options => options.Resilience.MaxRetries = 1);
        await using var visit = await office.Client.StartSessionAsync();
        var reserved = await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Simulator.Faults.Next("Cart.RemoveTickets", ServerFault.ClosedBeforeApplying);
        office.Simulator.Faults.Always("Cart.RemoveTickets", ServerFault.LockedOrder);

        var refusal = await office.FailureOfAsync<TessituraRejectedException>(visit.ReleaseAsync(reserved.Item!));

        Assert.That(refusal.Kind, Is.EqualTo(RejectionKind.OrderLocked));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }
}
