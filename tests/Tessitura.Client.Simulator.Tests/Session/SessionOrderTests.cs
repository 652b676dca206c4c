using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class SessionOrderTests
{
    [Test]
    public async Task A_constituent_finds_own_orders_only()
    {
        await using var house = await OpenHouse.StartAsync();
        var order = await (await house.VisitAsAsync("ada")).BuyAsync(2);
        await (await house.VisitAsAsync("bruno")).BuyAsync(1);

        var found = await SearchAsync(await house.VisitAsAsync("ada"));

        Assert.That(found.Select(o => o.OrderId), Is.EqualTo(new[] { order }));
        Assert.That(found[0].NumberOfUnprintedSeats, Is.EqualTo(2));
        Assert.That(found[0].TotalPaidAmount, Is.EqualTo(found[0].TotalDueAmount));
        (await (await house.VisitAsync()).GetAsync("Web/Session/@/Orders/Search")).IsRefused("logged in");
    }

    [TestCase("", 1)]
    [TestCase("?seasonId=26", 1)]
    [TestCase("?seasonId=27", 0)]
    [TestCase("?modeOfSaleId=3", 1)]
    [TestCase("?modeOfSaleId=4", 0)]
    [TestCase("?renewalsOnly=true", 0)]
    [TestCase("?unprintedOnly=true&includeAffiliations=true", 1)]
    [TestCase("?deliveryMethodId=1", 0)]
    [TestCase("?perfStartDate=2026-03-20&perfEndDate=2026-03-30", 1)]
    [TestCase("?perfStartDate=2026-04-20", 0)]
    public async Task A_search_is_filtered(string query, int found)
    {
        await using var house = await OpenHouse.StartAsync();
        await (await house.VisitAsAsync("ada")).BuyAsync(1);

        Assert.That(await SearchAsync(await house.VisitAsAsync("ada"), query), Has.Count.EqualTo(found));
    }

    [Test]
    public async Task A_loaded_order_can_be_added_to_but_not_changed()
    {
        await using var house = await OpenHouse.StartAsync();
        var order = await (await house.VisitAsAsync("ada")).BuyAsync(2);
        var visitor = await house.VisitAsAsync("ada");

        var loaded = (await visitor.PostAsync($"Web/Session/@/LoadOrder/{order}")).Read<Cart>();
        var line = loaded.Products[0].Performance!.LineItem!;
        Assert.That(loaded.Id, Is.EqualTo(order));
        Assert.That(loaded.BalanceToCharge, Is.Zero);
        Assert.That(loaded.AmountPaidPreviously, Is.EqualTo(loaded.CartAmount));
        Assert.That(line.SubLineItems.Select(t => t.DbStatus), Is.All.Zero);
        (await visitor.DeleteAsync($"Web/Cart/@/Tickets/{Evenings.Empty}/{line.Id}")).IsRefused("cannot be changed");
        (await visitor.DeleteAsync($"Web/Cart/@/Payments/{loaded.Payments[0].Id}")).IsRefused("cannot be changed");

        await visitor.BuyAsync(1, Evenings.Opening);

        var saved = house.Simulator.Orders.Single();
        Assert.That((saved.Id, saved.Tickets), Is.EqualTo((order, 3)));
        Assert.That(saved.Paid, Is.EqualTo(saved.Total));
    }

    [Test]
    public async Task An_order_is_loaded_into_an_empty_cart_of_its_owner_only()
    {
        await using var house = await OpenHouse.StartAsync();
        var order = await (await house.VisitAsAsync("ada")).BuyAsync(1);
        var (ada, bruno, staff) = (
            await house.VisitAsAsync("ada"),
            await house.VisitAsAsync("bruno"),
            await house.StaffAsync()
        );
        await ada.ReserveAsync(1);

        (await ada.PostAsync($"Web/Session/@/LoadOrder/{order}")).IsRefused("empty cart");
        (await bruno.PostAsync($"Web/Session/@/LoadOrder/{order}")).IsRefused("TESSITURA_ACCESS_DENIED", 403);
        (await (await house.VisitAsync()).PostAsync($"Web/Session/@/LoadOrder/{order}")).IsRefused("DENIED", 403);
        (await staff.PostAsync("Web/Session/@/LoadOrder/1")).IsRefused("no order", 404);
        (await staff.PostAsync($"Web/Session/@/LoadOrder/{order}")).Read<Cart>();
    }

    [Test]
    public async Task A_loaded_order_is_locked_until_its_session_is_abandoned()
    {
        await using var house = await OpenHouse.StartAsync();
        var order = await (await house.VisitAsAsync("ada")).BuyAsync(1);
        var (first, second) = (await house.VisitAsAsync("ada"), await house.VisitAsAsync("ada"));
        (await first.PostAsync($"Web/Session/@/LoadOrder/{order}")).Read<Cart>();

        (await second.PostAsync($"Web/Session/@/LoadOrder/{order}")).IsRefused("Order is already locked by batch");
        house.Time.Advance(TimeSpan.FromMinutes(21));
        (await second.PostAsync($"Web/Session/@/LoadOrder/{order}")).Read<Cart>();
        (await first.CheckOutAsync()).IsRefused("Order is already locked by batch");
    }

    [Test]
    public async Task Clearing_the_cart_lets_a_loaded_order_go_as_it_was()
    {
        await using var house = await OpenHouse.StartAsync();
        var order = await (await house.VisitAsAsync("ada")).BuyAsync(2);
        var (first, second) = (await house.VisitAsAsync("ada"), await house.VisitAsAsync("ada"));
        await first.PostAsync($"Web/Session/@/LoadOrder/{order}");
        await first.ReserveAsync(1);

        (await first.DeleteAsync("Web/Cart/@")).IsDone();

        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        Assert.That(house.Simulator.Orders.Single().Tickets, Is.EqualTo(2));
        (await second.PostAsync($"Web/Session/@/LoadOrder/{order}")).Read<Cart>();
    }

    [Test]
    public async Task A_reprint_is_queued_for_the_owner()
    {
        await using var house = await OpenHouse.StartAsync();
        var ada = await house.VisitAsAsync("ada");
        var order = await ada.BuyAsync(1);
        var body = new { OrderId = order, EmailAddressId = 0 };

        (await ada.PostAsync("Web/Session/@/Reprint", body)).IsDone();

        Assert.That(house.Simulator.Mails.Single().Subject, Does.Contain($"{order}"));
        (await (await house.VisitAsAsync("bruno")).PostAsync("Web/Session/@/Reprint", body)).IsRefused("DENIED", 403);
        (await ada.PostAsync("Web/Session/@/Reprint", new { OrderId = order, EmailAddressId = 7 })).IsRefused("address");
    }

    private static async Task<IReadOnlyList<WebOrderSearchResponse>> SearchAsync(WebVisitor visitor, string query = "") =>
        (await visitor.GetAsync($"Web/Session/@/Orders/Search{query}")).Read<IReadOnlyList<WebOrderSearchResponse>>();
}
