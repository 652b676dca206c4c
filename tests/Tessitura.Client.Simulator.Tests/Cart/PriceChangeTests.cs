using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class PriceChangeTests
{
    [Test]
    public async Task In_the_studio_people_choose_what_they_pay()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ReserveAsync(2, zone: 0, performance: Evenings.Studio);

        var rows = await PriceAsync(visitor, line, 7.5m);
        Assert.That(rows.Select(r => (r.Status, r.DueAmount, r.NonDiscountPrice)), Is.All.EqualTo(("S", 7.5m, 18m)));
        Assert.That((await visitor.CartAsync()).SubTotal, Is.EqualTo(15m));

        var refused = await PriceAsync(visitor, line, 4m);
        Assert.That(refused.Select(r => (r.Status, r.DueAmount)), Is.All.EqualTo(("E", (decimal?)null)));
        Assert.That(refused[0].Error, Does.Contain("minimum"));
    }

    [Test]
    public async Task Elsewhere_a_new_price_is_refused_inside_a_200()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var ticket = (await visitor.CartAsync()).Products[0].Performance!.LineItem!.SubLineItems[0];

        var row = (
            await visitor.PutAsync($"Web/Cart/@/SubLineItems/{ticket.Id}/Price", new { NewPrice = 1 })
        ).Read<UpdatePriceResponse>();

        Assert.That((row.Status, row.SeatNumber), Is.EqualTo(("E", ticket.Seat!.Id)));
        Assert.That((await visitor.CartAsync()).SubTotal, Is.EqualTo(76m));
    }

    [TestCase(1, 68.40)]
    [TestCase(2, 71)]
    public async Task A_discount_comes_off_the_list_price_once(int discount, decimal price)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ReserveAsync(2);

        for (var i = 0; i < 2; i++)
        {
            await visitor.PutAsync($"Web/Cart/@/LineItems/{line}/Discount", new { DiscountTypeId = discount });
        }

        var tickets = (await visitor.CartAsync()).Products[0].Performance!.LineItem!.SubLineItems;
        Assert.That(tickets.Select(t => t.DueAmount), Is.All.EqualTo(price));
        Assert.That(tickets[0].SubLineItemDetails[0].DiscountType!.Id, Is.EqualTo(discount));
        (await visitor.PutAsync($"Web/Cart/@/LineItems/{line}/Discount", new { DiscountTypeId = 9 })).IsRefused(
            "discount",
            404
        );
        var one = await visitor.PutAsync(
            $"Web/Cart/@/SubLineItems/{tickets[0].Id}/Discount",
            new { DiscountTypeId = 1 }
        );
        Assert.That(one.Read<UpdatePriceResponse>().Status, Is.EqualTo("S"));
    }

    [Test]
    public async Task A_price_type_is_changed_for_all_tickets_that_have_another_one()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ReserveAsync(2);
        var first = (await visitor.CartAsync()).Products[0].Performance!.LineItem!.SubLineItems[0].Id;

        (await visitor.PutAsync($"Web/Cart/@/SubLineItems/{first}/PriceTypeId", new { NewPriceType = 2 })).IsDone();
        Assert.That((await visitor.CartAsync()).SubTotal, Is.EqualTo(38m + 76m));
        (
            await visitor.PutAsync(
                $"Web/Cart/@/LineItems/{line}/PriceTypeId",
                new { OriginalPriceType = 1, NewPriceType = 4 }
            )
        ).IsRefused("needs a reason");
        var body = new
        {
            OriginalPriceType = 1,
            NewPriceType = 4,
            NewPriceTypeReason = 1,
        };
        (await visitor.PutAsync($"Web/Cart/@/LineItems/{line}/PriceTypeId", body)).IsDone();

        var tickets = (await visitor.CartAsync()).Products[0].Performance!.LineItem!.SubLineItems;
        Assert.That(tickets.Select(t => t.PriceType!.Id), Is.EqualTo(new[] { 2, 4 }));
        Assert.That(tickets.Select(t => t.OriginalPriceType!.Id), Is.All.EqualTo(1));
        (await visitor.PutAsync($"Web/Cart/@/LineItems/{line}/PriceTypeId", new { NewPriceType = 3 })).IsRefused(
            "not offered"
        );
    }

    [Test]
    public async Task A_package_changes_its_prices_as_a_whole()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var package = await visitor.PostAsync(
            "Web/Cart/@/Packages/Fixed",
            new
            {
                PriceType = "1",
                PackageId = Evenings.Duo,
                NumberOfSeats = 1,
                ZoneId = Evenings.ZoneA,
            }
        );
        var line = package.Read<AddPackageItemResponse>().LineItemId;
        var evening = (await visitor.CartAsync()).Products[0].Package!.LineItems[0].Id;

        (await visitor.PutAsync($"Web/Cart/@/LineItems/{evening}/Discount", new { DiscountTypeId = 1 })).IsRefused(
            "package"
        );
        var rows = (await visitor.PutAsync($"Web/Cart/@/LineItems/{line}/Discount", new { DiscountTypeId = 1 })).Read<
            IReadOnlyList<UpdatePriceResponse>
        >();

        Assert.That(rows.Select(r => (r.Status, r.PackageId)), Is.All.EqualTo(("S", Evenings.Duo)));
        Assert.That(rows, Has.Count.EqualTo(2));
    }

    private static async Task<IReadOnlyList<UpdatePriceResponse>> PriceAsync(
        WebVisitor visitor,
        int line,
        decimal price
    ) =>
        (await visitor.PutAsync($"Web/Cart/@/LineItems/{line}/Price", new { NewPrice = price })).Read<
            IReadOnlyList<UpdatePriceResponse>
        >();
}
