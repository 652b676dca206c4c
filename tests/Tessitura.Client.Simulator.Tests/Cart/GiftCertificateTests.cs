using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class GiftCertificateTests
{
    [TestCase("GIFT-0500", 0, 80)]
    [TestCase("gift-0050", 0, 50)]
    [TestCase("GIFT-0100", 12.5, 12.5)]
    public async Task Amount_0_takes_what_is_needed_or_what_there_is(string number, decimal asked, decimal paid)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        Assert.That((await visitor.CartAsync()).BalanceToCharge, Is.EqualTo(80m));

        (await ApplyAsync(visitor, number, asked)).Read<ApplyPaymentResponse>();

        Assert.That((await visitor.CartAsync()).AmountPaidNow, Is.EqualTo(paid));
    }

    [Test]
    public async Task Certificates_without_enough_value_are_refused()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);

        (await ApplyAsync(visitor, "GIFT-0000", 0)).IsRefused("more than 0");
        (await ApplyAsync(visitor, "GIFT-0050", 60)).IsRefused("worth");
        (await ApplyAsync(visitor, "NONE", 0)).IsRefused("no gift certificate");
        await ApplyAsync(visitor, "GIFT-0050", 30);
        (await ApplyAsync(visitor, "GIFT-0050", 30)).IsRefused("worth");
    }

    [Test]
    public async Task A_certificate_is_taken_off_by_its_number_only()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var payment = (await ApplyAsync(visitor, "GIFT-0050", 0)).Read<ApplyPaymentResponse>();

        (await visitor.DeleteAsync($"Web/Cart/@/Payments/{payment.PaymentId}")).IsRefused("in the cart", 404);
        (await visitor.DeleteAsync("Web/Cart/@/GiftCertificates/GIFT-0050")).IsRefused("not bought", 404);
        (await visitor.DeleteAsync("Web/Cart/@/Payments/GiftCertificate/GIFT-0050")).IsDone();

        Assert.That((await visitor.CartAsync()).Payments, Is.Empty);
    }

    [Test]
    public async Task A_certificate_that_was_bought_pays_for_the_next_order()
    {
        await using var house = await OpenHouse.StartAsync();
        var buyer = await house.VisitAsync();
        await BuyAsync(buyer);
        var number = (await buyer.CartAsync()).Products.Single().GiftCertificate!.GiftCertificateNumber!;
        var next = await house.VisitAsync();
        await next.ReserveAsync(1);
        (await ApplyAsync(next, number, 0)).IsRefused("no gift certificate");

        await buyer.PayCashAsync();
        (await buyer.CheckOutAsync()).Read<CheckoutResponse>();

        (await ApplyAsync(next, number, 0)).Read<ApplyPaymentResponse>();
        Assert.That((await next.CartAsync()).AmountPaidNow, Is.EqualTo(25m));
    }

    [Test]
    public async Task A_certificate_that_is_not_wanted_any_more_leaves_the_cart()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        Assert.That((await BuyAsync(visitor)).Read<CartProductResponse>().ItemCount, Is.EqualTo(1));
        var number = (await visitor.CartAsync()).Products.Single().GiftCertificate!.GiftCertificateNumber;

        (await visitor.DeleteAsync($"Web/Cart/@/GiftCertificates/{number}")).IsDone();

        Assert.That((await visitor.CartAsync()).CartAmount, Is.Zero);
    }

    [Test]
    public async Task A_certificate_is_spent_once_whoever_checks_out_first()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitors = new[] { await house.VisitAsync(), await house.VisitAsync() };
        foreach (var visitor in visitors)
        {
            await visitor.ReserveAsync(1);
            await ApplyAsync(visitor, "GIFT-0050", 50);
            await visitor.PayCashAsync();
        }

        var answers = await Task.WhenAll(visitors.Select(v => Task.Run(() => v.CheckOutAsync())));

        Assert.That(
            answers.Select(a => a.Read<CheckoutResponse>().Status),
            Is.EquivalentTo(new[] { "SaveComplete", "Error" })
        );
    }

    private static Task<Answer> ApplyAsync(WebVisitor visitor, string number, decimal amount) =>
        visitor.PostAsync(
            "Web/Cart/@/Payments/GiftCertificate",
            new { Amount = amount, GiftCertificateNumber = number }
        );

    private static Task<Answer> BuyAsync(WebVisitor visitor) =>
        visitor.PostAsync(
            "Web/Cart/@/GiftCertificates",
            new
            {
                Amount = 25,
                PaymentMethodId = PaymentMethods.GiftCertificate,
                Name = "Somebody",
            }
        );
}
