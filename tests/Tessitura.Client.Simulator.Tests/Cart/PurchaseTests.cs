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
    }
}
