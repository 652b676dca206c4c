using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class MoneyTests
{
    [Test]
    public async Task Whatever_is_put_into_a_cart_its_amounts_add_up([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("ada");
        for (var step = 0; step < 25; step++)
        {
            await ActAsync(visitor, random);
            if ((await visitor.GetAsync("Web/Cart/@")).Body is { Length: > 0 })
            {
                AddsUp(await visitor.CartAsync());
            }
        }
    }

    private static Task<Answer> ActAsync(WebVisitor visitor, Random random) =>
        random.Next(8) switch
        {
            0 or 1 => visitor.AskForAsync(random.Next(1, 5), zone: random.Next(0, 6), price: random.Next(1, 4)),
            2 => visitor.AskForAsync(random.Next(1, 4), zone: 0, performance: Evenings.Studio),
            3 => visitor.PostAsync(
                "Web/Cart/@/Contributions",
                new { Amount = random.Next(1, 9999) / 100m, FundId = 1 }
            ),
            4 => visitor.PostAsync("Web/Cart/@/Fees", new { Action = "A", FeeId = random.Next(3, 5) }),
            5 => visitor.PostAsync(
                "Web/Cart/@/Payments/Other",
                new { Amount = random.Next(-500, 5000) / 100m, PaymentMethodId = PaymentMethods.Voucher }
            ),
            6 => visitor.PostAsync(
                "Web/Cart/@/OnAccount",
                new { Amount = random.Next(1, 999) / 100m, PaymentMethodId = 3 }
            ),
            _ => DiscountAsync(visitor, random),
        };

    private static async Task<Answer> DiscountAsync(WebVisitor visitor, Random random)
    {
        var session = await visitor.SessionAsync();
        if (session.CartInfo!.PerformanceCount == 0)
        {
            return await visitor.GetAsync("Web/Cart/@");
        }

        var lines = (await visitor.CartAsync()).Products.Where(p => p.Performance is not null).ToList();
        var line = lines[random.Next(lines.Count)].Performance!.LineItem!;
        return random.Next(2) == 0
            ? await visitor.PutAsync($"Web/Cart/@/LineItems/{line.Id}/Discount", new { DiscountTypeId = 1 })
            : await visitor.DeleteAsync($"Web/Cart/@/LineItems/{line.Id}/SubLineItems/{line.SubLineItems[0].Id}");
    }

    private static void AddsUp(Cart cart)
    {
        var tickets = cart
            .Products.Where(p => p.Performance is not null)
            .SelectMany(p => p.Performance!.LineItem!.SubLineItems)
            .ToList();
        var products = tickets.Sum(t => t.DueAmount) + cart.Products.Sum(p => p.Contribution?.Amount ?? 0);
        var fees =
            tickets.Sum(t => t.SubLineItemFees.Sum(f => f.OverrideAmount ?? f.Amount))
            + cart.OrderFees.Sum(f => f.OverrideAmount ?? f.Amount)
            + cart.Products.Sum(p => p.UserDefinedFee?.Amount ?? 0);
        Assert.That(cart.SubTotal, Is.EqualTo(products));
        Assert.That(cart.FeesAmount, Is.EqualTo(fees));
        Assert.That(cart.CartAmount, Is.EqualTo(products + fees));
        Assert.That(cart.AmountPaidNow, Is.EqualTo(cart.Payments.Sum(p => p.Amount)));
        Assert.That(cart.BalanceToCharge, Is.EqualTo(cart.CartAmount - cart.AmountPaidNow));
        Assert.That(cart.CartAmount, Is.EqualTo(decimal.Round(cart.CartAmount!.Value, 2)));
    }
}
