namespace Tessitura.Client.Tests.Selling;

internal sealed class CheckoutPaidTests
{
    [Test]
    public async Task A_cart_that_is_paid_is_saved()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var due = (await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value;
        await visit.PayAsync(new ApplyOtherPaymentRequest { Amount = due, PaymentMethodId = 7 });

        var result = await office.RunAsync(visit.CheckoutPaidAsync());

        var order = office.Simulator.Orders[^1];
        Assert.That((result.IsComplete, result.OrderId, order.Paid), Is.EqualTo((true, order.Id, order.Total)));
    }

    [Test]
    public async Task While_something_is_due_nothing_is_sent()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var due = (await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value;
        await visit.PayAsync(new ApplyOtherPaymentRequest { Amount = due - 1, PaymentMethodId = 7 });
        var orders = office.Simulator.Orders.Count;

        var result = await office.RunAsync(visit.CheckoutPaidAsync());

        Assert.That(result.State, Is.EqualTo(CheckoutState.NotSent));
        Assert.That(result.Reasons, Is.EqualTo(new[] { "1.00 is due." }));
        Assert.That(office.Simulator.CountOf("POST", "/Web/Cart/{sessionKey}/Checkout"), Is.Zero);
        Assert.That(office.Simulator.Orders, Has.Count.EqualTo(orders));
    }

    [Test]
    public async Task A_cart_that_was_saved_is_not_saved_again()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.AddContributionAsync(new() { Amount = 10, FundId = 1 });
        await visit.PayAsync(new ApplyOtherPaymentRequest { Amount = 10, PaymentMethodId = 7 });
        office.Line.Next("POST", Fault.AppliedAndReset, "/Checkout");

        var first = await office.RunAsync(visit.CheckoutPaidAsync());
        var second = await office.RunAsync(visit.CheckoutPaidAsync());

        Assert.That(first.IsComplete);
        Assert.That(second.OrderId, Is.EqualTo(first.OrderId));
    }
}
