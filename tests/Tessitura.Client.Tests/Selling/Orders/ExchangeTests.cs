namespace Tessitura.Client.Tests.Selling;

internal sealed class ExchangeTests
{
    private static readonly ReserveTicketsRequest CheaperSeat = Tickets.BestSeats(
        BoxOffice.CherryOrchard,
        4,
        PriceTypes.Each(1, seats: 1)
    );

    private static readonly ReserveTicketsRequest DearerSeat = Tickets.BestSeats(
        BoxOffice.Traviata,
        1,
        PriceTypes.Each(1, seats: 1)
    );

    [Test]
    public async Task A_plan_knows_what_is_owed_or_left_over_before_anything_is_sent([Values] bool isDearer)
    {
        await using var office = await BoxOffice.OpenAsync();
        var (visit, order) = await (await SoldOrder.SellAsync(office)).OpenAsync();
        var before = office.Line.CountOf("POST");

        var plan = await visit.PlanExchangeAsync(order, [order.Tickets[0]], [isDearer ? DearerSeat : CheaperSeat]);
        var sent = office.Line.CountOf("POST") - before;
        var result = await office.RunAsync(visit.ExchangeAsync(plan));

        Assert.That(sent, Is.Zero);
        Assert.That(plan.Value, Is.EqualTo(order.Tickets[0].Price));
        Assert.That(isDearer ? plan.Due : plan.LeftOver, Is.Positive);
        Assert.That((result.State, result.Plan), Is.EqualTo((ExchangeState.Done, plan)));
        Assert.That((result.Order.Due, result.Order.Credit), Is.EqualTo((plan.Due, plan.LeftOver)));
    }

    [Test]
    public async Task An_exchange_is_checked_out_with_what_is_owed()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        var plan = await visit.PlanExchangeAsync(order, order.Tickets.Take(2), [DearerSeat, DearerSeat]);

        var result = await visit.ExchangeAsync(plan);
        var saved = await visit.CheckoutAsync(SoldOrder.Card(result.Order.Due));

        Assert.That((saved.IsComplete, saved.OrderId), Is.EqualTo((true, sold.Id)));
        Assert.That(sold.Saved.Basket.Balance, Is.Zero);
        Assert.That(
            sold.States.Select(state => $"{state}"),
            Is.EqualTo(new[] { "Returned", "Returned", "Paid", "Paid", "Paid" })
        );
        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task Seats_that_were_added_before_are_none_of_the_exchange([Values] bool carriedOutTwice)
    {
        await using var office = await BoxOffice.OpenAsync();
        var (visit, order) = await (await SoldOrder.SellAsync(office)).OpenAsync();
        var added = await visit.ReserveTicketsAsync(DearerSeat);

        var plan = await visit.PlanExchangeAsync(order, [order.Tickets[0]], [DearerSeat]);
        var result = await visit.ExchangeAsync(plan);
        if (carriedOutTwice)
        {
            result = await visit.ExchangeAsync(plan);
        }

        Assert.That(plan.LineItemsBefore, Is.EqualTo(new[] { added.LineItemId }));
        Assert.That(result.State, Is.EqualTo(ExchangeState.Done));
        Assert.That(result.Order.Added.Select(ticket => ticket.LineItemId).Distinct().Count(), Is.EqualTo(2));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task Named_seats_are_planned_by_their_zones()
    {
        await using var office = await BoxOffice.OpenAsync();
        var (visit, order) = await (await SoldOrder.SellAsync(office)).OpenAsync();
        var seats = await office.Client.Txn.GetPerformanceSeatsAsync(BoxOffice.CherryOrchard, 3, 0);
        var wanted = seats.Where(seat => seat is { SeatStatusId: 0, ZoneId: 2 or 3, IsSeat: true }).TakeLast(2);
        var request = Tickets.Seats(
            BoxOffice.CherryOrchard,
            [.. wanted.Select(seat => seat.Id)],
            PriceTypes.Each(1, seats: 2)
        );

        var plan = await visit.PlanExchangeAsync(order, order.Tickets.Take(2), [request]);
        var result = await visit.ExchangeAsync(plan);

        Assert.That((result.State, result.Order.Balance), Is.EqualTo((ExchangeState.Done, plan.Balance)));
    }

    [Test]
    public async Task When_the_new_seats_are_not_to_be_had_nothing_is_returned([Values] bool isLastOfTwo)
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await using var rival = await office.Client.StartSessionAsync();
        var seats = await office.Client.Txn.GetPerformanceSeatsAsync(BoxOffice.CherryOrchard, 3, 0);
        var gone = Tickets.Seats(
            BoxOffice.CherryOrchard,
            [
                .. seats
                    .Where(seat => seat is { SeatStatusId: 0, ZoneId: 3, IsSeat: true })
                    .Take(2)
                    .Select(seat => seat.Id),
            ],
            PriceTypes.Each(1, seats: 2)
        );
        await rival.ReserveTicketsAsync(gone);
        var (visit, order) = await sold.OpenAsync();
        var held = office.SeatsHeld;
        var plan = await visit.PlanExchangeAsync(
            order,
            order.Tickets.Take(2),
            isLastOfTwo ? [CheaperSeat, gone] : [gone]
        );

        var result = await visit.ExchangeAsync(plan);

        Assert.That(result.State, Is.EqualTo(ExchangeState.SeatsUnavailable));
        Assert.That(
            (result.Returned.Count, result.Order.Returned.Count, result.Order.Added.Count),
            Is.EqualTo((0, 0, 0))
        );
        Assert.That(result.Order.Balance, Is.Zero);
        Assert.That(office.SeatsHeld, Is.EqualTo(held));
    }

    [Test]
    public async Task A_price_that_is_not_as_planned_stops_before_anything_is_returned_and_the_new_plan_goes_on()
    {
        await using var office = await BoxOffice.OpenAsync();
        var (visit, order) = await (await SoldOrder.SellAsync(office)).OpenAsync();
        var plan = await visit.PlanExchangeAsync(order, [order.Tickets[0]], [CheaperSeat]);

        var stopped = await visit.ExchangeAsync(plan with { Price = plan.Price - 3 });
        var done = await visit.ExchangeAsync(stopped.Plan);

        Assert.That((stopped.State, stopped.Order.Returned.Count), Is.EqualTo((ExchangeState.PriceChanged, 0)));
        Assert.That((stopped.Plan.Price, stopped.Plan.Fees), Is.EqualTo((plan.Price, plan.Fees)));
        Assert.That((done.State, done.Order.Added.Count), Is.EqualTo((ExchangeState.Done, 1)));
    }

    [Test]
    public async Task An_exchange_that_broke_off_anywhere_goes_on_where_it_was_in_another_process(
        [Values(1, 2, 3)] int write,
        [Values] bool applied
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        var plan = await visit.PlanExchangeAsync(order, order.Tickets.Take(2), [CheaperSeat]);
        var path = write == 1 ? "/Tickets" : "/Tickets/ReturnWithSeat";
        for (var good = 2; good < write; good++)
        {
            office.Line.Next("POST", Fault.None, path);
        }

        office.Line.Next("POST", applied ? Fault.AppliedAndReset : Fault.LostAndReset, path);
        office.Line.Next("GET", Fault.LostAndReset, times: 100);
        await office.FailureOfAsync<OutcomeUnknownException>(visit.ExchangeAsync(plan));
        office.Line.Heal();
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await using var process = office.OpenProcess();

        var result = await office.RunAsync(process.Client.ResumeSession(visit.GetKey()).ExchangeAsync(plan));

        Assert.That(result.State, Is.EqualTo(ExchangeState.Done));
        Assert.That((result.Order.Returned.Count, result.Order.Added.Count), Is.EqualTo((2, 1)));
        Assert.That(result.Order.Balance, Is.EqualTo(plan.Balance));
    }

    [Test]
    public async Task A_ticket_that_may_not_be_returned_is_not_planned()
    {
        await using var office = await BoxOffice.OpenAsync();
        var (visit, order) = await (await SoldOrder.SellAsync(office)).OpenAsync();
        await visit.ReturnTicketAsync(order.Tickets[0]);
        var now = (await visit.GetLoadedOrderAsync())!;

        Assert.That(
            () => visit.PlanExchangeAsync(now, [now.Tickets[0]], [CheaperSeat]),
            Throws.InvalidOperationException.With.Message.Contains("It has been returned.")
        );
        Assert.That(
            () => visit.PlanExchangeAsync(now, [now.Tickets[1], now.Tickets[1]], [CheaperSeat]),
            Throws.ArgumentException
        );
        Assert.That(
            () => visit.PlanExchangeAsync(now, [now.Tickets[1] with { OrderId = 1 }], [CheaperSeat]),
            Throws.ArgumentException
        );
        Assert.That(
            () => visit.PlanExchangeAsync(now, [now.Tickets[1]], [CheaperSeat with { ZoneId = 0 }]),
            Throws.ArgumentException.With.Message.Contains("ZoneId is 0")
        );
        Assert.That(
            () => visit.PlanExchangeAsync(now, [now.Tickets[1]], [CheaperSeat with { PriceType = "99" }]),
            Throws.ArgumentException.With.Message.Contains("price type 99")
        );
    }

    [Test]
    public async Task Credit_is_applied_once_or_not_at_all_whatever_it_is_applied_to(
        [Values(0, 1, 2)] int kind,
        [Values] Fault fault
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        await visit.ReturnTicketAsync(order.Tickets[0]);
        var credit = order.Tickets[0].Price;
        CreditUse[] uses = [CreditUse.OnAccount(SoldOrder.OnAccount), CreditUse.Contribution(1), CreditUse.Fee(3)];
        var left = kind == 2 ? credit - 3 : 0;
        office.Line.Next("POST", fault);

        AppliedCredit? applied = null;
        try
        {
            applied = await office.RunAsync(visit.ApplyCreditAsync(uses[kind]));
        }
        catch (NotAppliedException)
        {
            office.Time.Advance(TimeSpan.FromMinutes(2));
        }

        var wasApplied = fault is Fault.None || fault.ToString().StartsWith("Applied", StringComparison.Ordinal);
        Assert.That(applied is not null, Is.EqualTo(wasApplied));
        Assert.That((await visit.GetLoadedOrderAsync())!.Credit, Is.EqualTo(wasApplied ? left : credit));
        Assert.That(applied?.CreditLeft, Is.EqualTo(wasApplied ? left : null));
    }

    [Test]
    public async Task Credit_goes_to_several_things_and_the_change_is_checked_out()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var (visit, order) = await sold.OpenAsync();
        await visit.ReturnTicketAsync(order.Tickets[0]);

        var fee = await visit.ApplyCreditAsync(CreditUse.Fee(3));
        await visit.ReleaseAsync(fee.Item!);
        await visit.ApplyCreditAsync(CreditUse.Contribution(1, amount: 10));
        var rest = await visit.ApplyCreditAsync(CreditUse.OnAccount(SoldOrder.OnAccount));
        var saved = await visit.CheckoutAsync(SoldOrder.Card(0));

        Assert.That(rest.CreditLeft, Is.Zero);
        Assert.That(saved.IsComplete, Is.True);
        Assert.That(sold.Saved.Basket.Contributions.Single().Amount, Is.EqualTo(10));
        Assert.That(
            office.Simulator.Simulation.CustomerMoney.AccountOf(1002),
            Is.EqualTo(40 + order.Tickets[0].Price - 10)
        );
        Assert.That(() => visit.ApplyCreditAsync(CreditUse.Contribution(1)), Throws.InvalidOperationException);
        Assert.That(() => CreditUse.Contribution(1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
