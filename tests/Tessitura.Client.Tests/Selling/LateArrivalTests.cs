namespace Tessitura.Client.Tests.Selling;

internal sealed class LateArrivalTests
{
    private static readonly ReserveTicketsRequest OneSeat = Tickets.BestSeats(
        BoxOffice.Traviata,
        BoxOffice.Zone,
        PriceTypes.Each(1, seats: 1)
    );

    private static readonly CheckoutRequest Unpaid = new()
    {
        Amount = 0,
        AllowUnderPayment = true,
        Authorize = true,
    };

    private static ReserveTicketsRequest Seats(int count) =>
        Tickets.BestSeats(BoxOffice.CherryOrchard, BoxOffice.Zone, PriceTypes.Each(1, count));

    [TestCase(1)]
    [TestCase(5)]
    [TestCase(9)]
    public async Task A_call_that_arrives_within_the_bound_is_confirmed(int seconds)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(seconds));

        var reserved = await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That((reserved.ConfirmedBy, reserved.SeatsReserved), Is.EqualTo((Confirmation.ReadBack, 2)));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task Not_applied_is_said_when_the_bound_has_passed_and_not_before()
    {
        await using var office = await BoxOffice.OpenAsync(options =>
            options.Reservations.LateArrivalBound = TimeSpan.FromSeconds(4)
        );
        await using var visit = await office.Client.StartSessionAsync();
        var start = office.Time.GetUtcNow();
        office.Line.Next("POST", Fault.LostAndReset);

        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(office.Time.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(4)));
    }

    [Test]
    public async Task A_call_that_arrives_after_the_bound_is_the_result_of_the_same_call_made_again()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(1));

        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var reserved = await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That((reserved.ConfirmedBy, reserved.SeatsReserved), Is.EqualTo((Confirmation.LateArrival, 2)));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_call_that_arrives_after_the_bound_stops_the_next_other_call_once()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(1));
        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Time.Advance(TimeSpan.FromMinutes(1));

        var late = await office.FailureOfAsync<LateArrivalException>(visit.ReserveTicketsAsync(OneSeat));
        await office.RunAsync(visit.ReleaseAsync(((Reservation)late.Arrived).Item!));
        await office.RunAsync(visit.ReserveTicketsAsync(OneSeat));

        Assert.That(office.SeatsHeld, Is.EqualTo(1));
    }

    [Test]
    public async Task What_empties_the_cart_late_does_not_empty_the_next_one()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        office.Line.NextArrivesLate("DELETE", TimeSpan.FromSeconds(5));

        await office.RunAsync(visit.LeaveOrderAsync(order));
        await office.RunAsync(visit.LoadOrderAsync(sold.Id));
        office.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.That((await visit.GetLoadedOrderAsync())?.OrderId, Is.EqualTo(sold.Id));
    }

    [Test]
    public async Task That_the_cart_may_not_be_read_does_not_say_that_it_was_not_emptied()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        office.Line.Next("DELETE", Fault.AppliedAndReset);

        var leaving = visit.LeaveOrderAsync(order);
        await office.Line.Reached.Task;
        for (var read = 0; read < 25; read++)
        {
            office.Line.NextAnswers(
                "GET",
                """[{"Description":"Order is already locked by batch 12"}]""",
                status: System.Net.HttpStatusCode.BadRequest
            );
        }

        Assert.That((await office.RunAsync(leaving)).OrderId, Is.EqualTo(sold.Id));
    }

    [Test]
    public async Task A_checkout_does_not_pay_for_what_nobody_counts_on()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(OneSeat);
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(1));
        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var orders = office.Simulator.Orders.Count;

        await office.FailureOfAsync<LateArrivalException>(
            visit.CheckoutAsync(
                new()
                {
                    Amount = 0,
                    AllowUnderPayment = true,
                    Authorize = true,
                }
            )
        );

        Assert.That(office.Simulator.Orders, Has.Count.EqualTo(orders));
    }

    [Test]
    public async Task In_a_session_whose_key_others_have_what_came_after_the_bound_may_be_theirs()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await using var shared = office.Client.ResumeSession(visit.GetKey());
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(1));
        await office.FailureOfAsync<NotAppliedException>(shared.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Time.Advance(TimeSpan.FromMinutes(1));

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(
            shared.ReserveTicketsAsync(BoxOffice.TwoSeats)
        );
        await office.RunAsync(shared.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(unknown.Candidates, Has.One.Property(nameof(CartItem.Kind)).EqualTo(CartItemKind.Tickets));
        Assert.That(office.SeatsHeld, Is.EqualTo(4));
    }

    [Test]
    public async Task What_one_call_brought_late_is_not_given_to_another_that_asks_for_more()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(45));
        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Time.Advance(TimeSpan.FromSeconds(33));
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(8));

        var four = await office.RunAsync(visit.ReserveTicketsAsync(Seats(4)));
        var two = await office.FailureOfAsync<LateArrivalException>(visit.CheckoutAsync(Unpaid));

        Assert.That((four.SeatsReserved, four.ConfirmedBy), Is.EqualTo((4, Confirmation.ReadBack)));
        Assert.That(((Reservation)two.Arrived).SeatsReserved, Is.EqualTo(2));
        Assert.That(office.SeatsHeld, Is.EqualTo(6));
    }

    [Test]
    public async Task A_part_of_what_was_asked_for_is_not_taken_while_another_call_may_have_brought_it()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(15));
        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Line.Next("POST", Fault.LostAndReset);

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(visit.ReserveTicketsAsync(Seats(4)));
        var still = await office.FailureOfAsync<OutcomeUnknownException>(visit.ResolveAsync(unknown.Question));
        await office.RunAsync(visit.ReleaseAsync(unknown.Candidates.Single()));
        await office.FailureOfAsync<NotAppliedException>(visit.ResolveAsync(still.Question));

        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task Two_calls_that_arrive_together_are_told_apart()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(45));
        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(5));

        var reserved = await office.RunAsync(visit.ReserveTicketsAsync(OneSeat));
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var late = await office.FailureOfAsync<LateArrivalException>(visit.ReserveTicketsAsync(OneSeat));

        Assert.That((reserved.SeatsReserved, ((Reservation)late.Arrived).SeatsReserved), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task What_arrived_late_is_not_taken_for_the_work_of_a_later_call()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(1));
        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        await office.RunAsync(visit.ReserveTicketsAsync(OneSeat));
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Line.Next("POST", Fault.LostAndReset);

        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(office.SeatsHeld, Is.EqualTo(3));
    }

    [Test]
    public async Task Two_equal_calls_that_arrive_late_are_both_found()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        for (var call = 0; call < 2; call++)
        {
            office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(1));
            await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        }

        office.Time.Advance(TimeSpan.FromMinutes(2));
        var first = await office.FailureOfAsync<LateArrivalException>(visit.ReserveTicketsAsync(OneSeat));
        var second = await office.FailureOfAsync<LateArrivalException>(visit.ReserveTicketsAsync(OneSeat));
        var own = await office.RunAsync(visit.ReserveTicketsAsync(OneSeat));

        Assert.That(
            new[] { first.Arrived, second.Arrived, own }.Cast<Reservation>().Select(one => one.LineItemId),
            Is.Unique
        );
        Assert.That(office.SeatsHeld, Is.EqualTo(5));
    }

    [Test]
    public async Task An_equal_item_of_somebody_else_leaves_the_outcome_unknown_and_the_session_usable()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(3));
        var call = visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await office.Line.Reached.Task;
        await visit.Api.Cart.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(call);
        await office.RunAsync(visit.ReserveTicketsAsync(OneSeat));

        Assert.That(unknown.ItemsBefore!.LineItemIds, Is.Empty);
        Assert.That(office.SeatsHeld, Is.EqualTo(5));
    }

    [Test]
    public async Task Seats_for_a_line_item_that_were_answered_are_not_the_work_of_a_lost_call_before()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var line = (await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats))).LineItemId;
        office.Simulator.Faults.Next("Cart.ReserveTicketsForLineItem", Simulator.Fault.ClosedBeforeApplying);

        await office.FailureOfAsync<NotAppliedException>(visit.ReserveForLineItemAsync(line, BoxOffice.TwoSeats));
        var first = await office.RunAsync(visit.ReserveForLineItemAsync(line, BoxOffice.TwoSeats));
        var second = await office.RunAsync(visit.ReserveForLineItemAsync(line, BoxOffice.TwoSeats));

        Assert.That((first.ConfirmedBy, second.ConfirmedBy), Is.EqualTo((Confirmation.Answer, Confirmation.Answer)));
        Assert.That(office.SeatsHeld, Is.EqualTo(6));
    }

    [Test]
    public async Task A_contribution_that_was_answered_is_not_the_work_of_a_lost_one_before()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var gift = new AddContributionRequest { Amount = 10, FundId = 1 };
        office.Simulator.Faults.Next("Cart.AddContribution", Simulator.Fault.ClosedBeforeApplying);

        await office.FailureOfAsync<NotAppliedException>(visit.AddContributionAsync(gift));
        var first = await office.RunAsync(visit.AddContributionAsync(gift));
        var second = await office.RunAsync(visit.AddContributionAsync(gift));

        Assert.That(first.ConfirmedBy, Is.EqualTo(Confirmation.Answer));
        Assert.That(second.ConfirmedBy, Is.EqualTo(Confirmation.Answer));
        Assert.That(second.Id, Is.Not.EqualTo(first.Id));
    }
}
