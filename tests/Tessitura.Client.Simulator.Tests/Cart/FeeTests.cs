using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class FeeTests
{
    private const int BookingFee = 1;
    private const int OrderFee = 2;
    private const int Postage = 3;
    private const int DeliveryFee = 5;

    [Test]
    public async Task Each_ticket_and_the_order_have_their_fee()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(2);
        await visitor.ReserveAsync(1);

        var cart = await visitor.CartAsync();

        Assert.That(cart.FeesAmount, Is.EqualTo(3 * 2.50m + 1.50m));
        Assert.That(cart.OrderFees.Single().FeeSummary!.FeeId, Is.EqualTo(OrderFee));
        (await visitor.DeleteAsync("Web/Cart/@")).IsDone();
        (
            await visitor.PostAsync("Web/Cart/@/Contributions", new { Amount = 10, FundId = 1 })
        ).Read<AddContributionResponse>();
        Assert.That((await visitor.CartAsync()).FeesAmount, Is.Zero);
    }

    [Test]
    public async Task A_fee_of_a_delivery_method_comes_and_goes_with_it()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);

        await visitor.PutAsync("Web/Cart/@/Properties", new { DeliveryMethodId = 2 });
        var byPost = await visitor.CartAsync();
        await visitor.PutAsync("Web/Cart/@/Properties", new { DeliveryMethodId = 1 });
        var atHome = await visitor.CartAsync();

        Assert.That(byPost.OrderFees.Select(fee => fee.FeeSummary!.FeeId), Is.EqualTo([OrderFee, DeliveryFee]));
        Assert.That(byPost.BalanceToCharge - atHome.BalanceToCharge, Is.EqualTo(3.50m));
        Assert.That(atHome.OrderFees.Single().FeeSummary!.FeeId, Is.EqualTo(OrderFee));
    }

    [Test]
    public async Task Fees_come_when_they_are_asked_for_where_the_flag_is_off()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.PutAsync("Web/Cart/@/CartFlags", new { ShouldCalculateFees = false });

        await visitor.ReserveAsync(1);
        var before = await visitor.CartAsync();
        (await visitor.PostAsync("Web/Cart/@/Price")).IsDone();
        var after = await visitor.CartAsync();

        Assert.That((before.FeesAmount, before.CartWasPriced), Is.EqualTo(((decimal?)0m, (bool?)false)));
        Assert.That((after.FeesAmount, after.CartWasPriced), Is.EqualTo(((decimal?)4m, (bool?)true)));
    }

    [Test]
    public async Task A_user_defined_fee_is_added_overridden_set_back_and_removed()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var id = (await SendAsync(visitor, "A", Postage)).Read<AddUpdateFeeResponse>().ItemFeeId;
        Assert.That((await visitor.CartAsync()).CartAmount, Is.EqualTo(3m));
        (await SendAsync(visitor, "O", Postage, id, 4.75m)).Read<AddUpdateFeeResponse>();
        var product = (await visitor.CartAsync()).Products.Single().UserDefinedFee!;
        Assert.That(
            (product.Amount, product.OverrideAmount, product.OverrideIndicator),
            Is.EqualTo((3m, (decimal?)4.75m, "Y"))
        );
        Assert.That((await visitor.CartAsync()).CartAmount, Is.EqualTo(4.75m));
        (await SendAsync(visitor, "U", Postage, id)).Read<AddUpdateFeeResponse>();
        Assert.That((await visitor.CartAsync()).CartAmount, Is.EqualTo(3m));

        (await visitor.DeleteAsync($"Web/Cart/@/Fees/{id}")).IsDone();
        Assert.That((await visitor.CartAsync()).CartAmount, Is.Zero);
    }

    [Test]
    public async Task A_fee_per_seat_is_overridden_to_0_only()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var cart = await visitor.CartAsync();
        var id = cart.Products[0].Performance!.LineItem!.SubLineItems[0].SubLineItemFees.Single().Id;

        (await SendAsync(visitor, "O", BookingFee, id, 1m)).IsRefused("0 only");
        (await SendAsync(visitor, "O", BookingFee, id, 0m)).Read<AddUpdateFeeResponse>();

        Assert.That((await visitor.CartAsync()).FeesAmount, Is.EqualTo(1.50m));
        await visitor.ReserveAsync(1);
        Assert.That((await visitor.CartAsync()).FeesAmount, Is.EqualTo(4m));
    }

    [Test]
    public async Task Fees_that_come_by_themselves_are_neither_added_nor_removed()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var id = (await visitor.CartAsync()).OrderFees.Single().Id;

        (await SendAsync(visitor, "A", OrderFee)).IsRefused("not user-defined");
        (await visitor.DeleteAsync($"Web/Cart/@/Fees/{id}")).IsRefused("user-defined");
        (await SendAsync(visitor, "X", Postage)).IsRefused("A, O or U");
        (await SendAsync(visitor, "O", Postage, id, 1)).IsRefused("not of fee");
        (await SendAsync(visitor, "O", OrderFee, id)).IsRefused("Amount is required");
        (await SendAsync(visitor, "U", OrderFee)).IsRefused("ItemFeeId");
        (await SendAsync(visitor, "A", 99)).IsRefused("no fee", 404);
    }

    private static Task<Answer> SendAsync(
        WebVisitor visitor,
        string action,
        int fee,
        int? item = null,
        decimal? amount = null
    ) =>
        visitor.PostAsync(
            "Web/Cart/@/Fees",
            new
            {
                Action = action,
                FeeId = fee,
                ItemFeeId = item,
                Amount = amount,
            }
        );
}
