using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class PaymentTests
{
    [TestCase("Cash", PaymentMethods.Cash)]
    [TestCase("Check", PaymentMethods.Check)]
    [TestCase("Invoice", PaymentMethods.Invoice)]
    [TestCase("OnAccount", PaymentMethods.OnAccount)]
    [TestCase("Other", PaymentMethods.Voucher)]
    public async Task A_payment_takes_its_amount_off_what_is_due_until_it_is_removed(string kind, int method)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("ada");
        await visitor.ReserveAsync(2);
        var due = (await visitor.CartAsync()).BalanceToCharge;

        var id = (await PayAsync(visitor, kind, method, 20)).Read<ApplyPaymentResponse>().PaymentId;

        var cart = await visitor.CartAsync();
        Assert.That((cart.AmountPaidNow, cart.BalanceToCharge), Is.EqualTo(((decimal?)20m, due - 20m)));
        Assert.That((cart.Payments.Single().Id, cart.Payments.Single().PaymentMethod!.Id), Is.EqualTo((id, method)));
        (await visitor.DeleteAsync($"Web/Cart/@/Payments/{id}")).IsDone();
        Assert.That((await visitor.CartAsync()).BalanceToCharge, Is.EqualTo(due));
        (await visitor.DeleteAsync($"Web/Cart/@/Payments/{id}")).IsRefused("in the cart", 404);
    }

    [TestCase("Cash", PaymentMethods.Check, 20, "not of payment type 5")]
    [TestCase("Cash", PaymentMethods.Cash, 0, "more than 0")]
    [TestCase("Check", PaymentMethods.Check, -1, "more than 0")]
    [TestCase("Check", PaymentMethods.Check, 0.001, "two decimals")]
    [TestCase("Invoice", PaymentMethods.Invoice, 5000, "more than is due")]
    [TestCase("Other", PaymentMethods.Voucher, 5000, "more than is due")]
    [TestCase("OnAccount", PaymentMethods.OnAccount, 50, "more than the constituent has")]
    public async Task A_payment_that_cannot_be_is_refused(string kind, int method, decimal amount, string because)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("bruno");
        await visitor.ReserveAsync(2);

        (await PayAsync(visitor, kind, method, amount)).IsRefused(because);

        Assert.That((await visitor.CartAsync()).Payments, Is.Empty);
    }

    [Test]
    public async Task Cash_handed_over_is_not_less_than_the_amount()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var body = new
        {
            Amount = 20,
            TenderedAmount = 10,
            PaymentMethodId = PaymentMethods.Cash,
        };

        (await visitor.PostAsync("Web/Cart/@/Payments/Cash", body)).IsRefused("TenderedAmount");
    }

    [Test]
    public async Task A_payment_of_type_Other_may_be_negative()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var due = (await visitor.CartAsync()).BalanceToCharge;

        (await PayAsync(visitor, "Other", PaymentMethods.Voucher, -5)).Read<ApplyPaymentResponse>();

        Assert.That((await visitor.CartAsync()).BalanceToCharge, Is.EqualTo(due + 5));
    }

    [Test]
    public async Task On_account_takes_what_is_needed_and_the_money_is_gone_after_the_checkout()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("ada");
        await visitor.ReserveAsync(1);
        var due = (await visitor.CartAsync()).BalanceToCharge!.Value;

        (await PayAsync(visitor, "OnAccount", PaymentMethods.OnAccount, null)).Read<ApplyPaymentResponse>();
        Assert.That((await visitor.CartAsync()).BalanceToCharge, Is.Zero);
        (await visitor.CheckOutAsync()).Read<CheckoutResponse>();

        Assert.That(await BalanceAsync(await house.VisitAsAsync("ada")), Is.EqualTo(250m - due));
    }

    [Test]
    public async Task Money_on_account_is_not_spent_twice()
    {
        await using var house = await OpenHouse.StartAsync();
        var (first, second) = (await house.VisitAsAsync("bruno"), await house.VisitAsAsync("bruno"));
        foreach (var visitor in new[] { first, second })
        {
            await visitor.ReserveAsync(1);
            await PayAsync(visitor, "OnAccount", PaymentMethods.OnAccount, 40);
            await visitor.PayCashAsync();
        }

        Assert.That((await first.CheckOutAsync()).Read<CheckoutResponse>().Status, Is.EqualTo("SaveComplete"));
        Assert.That((await second.CheckOutAsync()).Read<CheckoutResponse>().Status, Is.EqualTo("Error"));

        Assert.That(await BalanceAsync(second), Is.Zero);
    }

    [Test]
    public async Task The_general_public_pays_neither_on_account_nor_by_invoice_and_deposits_nothing()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);

        (await PayAsync(visitor, "OnAccount", PaymentMethods.OnAccount, 10)).IsRefused("general public");
        var invoice = (await PayAsync(visitor, "Invoice", PaymentMethods.Invoice, 10)).Read<ApplyPaymentResponse>();
        (await visitor.CheckOutAsync()).IsRefused("general public");
        await visitor.DeleteAsync($"Web/Cart/@/Payments/{invoice.PaymentId}");
        await DepositAsync(visitor, 10);
        (await visitor.CheckOutAsync()).IsRefused("general public");
    }

    [Test]
    public async Task A_deposit_is_paid_for_and_on_the_account_after_the_checkout()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("bruno");

        await DepositAsync(visitor, 30);
        var second = (await DepositAsync(visitor, 5)).Read<AddOnAccountResponse>().PaymentId;
        (await visitor.DeleteAsync($"Web/Cart/@/Payments/{second}")).IsRefused("in the cart", 404);
        (await visitor.DeleteAsync($"Web/Cart/@/OnAccount/{second}")).IsDone();
        Assert.That((await visitor.CartAsync()).BalanceToCharge, Is.EqualTo(30m));
        await visitor.PayCashAsync();
        Assert.That((await visitor.CheckOutAsync()).Read<CheckoutResponse>().Message, Is.Null);

        Assert.That(await BalanceAsync(await house.VisitAsAsync("bruno")), Is.EqualTo(70m));
    }

    private static Task<Answer> DepositAsync(WebVisitor visitor, decimal amount) =>
        visitor.PostAsync("Web/Cart/@/OnAccount", new { Amount = amount, PaymentMethodId = PaymentMethods.OnAccount });

    private static Task<Answer> PayAsync(WebVisitor visitor, string kind, int method, decimal? amount) =>
        visitor.PostAsync(
            $"Web/Cart/@/Payments/{kind}",
            new
            {
                Amount = amount,
                TenderedAmount = amount,
                PaymentMethodId = method,
            }
        );

    private static async Task<decimal> BalanceAsync(WebVisitor visitor) =>
        (await visitor.GetAsync("Web/Session/@/Constituent/OnAccount"))
            .Read<IReadOnlyList<OnAccountBalance>>()
            .Single()
            .Balance;
}
