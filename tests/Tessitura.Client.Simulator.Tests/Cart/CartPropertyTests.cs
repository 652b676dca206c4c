using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class CartPropertyTests
{
    [Test]
    public async Task Read_changed_and_written_back_they_stay()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync(promotionCode: 202);

        var before = await ReadAsync(visitor);
        await WriteAsync(
            visitor,
            before with
            {
                DeliveryMethodId = -1,
                Notes = "By the aisle, please.",
                CategoryId = 2,
            }
        );

        var after = await ReadAsync(visitor);
        Assert.That((after.SourceId, after.DeliveryMethodId, after.CategoryId), Is.EqualTo((202, -1, 2)));
        Assert.That((await visitor.CartAsync()).OrderNotes, Is.EqualTo("By the aisle, please."));
        Assert.That((await visitor.CartAsync()).DeliveryMethod!.Description, Is.EqualTo("Hold at Box Office"));
    }

    [Test]
    public async Task What_is_left_out_is_gone()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync(promotionCode: 201);
        await WriteAsync(visitor, await ReadAsync(visitor) with { InitiatorId = People.Ada, DeliveryMethodId = 1 });
        Assert.That((await visitor.CartAsync()).Initiator!.Id, Is.EqualTo(People.Ada));

        await WriteAsync(visitor, new CartProperties { Notes = "Only this." });

        var after = await ReadAsync(visitor);
        Assert.That((after.SourceId, after.ModeOfSaleId, after.DeliveryMethodId), Is.EqualTo((100, 3, (int?)null)));
        Assert.That((after.InitiatorId, after.CategoryId), Is.EqualTo((0, -1)));
    }

    [Test]
    public async Task A_mode_of_sale_in_which_the_cart_is_not_sold_is_refused()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync(promotionCode: 201);
        await visitor.ReserveAsync(1, price: 3);

        (await visitor.PutAsync("Web/Cart/@/Properties", new { ModeOfSaleId = 3, SourceId = 201 })).IsRefused(
            "INVALID_PRICETYPE"
        );

        Assert.That((await visitor.SessionAsync()).ModeOfSaleId, Is.EqualTo(4));
    }

    [TestCase("DeliveryMethodId", 99, 400)]
    [TestCase("CategoryId", 99, 400)]
    [TestCase("ChannelId", 99, 400)]
    [TestCase("InitiatorId", 99, 404)]
    [TestCase("ModeOfSaleId", 99, 404)]
    [TestCase("SourceId", 99, 404)]
    public async Task Ids_must_exist(string name, int id, int status)
    {
        await using var house = await OpenHouse.StartAsync();
        var body = new Dictionary<string, int> { [name] = id };

        (await (await house.VisitAsync()).PutAsync("Web/Cart/@/Properties", body)).IsRefused("99", status);
    }

    [Test]
    public async Task Custom_data_and_a_booking_stand_in_the_cart_until_they_are_removed()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await visitor.PutAsync("Web/Cart/@/CustomData/3", new { Index = 3, Value = "blue" })).IsDone();
        (await visitor.PutAsync("Web/Cart/@/CustomData/3", new { Index = 4, Value = "blue" })).IsRefused("path");
        (await visitor.PutAsync("Web/Cart/@/CustomData/11", new { Index = 11, Value = "blue" })).IsRefused("between");
        (await visitor.PostAsync("Web/Cart/@/Bookings", new { BookingId = 5 })).IsDone();
        (await visitor.PostAsync("Web/Cart/@/Bookings", new { BookingId = 0 })).IsRefused("BookingId");
        var cart = await visitor.CartAsync();
        Assert.That(cart.CustomDataItems.Single().Value, Is.EqualTo("blue"));
        Assert.That(cart.BookingId, Is.EqualTo(5));

        (await visitor.DeleteAsync("Web/Cart/@/CustomData/3")).IsDone();
        (await visitor.DeleteAsync("Web/Cart/@/Bookings")).IsDone();
        Assert.That((await visitor.CartAsync()).CustomDataItems, Is.Empty);
        Assert.That((await visitor.CartAsync()).BookingId, Is.Null);
    }

    private static async Task<CartProperties> ReadAsync(WebVisitor visitor) =>
        (await visitor.GetAsync("Web/Cart/@/Properties")).Read<CartProperties>();

    private static async Task WriteAsync(WebVisitor visitor, CartProperties properties) =>
        (await visitor.PutAsync("Web/Cart/@/Properties", properties)).Read<CartProperties>();
}
