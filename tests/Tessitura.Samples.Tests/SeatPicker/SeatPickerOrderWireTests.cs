using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Models;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Orders after they are paid: their mail, who finds them again, and who does not.</summary>
internal sealed class SeatPickerOrderWireTests : ShopWireTestBase
{
    private const string Buyer = "visitor@example.org";

    protected override IReadOnlyList<string> Secrets => [Buyer];

    protected override Shop StartShop() =>
        Shop.Start(Simulator, ("Shop:TaxPercent", "7"), ("Shop:Seller:0", "Harbour Lane Theatre, Tax 00-INVENTED"));

    [Test]
    public async Task An_order_is_mailed_once_however_often_its_payment_is_answered()
    {
        var (orderId, due) = await BuyAsync();
        var mail = await Shop.ReadMailAsync();
        await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));
        await Caller.PostAsync("/shop/checkout/outcome");
        await Caller.GetAsync("/shop/visit");

        // Whatever waits in the background is done before the shop is closed.
        await Shop.DisposeAsync();

        Assert.That(Shop.MailFiles, Has.Length.EqualTo(1));
        Assert.That(Path.GetFileName(Shop.MailFiles[0]), Does.Not.Contain("visitor"));
        Assert.That(mail, Does.Contain($"Subject: Your order {orderId}").And.Contain($"To: {Buyer}"));
        Assert.That(mail, Does.Contain("Content-Language: en"));
    }

    [Test]
    public async Task A_mail_is_written_in_the_language_of_the_visit()
    {
        Caller.Keep(".AspNetCore.Culture", "c%3Dde%7Cuic%3Dde");

        await BuyAsync();

        Assert.That(
            await Shop.ReadMailAsync(),
            Does.Contain("Subject: Ihre Bestellung").And.Contain("Content-Language: de")
        );
    }

    [Test]
    public async Task An_order_whose_payment_is_found_out_later_is_mailed_too()
    {
        var due = await Caller.FillCartAsync(1);
        Simulator.Faults.Next("Cart.Checkout", Fault.AppliedThenNoAnswer);
        await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));

        // The page was closed before any answer came: another look at the shop tells of the order.
        await Caller.GetAsync("/shop/visit");

        Assert.That(await Shop.ReadMailAsync(), Does.Contain($"Your order {Simulator.Orders.Single().Id}"));
        await Shop.DisposeAsync();
        Assert.That(Shop.MailFiles, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_mail_that_fails_is_no_reason_for_a_payment_to_fail()
    {
        // A file stands where the folder should be.
        var file = Path.GetTempFileName();
        await using var broken = Shop.Start(Simulator, ("Shop:OrderFolder", file));
        using var visitor = new ShopCaller(broken.Address);
        var due = await visitor.FillCartAsync(1);

        var paid = await visitor.PostAsync("/shop/checkout", ShopCaller.Card(due));
        var order = await visitor.GetAsync($"/shop/orders/{paid.Json.GetProperty("link").GetString()}");
        while (!broken.Written.Contains("Mailing order"))
        {
            await Task.Yield();
        }

        File.Delete(file);
        Assert.That(paid.Status, Is.EqualTo(HttpStatusCode.OK), paid.Text);
        Assert.That(order.Status, Is.EqualTo(HttpStatusCode.OK), order.Text);
    }

    [Test]
    public async Task An_order_is_found_by_its_number_and_its_buyers_address_alone()
    {
        var (orderId, _) = await BuyAsync();
        await Shop.ReadMailAsync();
        using var elsewhere = new ShopCaller(Shop.Address);

        var wrongAddress = await FindAsync(elsewhere, orderId, "other@example.org");
        var wrongNumber = await FindAsync(elsewhere, orderId + 1, Buyer);
        var found = await FindAsync(elsewhere, orderId, "Visitor@Example.org");
        var order = await elsewhere.GetAsync($"/shop/orders/{found.Json.GetProperty("link").GetString()}");

        Assert.That(wrongAddress.Kind, Is.EqualTo("order-not-found"));
        Assert.That((wrongAddress.Status, wrongAddress.Text), Is.EqualTo((wrongNumber.Status, wrongNumber.Text)));
        Assert.That(order.Json.GetProperty("tickets").GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task Orders_cannot_be_tried_through()
    {
        List<string> kinds = [];
        for (var call = 0; call < 12; call++)
        {
            using var stranger = new ShopCaller(Shop.Address);
            kinds.Add((await FindAsync(stranger, 700001 + call, Buyer)).Kind);
        }

        Assert.That(kinds.Take(10), Is.All.EqualTo("order-not-found"));
        Assert.That(kinds.Skip(10), Is.All.EqualTo("order-paused"));
    }

    [Test]
    public async Task A_receipt_adds_up_and_names_fees_tax_and_payment()
    {
        var (orderId, due) = await BuyAsync();
        var link = (await Caller.GetAsync("/shop/visit")).Json.GetProperty("order").GetProperty("link").GetString();

        var order = (await Caller.GetAsync($"/shop/orders/{link}")).Json;

        var sum =
            order.GetProperty("tickets").EnumerateArray().Sum(ticket => ticket.GetProperty("price").GetDecimal())
            + order.GetProperty("fees").EnumerateArray().Sum(fee => fee.GetProperty("amount").GetDecimal());
        Assert.That(order.GetProperty("id").GetInt32(), Is.EqualTo(orderId));
        Assert.That(sum, Is.EqualTo(due));
        Assert.That(order.GetProperty("total").GetDecimal(), Is.EqualTo(due));
        Assert.That(order.GetProperty("tax").GetDecimal(), Is.EqualTo(Math.Round(due * 7 / 107, 2)));
        Assert.That(order.GetProperty("payments")[0].GetProperty("ending").GetString(), Is.EqualTo("1111"));
        Assert.That(
            order.GetProperty("receipt").GetProperty("seller")[0].GetString(),
            Is.EqualTo("Harbour Lane Theatre, Tax 00-INVENTED")
        );
    }

    [Test]
    public async Task A_customer_sees_all_their_orders_and_nobody_elses()
    {
        var own = await BuyElsewhereAsync("ada", "invented-1001", deliveryMethodId: 1);
        var collected = await BuyElsewhereAsync("ada", "invented-1001", deliveryMethodId: -1);
        var others = await BuyElsewhereAsync("bruno", "invented-1002", deliveryMethodId: 1);
        await Caller.PostAsync("/shop/login", new { name = "ada", password = "invented-1001" });

        var list = (await Caller.GetAsync("/shop/orders")).Json.EnumerateArray().ToList();
        string LinkOf(int id) =>
            list.Single(row => row.GetProperty("id").GetInt32() == id).GetProperty("link").GetString()!;
        var mailed = await Caller.PostAsync($"/shop/orders/{LinkOf(own)}/mail");
        var notMailed = await Caller.PostAsync($"/shop/orders/{LinkOf(collected)}/mail");

        Assert.That(
            list.Select(row => row.GetProperty("id").GetInt32()),
            Is.EquivalentTo([own, collected]).And.Not.Contains(others)
        );
        Assert.That(list[0].GetProperty("evenings")[0].GetProperty("mayReturn").GetBoolean());
        Assert.That(mailed.Status, Is.EqualTo(HttpStatusCode.NoContent), mailed.Text);
        Assert.That(Simulator.Mails.Single().Subject, Does.Contain($"{own}"));
        Assert.That(notMailed.Kind, Is.EqualTo("not-by-mail"));
    }

    [Test]
    public async Task A_guest_has_no_list_of_orders()
    {
        await BuyAsync();

        Assert.That((await Caller.GetAsync("/shop/orders")).Kind, Is.EqualTo("login-needed"));
    }

    private async Task<(int OrderId, decimal Due)> BuyAsync()
    {
        var due = await Caller.FillCartAsync(2);
        var paid = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));
        Assert.That(paid.Status, Is.EqualTo(HttpStatusCode.OK), paid.Text);
        return (paid.Json.GetProperty("id").GetInt32(), due);
    }

    private static Task<ShopAnswer> FindAsync(ShopCaller caller, int orderId, string email) =>
        caller.PostAsync("/shop/orders/find", new { orderId, email });

    /// <summary>At the box office, say: not through the shop.</summary>
    private async Task<int> BuyElsewhereAsync(string name, string password, int deliveryMethodId)
    {
        var services = new ServiceCollection();
        services.AddTessitura(Simulator.Configure);
        await using var provider = services.BuildServiceProvider();
        await using var visit = await provider.GetRequiredService<ITessituraClient>().StartSessionAsync();
        await visit.LoginAsync(name, password);
        await visit.ReserveTicketsAsync(Client.Tickets.BestSeats(4711, 2, PriceTypes.Each(1, seats: 1)));
        var properties = (await visit.Api.Cart.GetCartPropertiesAsync())!;
        await visit.Api.Cart.UpdateCartPropertiesAsync(properties with { DeliveryMethodId = deliveryMethodId });
        var due = (await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value;
        var done = await visit.CheckoutAsync(
            new()
            {
                Amount = due,
                Authorize = true,
                AllowUnderPayment = false,
                CreditCardType = 1,
                CreditCardNumber = "4111111111111111",
                CreditCardOwner = "A",
                CreditCardMonth = 12,
                CreditCardYear = 2039,
                CreditCardAuthenticationCode = "123",
            }
        );
        return done.OrderId!.Value;
    }
}
