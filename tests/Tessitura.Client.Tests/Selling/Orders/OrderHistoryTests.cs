using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling;

internal sealed class OrderHistoryTests
{
    [Test]
    public async Task Every_order_comes_with_its_tickets_and_what_may_be_done_with_each()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        var later = await SoldOrder.SellAsync(office, BoxOffice.TwoSeats);
        await using var visit = await SoldOrder.EnterAsync(office);

        var orders = await visit.GetOrdersAsync();

        Assert.That(orders.Select(order => order.OrderId), Is.EqualTo(new[] { sold.Id, later.Id }));
        Assert.That(orders[0].Tickets, Has.Count.EqualTo(3));
        Assert.That(orders[0].Tickets, Has.All.Matches<OrderTicket>(ticket => ticket!.Actions.Return.IsAllowed));
        Assert.That(orders[0].Tickets, Has.All.Property(nameof(OrderTicket.Performance)).EqualTo("The Cherry Orchard"));
        Assert.That((orders[0].Balance, orders[0].IsOpen, orders[0].ShowsTickets), Is.EqualTo((0m, false, true)));
        Assert.That(
            (await visit.GetOrdersAsync(new() { PerformancesFrom = office.Time.GetUtcNow().AddYears(1) })).Count,
            Is.Zero
        );
    }

    [Test]
    public async Task An_order_of_somebody_else_is_not_shown()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await using var other = await office.Client.StartSessionAsync();
        await other.Api.Session.LoginAsync(
            new()
            {
                UserName = "ada",
                Password = "invented-1001",
                LoginTypeId = 1,
            }
        );

        Assert.That(await other.GetOrderAsync(sold.Id), Is.Null);
        Assert.That(await other.GetOrdersAsync(), Is.Empty);
    }

    [Test]
    public async Task Nothing_is_given_back_when_the_evening_has_begun()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await using var visit = await SoldOrder.EnterAsync(office);
        var begins = (await visit.GetOrderAsync(sold.Id))!.Tickets[0].BeginsAt!.Value;

        office.Time.Advance(begins - office.Time.GetUtcNow() - TimeSpan.FromMinutes(1));
        await using var before = await SoldOrder.EnterAsync(office);
        var loaded = await before.LoadOrderAsync(sold.Id);
        office.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.That(loaded.Tickets[0].Actions.Return.IsAllowed, Is.True);
        Assert.That(
            () => before.ReturnTicketAsync(loaded.Tickets[0]),
            Throws.InvalidOperationException.With.Message.Contains("Its performance has begun.")
        );
        Assert.That(
            (await visit.GetOrderAsync(sold.Id))!.Tickets[0].Actions.Donate.Reason,
            Is.EqualTo("Its performance has begun.")
        );
    }

    [Test]
    public async Task What_is_not_paid_is_not_given_back()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var buyer = await SoldOrder.EnterAsync(office);
        await buyer.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var unpaid = await buyer.CheckoutAsync(
            new()
            {
                Amount = 0,
                AllowUnderPayment = true,
                Authorize = true,
            }
        );
        await using var visit = await SoldOrder.EnterAsync(office);

        var order = await visit.LoadOrderAsync(unpaid.OrderId!.Value);

        Assert.That(order.Tickets.Select(ticket => ticket.Actions.Return.Reason), Has.All.EqualTo("It is not paid."));
        Assert.That(() => visit.ReturnTicketAsync(order.Tickets[0]), Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_house_has_rules_of_its_own()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await using var visit = await SoldOrder.EnterAsync(office);
        var rules = new OrderRules(
            (ticket, now) =>
                OrderRules.Default.Decide(ticket, now) with
                {
                    Return = TicketPermission.Refused("We exchange at the box office only."),
                }
        );

        var order = await visit.LoadOrderAsync(sold.Id, rules);

        Assert.That(
            () => visit.ReturnTicketAsync(order.Tickets[0]),
            Throws.InvalidOperationException.With.Message.Contains("box office only")
        );
        Assert.That((await visit.DonateTicketAsync(order.Tickets[0])).IsDonation, Is.True);
        Assert.That(default(TicketPermission).Reason, Is.Not.Null);
    }

    [Test]
    public async Task An_order_that_somebody_has_open_says_so()
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await sold.OpenAsync();
        await using var visit = await SoldOrder.EnterAsync(office);

        Assert.That((await visit.GetOrderAsync(sold.Id))!.IsOpen, Is.True);
    }

    [Test]
    public async Task A_reprint_is_asked_for_only_where_the_order_is_printed_at_home([Values] bool atHome)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var buyer = await SoldOrder.EnterAsync(office);
        await buyer.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var properties = (await buyer.Api.Cart.GetCartPropertiesAsync())!;
        await buyer.Api.Cart.UpdateCartPropertiesAsync(properties with { DeliveryMethodId = atHome ? 1 : 2 });
        var id = (
            await buyer.CheckoutAsync(SoldOrder.Card((await buyer.Api.Cart.GetAsync())!.BalanceToCharge!.Value))
        ).OrderId;
        await using var visit = await SoldOrder.EnterAsync(office);
        var order = (await visit.GetOrderAsync(id!.Value))!;

        if (atHome)
        {
            await visit.ReprintAsync(order);
        }
        else
        {
            Assert.That(() => visit.ReprintAsync(order), Throws.InvalidOperationException);
        }

        Assert.That(office.Simulator.Mails.Count, Is.EqualTo(atHome ? 1 : 0));
    }

    [Test]
    public async Task Tickets_are_printed_once_under_one_number_whatever_becomes_of_the_answer(
        [Values] Fault fault,
        [Values] bool asHtml
    )
    {
        await using var office = await BoxOffice.OpenAsync();
        var sold = await SoldOrder.SellAsync(office);
        await using var visit = await SoldOrder.EnterAsync(office);
        var order = (await visit.GetOrderAsync(sold.Id))!;
        office.Line.Next("POST", fault);

        var numbers = await PrintAsync(office, visit, order, asHtml, printsAgain: false);
        var after = (await visit.GetOrderAsync(sold.Id))!;
        var skipped = await PrintAsync(office, visit, after, asHtml, printsAgain: false);
        var again = await PrintAsync(office, visit, after, asHtml, printsAgain: true);

        Assert.That(numbers, Is.Unique.And.Length.EqualTo(3));
        Assert.That(sold.States, Has.All.EqualTo(TicketState.Ticketed));
        Assert.That(after.Tickets.Select(ticket => ticket.TicketNumber), Is.EqualTo(numbers));
        Assert.That(skipped, Is.Empty);
        Assert.That(again, Is.EqualTo(numbers));
    }

    private static async Task<int?[]> PrintAsync(
        BoxOffice office,
        IWebSession visit,
        PastOrder order,
        bool asHtml,
        bool printsAgain
    ) =>
        asHtml
            ? [.. (await office.RunAsync(visit.PrintHtmlTicketsAsync(order, printsAgain))).Select(ticket => ticket.Id)]
            :
            [
                .. (await office.RunAsync(visit.PrintTicketsAsync(order, printsAgain))).Select(ticket =>
                    ticket.TicketNumber
                ),
            ];
}
