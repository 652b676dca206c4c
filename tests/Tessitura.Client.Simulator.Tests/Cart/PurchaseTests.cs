using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class PurchaseTests
{
    [Test]
    public async Task Two_seats_are_bought_with_cash()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        await visitor.ReserveAsync(2);
        var cart = await visitor.CartAsync();
        var seats = cart.Products[0].Performance!.LineItem!.SubLineItems.Select(t => t.Seat!.Id).ToList();
        Assert.That(seats.Select(id => house.Simulator.SeatStatusOf(Evenings.Empty, id)), Is.All.EqualTo(7));

        await visitor.PayCashAsync();
        var checkout = (await visitor.CheckOutAsync()).Read<CheckoutResponse>();
        Assert.That(checkout.Status, Is.EqualTo("SaveComplete"));
        Assert.That(seats.Select(id => house.Simulator.SeatStatusOf(Evenings.Empty, id)), Is.All.EqualTo(8));

        var session = await visitor.SessionAsync();
        Assert.That(session.CheckoutStatus!.Status, Is.EqualTo("SaveComplete"));
        Assert.That(session.OrderId, Is.EqualTo(cart.Id));
        Assert.That(house.Simulator.Orders.Single().Seats.Select(s => s.SeatId), Is.EquivalentTo(seats));
    }

    [Test]
    public async Task A_session_without_a_cart_answers_with_nothing()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await visitor.GetAsync("Web/Cart/@")).IsDone();
        (await visitor.GetAsync("Web/Cart/@/Summary")).IsDone();
        (await visitor.GetAsync("Web/Cart/@?savedCart=true")).IsDone();
        (await visitor.DeleteAsync("Web/Cart/@")).IsDone();
        (await visitor.CheckOutAsync()).IsRefused("empty");
    }

    [Test]
    public async Task After_the_checkout_the_cart_reads_as_saved_and_the_next_one_needs_a_new_session()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var order = await visitor.BuyAsync(2);

        (await visitor.GetAsync("Web/Cart/@")).IsDone();
        var saved = (await visitor.GetAsync("Web/Cart/@?savedCart=true")).Read<Cart>();
        var summary = (await visitor.GetAsync("Web/Cart/@/Summary?savedCart=true")).Read<CartSummary>();

        Assert.That((saved.Id, saved.BalanceToCharge), Is.EqualTo((order, 0m)));
        Assert.That(saved.Payments.Single().Applied, Is.True);
        Assert.That(summary.CartAmount, Is.EqualTo(saved.CartAmount));
        (await visitor.AskForAsync(1)).IsRefused("needs a new session");
        (await visitor.PostAsync($"Web/Session/@/LoadOrder/{order}")).IsRefused("needs a new session");
    }

    [Test]
    public async Task A_second_checkout_saves_no_second_order()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.BuyAsync(1);

        (await visitor.CheckOutAsync()).IsRefused("already been started");

        Assert.That(house.Simulator.Orders, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_checkouts_at_the_same_time_one_saves()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(2);
        await visitor.PayCashAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => visitor.CheckOutAsync())));

        Assert.That(answers.Count(a => a.Body.Contains("SaveComplete", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(house.Simulator.Orders, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_free_order_says_so_three_times()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await ReserveFreeAsync(visitor);
        Assert.That((await visitor.CartAsync()).CartAmount, Is.Zero);

        (await visitor.CheckOutAsync(allowUnderPayment: false)).IsRefused("free order");
        Assert.That((await visitor.CheckOutAsync()).Read<CheckoutResponse>().Status, Is.EqualTo("SaveComplete"));
    }

    [Test]
    public async Task An_unpaid_order_keeps_its_seats_as_unpaid()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(2);

        (await visitor.CheckOutAsync(allowUnderPayment: false)).IsRefused("AllowUnderPayment");
        (await visitor.CheckOutAsync()).Read<CheckoutResponse>();

        var order = house.Simulator.Orders.Single();
        Assert.That(order.Paid, Is.Zero);
        var statuses = order.Seats.Select(s => house.Simulator.SeatStatusOf(s.PerformanceId, s.SeatId));
        Assert.That(statuses, Is.All.EqualTo(7));
        house.Time.Advance(TimeSpan.FromHours(1));
        Assert.That(statuses, Is.All.EqualTo(7));
    }

    [Test]
    public async Task What_is_paid_of_an_order_pays_for_the_first_seats()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(2);
        var cart = await visitor.CartAsync();
        var ticket = cart.Products[0].Performance!.LineItem!.SubLineItems[0];
        await visitor.PayCashAsync(ticket.DueAmount + ticket.SubLineItemFees.Sum(f => f.Amount));

        (await visitor.CheckOutAsync()).Read<CheckoutResponse>();

        var seats = house.Simulator.Orders.Single().Seats;
        Assert.That(
            seats.Select(s => house.Simulator.SeatStatusOf(s.PerformanceId, s.SeatId)),
            Is.EqualTo(new[] { 8, 7 })
        );
    }

    [Test]
    public async Task The_order_reads_in_TXN_as_it_was_bought()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("ada");
        var order = await visitor.BuyAsync(2);

        var view = (await visitor.GetAsync($"TXN/Orders/{order}/ProductsView")).Read<OrderProductView>();

        Assert.That((view.Id, view.Constituent!.Id), Is.EqualTo(((int?)order, (int?)People.Ada)));
        Assert.That(view.TotalPaidAmount, Is.EqualTo(view.TotalDueAmount));
        Assert.That(view.Products[0].Performance!.LineItem!.SubLineItems.Select(t => t.StatusId), Is.All.EqualTo(3));
        (await visitor.GetAsync("TXN/Orders/1/ProductsView")).IsRefused("no order", 404);
    }

    private static Task<Answer> ReserveFreeAsync(WebVisitor visitor) =>
        visitor.PostAsync(
            "Web/Cart/@/Tickets",
            new
            {
                PriceType = "4",
                PriceTypeReason = "1",
                PerformanceId = Evenings.Empty,
                NumberOfSeats = 1,
                ZoneId = Evenings.ZoneA,
            }
        );
}
