using System.Text.Json;
using Tessitura.Client.Simulator;
using ServerFault = Tessitura.Client.Simulator.Fault;

namespace Tessitura.Client.Tests.Selling;

internal sealed class SafeOrderWriteTests
{
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    [Test]
    public async Task An_order_is_opened_once_or_not_at_all_and_the_caller_knows_which(
        [ValueSource(nameof(Faults))] Fault fault
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await using var visit = await SoldOrder.EnterAsync(office);
        office.Line.Next("POST", fault);

        var loaded = await OutcomeOfAsync(office, visit.LoadOrderAsync(sold.Id));

        var open = await visit.GetLoadedOrderAsync();
        Assert.That(loaded is not null, Is.EqualTo(WasApplied(fault)));
        Assert.That(open?.OrderId, Is.EqualTo(WasApplied(fault) ? sold.Id : null));
        Assert.That(loaded?.ConfirmedBy, Is.EqualTo(Expected(fault)));
        Assert.That(loaded?.Tickets.Count, Is.EqualTo(WasApplied(fault) ? 3 : null));
    }

    [Test]
    public async Task A_ticket_is_given_back_once_or_not_at_all_and_the_caller_knows_which(
        [ValueSource(nameof(Faults))] Fault fault,
        [Values] bool donates,
        [Values] bool isPrinted
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        if (isPrinted)
        {
            await office.Client.Txn.PrintOrderTicketElementsAsync(sold.Id, new());
        }

        var (visit, order) = await sold.OpenAsync();
        var ticket = order.Tickets[1];
        office.Line.Next("POST", fault, isPrinted ? "/Tickets/Return" : "/Tickets/ReturnWithSeat");

        var returned = await OutcomeOfAsync(office, GiveBackAsync(visit, ticket, donates));

        var now = (await visit.GetLoadedOrderAsync())!;
        Assert.That(returned is not null, Is.EqualTo(WasApplied(fault)));
        // The service answers with nothing, so that there is nothing to cut off.
        Assert.That(
            returned?.ConfirmedBy,
            Is.EqualTo(fault is Fault.AppliedAndTruncated ? Confirmation.Answer : Expected(fault))
        );
        Assert.That(
            now.Tickets.Select(one => one.State is OrderTicketState.Returned or OrderTicketState.Donated),
            Is.EqualTo(new[] { false, WasApplied(fault), false })
        );
        Assert.That(now.Credit, Is.EqualTo(WasApplied(fault) && !donates ? ticket.Price : 0));
        if (returned is not null)
        {
            Assert.That(returned.Amount, Is.EqualTo(donates ? 0 : ticket.Price));
            Assert.That(returned.Balance, Is.EqualTo(now.Balance));
        }
    }

    [Test]
    public async Task What_arrives_within_the_bound_is_found([Values] bool donates)
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(4));

        var returned = await office.RunAsync(GiveBackAsync(visit, order.Tickets[0], donates));

        Assert.That(returned.ConfirmedBy, Is.EqualTo(Confirmation.ReadBack));
    }

    [Test]
    public async Task What_arrives_beyond_the_bound_is_told_to_the_next_write_before_anything_is_sent(
        [Values] bool donates
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(30));
        await office.FailureOfAsync<NotAppliedException>(GiveBackAsync(visit, order.Tickets[0], donates));
        office.Time.Advance(TimeSpan.FromSeconds(60));
        var before = office.Line.CountOf("POST");

        var late = await office.FailureOfAsync<LateArrivalException>(GiveBackAsync(visit, order.Tickets[1], donates));

        Assert.That((late.Arrived as TicketReturn)?.SubLineItemId, Is.EqualTo(order.Tickets[0].SubLineItemId));
        Assert.That(office.Line.CountOf("POST"), Is.EqualTo(before));
        Assert.That(
            (await office.RunAsync(GiveBackAsync(visit, order.Tickets[1], donates))).ConfirmedBy,
            Is.EqualTo(Confirmation.Answer)
        );
    }

    [Test]
    public async Task The_same_call_made_again_gets_what_arrived_late([Values] bool donates)
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(30));
        await office.FailureOfAsync<NotAppliedException>(GiveBackAsync(visit, order.Tickets[0], donates));
        office.Time.Advance(TimeSpan.FromSeconds(60));

        var again = await office.RunAsync(GiveBackAsync(visit, order.Tickets[0], donates));

        Assert.That(again.ConfirmedBy, Is.EqualTo(Confirmation.LateArrival));
        Assert.That(again.Amount, Is.EqualTo(donates ? 0 : order.Tickets[0].Price));
    }

    [Test]
    public async Task An_order_that_opens_late_is_told_to_the_next_reservation()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await using var visit = await SoldOrder.EnterAsync(office);
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(30));
        await office.FailureOfAsync<NotAppliedException>(visit.LoadOrderAsync(sold.Id));
        office.Time.Advance(TimeSpan.FromSeconds(60));

        var late = await office.FailureOfAsync<LateArrivalException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That((late.Arrived as LoadedOrder)?.OrderId, Is.EqualTo(sold.Id));
        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task An_order_that_is_open_already_is_the_result_and_nothing_is_sent()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, _) = await sold.OpenAsync();
        var before = office.Line.CountOf("POST");

        var again = await visit.LoadOrderAsync(sold.Id);

        Assert.That((again.OrderId, again.ConfirmedBy), Is.EqualTo((sold.Id, Confirmation.LateArrival)));
        Assert.That(office.Line.CountOf("POST"), Is.EqualTo(before));
    }

    [Test]
    public async Task A_ticket_that_is_returned_already_is_the_result_and_nothing_is_sent([Values] bool donates)
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        await GiveBackAsync(visit, order.Tickets[0], donates);
        var before = office.Line.CountOf("POST");

        var again = await GiveBackAsync(visit, order.Tickets[0], donates);

        Assert.That(again.ConfirmedBy, Is.EqualTo(Confirmation.LateArrival));
        Assert.That(office.Line.CountOf("POST"), Is.EqualTo(before));
        Assert.That(
            () => GiveBackAsync(visit, order.Tickets[0], !donates),
            Throws.InvalidOperationException.With.Message.Contains("It has been")
        );
    }

    [Test]
    public async Task A_return_without_the_order_in_the_cart_is_not_sent()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        await visit.LeaveOrderAsync(order);
        var before = office.Line.CountOf("POST");

        Assert.That(
            () => visit.ReturnTicketAsync(order.Tickets[0]),
            Throws.InvalidOperationException.With.Message.Contains("load the order first")
        );
        Assert.That(office.Line.CountOf("POST"), Is.EqualTo(before));
    }

    [Test]
    public async Task A_cart_that_holds_something_else_is_kept_and_the_order_not_loaded()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await using var visit = await SoldOrder.EnterAsync(office);
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        Assert.That(() => visit.LoadOrderAsync(sold.Id), Throws.InvalidOperationException);
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task An_order_that_somebody_else_has_open_is_refused_as_locked()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await sold.OpenAsync();
        await using var second = await SoldOrder.EnterAsync(office);

        Assert.That(
            () => second.LoadOrderAsync(sold.Id),
            Throws
                .TypeOf<TessituraRejectedException>()
                .With.Property(nameof(TessituraRejectedException.Kind))
                .EqualTo(RejectionKind.OrderLocked)
        );
    }

    [Test]
    public async Task A_checksum_that_does_not_fit_is_refused_and_the_ticket_stays()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await office.Client.Txn.PrintOrderTicketElementsAsync(sold.Id, new());
        var (visit, order) = await sold.OpenAsync();
        var ticket = order.Tickets[0];

        Assert.That(() => visit.ReturnTicketAsync(ticket, checksum: "no"), Throws.TypeOf<TessituraRejectedException>());
        Assert.That((await visit.GetLoadedOrderAsync())!.Returned, Is.Empty);
        Assert.That(
            (await visit.ReturnTicketAsync(ticket, PrintedTicket.ChecksumOf(ticket.TicketNumber!.Value))).Amount,
            Is.EqualTo(ticket.Price)
        );
    }

    [Test]
    public async Task An_unknown_return_is_decided_later_by_another_process(
        [Values] bool applied,
        [Values] bool donates
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        office.Line.Next("POST", applied ? Fault.AppliedAndReset : Fault.LostAndReset);
        var call = GiveBackAsync(visit, order.Tickets[0], donates);
        office.Line.Next("GET", Fault.LostAndReset, times: 100);

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(call);
        office.Line.Heal();
        await using var process = office.OpenProcess();
        var question = JsonSerializer.Deserialize<OpenQuestion>(JsonSerializer.Serialize(unknown.Question))!;
        var resolving = process.Client.ResumeSession(visit.GetKey()).ResolveAsync(question);

        if (applied)
        {
            Assert.That((await office.RunAsync(resolving) as TicketReturn)?.IsDonation, Is.EqualTo(donates));
        }
        else
        {
            await office.FailureOfAsync<NotAppliedException>(resolving);
        }
    }

    [Test]
    public async Task A_donation_is_told_even_when_the_web_session_is_gone()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        var seat = order.Tickets[0].SeatId!.Value;
        office.Line.Next("POST", Fault.AppliedAndReset);

        // The cart is read before the call too.
        var call = visit.DonateTicketAsync(order.Tickets[0]);
        await office.Line.Reached.Task;
        office.Simulator.Faults.Always("Cart.Get", ServerFault.ExpiredSession);
        var donated = await office.RunAsync(call);

        Assert.That((donated.IsDonation, donated.ConfirmedBy), Is.EqualTo((true, Confirmation.ReadBack)));
        Assert.That(sold.States[0], Is.EqualTo(TicketState.Donated));
        Assert.That(office.Simulator.SeatStatusOf(BoxOffice.CherryOrchard, seat), Is.Zero);
    }

    [Test]
    public async Task A_change_that_is_left_leaves_the_order_as_it_was_but_for_what_was_donated(
        [ValueSource(nameof(Faults))] Fault fault
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        await visit.ReturnTicketAsync(order.Tickets[0]);
        await visit.DonateTicketAsync(order.Tickets[1]);
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.Next("DELETE", fault);

        var left = await office.RunAsync(visit.LeaveOrderAsync(order));

        Assert.That(sold.States, Is.EqualTo(new[] { TicketState.Paid, TicketState.Donated, TicketState.Paid }));
        Assert.That(left.ValidAgain.Single().SubLineItemId, Is.EqualTo(order.Tickets[0].SubLineItemId));
        Assert.That(left.StayDonated.Single().SubLineItemId, Is.EqualTo(order.Tickets[1].SubLineItemId));
        Assert.That(left.Released, Has.Count.EqualTo(2));
        Assert.That(office.SeatsHeld, Is.Zero);
        await using var next = await SoldOrder.EnterAsync(office);
        Assert.That((await next.LoadOrderAsync(sold.Id)).Returned, Is.Empty);
    }

    [Test]
    public async Task Leaving_does_not_empty_a_cart_that_holds_something_else()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        await visit.LeaveOrderAsync(order);
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        Assert.That(() => visit.LeaveOrderAsync(order), Throws.InvalidOperationException);
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task Another_process_takes_a_broken_change_up_from_the_cart_alone()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await visit.ReturnTicketAsync(order.Tickets[0]);
        await using var process = office.OpenProcess();

        var resumed = (await process.Client.ResumeSession(visit.GetKey()).GetLoadedOrderAsync())!;

        Assert.That(resumed.OrderId, Is.EqualTo(sold.Id));
        Assert.That(resumed.Returned.Single().SubLineItemId, Is.EqualTo(order.Tickets[0].SubLineItemId));
        Assert.That(resumed.Added, Has.Count.EqualTo(2));
        Assert.That(resumed.Donated, Is.Empty);
        Assert.That(resumed.Balance, Is.Not.Zero);
    }

    [Test]
    public async Task A_cart_without_an_order_is_no_loaded_order()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await SoldOrder.EnterAsync(office);

        Assert.That(await visit.GetLoadedOrderAsync(), Is.Null);
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        Assert.That(await visit.GetLoadedOrderAsync(), Is.Null);
    }

    [Test]
    public async Task A_web_page_with_status_200_returns_no_ticket([Values] bool applied, [Values] bool donates)
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        var fault = ServerFault.WrongContentType;
        office.Simulator.Faults.Next("Cart.ReturnTicketWithSeat", applied ? fault.AfterApplying() : fault);

        var returned = await OutcomeOfAsync(office, GiveBackAsync(visit, order.Tickets[0], donates));

        Assert.That(returned?.ConfirmedBy, Is.EqualTo(applied ? Confirmation.ReadBack : null));
    }

    private static async Task<TicketReturn> GiveBackAsync(IWebSession visit, OrderTicket ticket, bool donates) =>
        donates ? await visit.DonateTicketAsync(ticket) : await visit.ReturnTicketAsync(ticket);

    private static async Task<T?> OutcomeOfAsync<T>(BoxOffice office, Task<T> call)
        where T : WriteResult
    {
        try
        {
            return await office.RunAsync(call);
        }
        catch (NotAppliedException)
        {
            office.Time.Advance(TimeSpan.FromMinutes(2));
            return null;
        }
    }

    private static bool WasApplied(Fault fault) =>
        fault is Fault.None || fault.ToString().StartsWith("Applied", StringComparison.Ordinal);

    private static Confirmation? Expected(Fault fault) =>
        !WasApplied(fault) ? null
        : fault is Fault.None ? Confirmation.Answer
        : Confirmation.ReadBack;
}
