using System.Net;
using System.Text.Json;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>What a page can do with the cart twice, at once, or wrongly: nothing doubles, and every refusal says why.</summary>
internal sealed class SeatPickerCartWireTests : ShopWireTestBase
{
    private const int Flex = 805;

    [Test]
    public async Task A_contribution_that_is_sent_again_is_one_and_another_amount_takes_its_place()
    {
        await GiveAsync(10);
        await GiveAsync(10);
        await Task.WhenAll(GiveAsync(10), GiveAsync(10));
        var once = await ReadCartAsync();
        await GiveAsync(25);
        var changed = await ReadCartAsync();
        var id = changed.GetProperty("gifts")[0].GetProperty("id").GetInt32();
        await Caller.SendAsync(HttpMethod.Delete, $"/shop/cart/gifts/{id}");

        Assert.That(AmountsOf(once, "gifts"), Is.EqualTo([10m]));
        Assert.That(AmountsOf(changed, "gifts"), Is.EqualTo([25m]));
        Assert.That((await Caller.GetAsync("/shop/visit")).Json.GetProperty("hasCart").GetBoolean(), Is.False);
    }

    [Test]
    public async Task A_gift_certificate_that_is_sent_again_is_one_and_its_number_is_told_with_the_order_only()
    {
        var wish = new { amount = 50, name = "Invented Friend" };
        var answers = new[]
        {
            await Caller.PostAsync("/shop/cart/certificates", wish),
            await Caller.PostAsync("/shop/cart/certificates", wish),
            await Caller.PostAsync("/shop/cart/certificates", new { amount = 50, name = "Another Friend" }),
        };
        var cart = await ReadCartAsync();
        await Caller.PostAsync("/shop/guest", new { email = "visitor@example.org" });
        var paid = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(100));
        var order = await Caller.GetAsync($"/shop/orders/{paid.Json.GetProperty("link").GetString()}");

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.NoContent));
        Assert.That(AmountsOf(cart, "certificates"), Is.EqualTo([50m, 50m]));
        Assert.That(cart.GetRawText(), Does.Not.Contain("GC-"));
        Assert.That(paid.Status, Is.EqualTo(HttpStatusCode.OK), paid.Text);
        Assert.That(order.Text, Does.Contain("GC-"));
    }

    [TestCase("/shop/cart/gift", """{"amount":0}""", "amount-invalid")]
    [TestCase("/shop/cart/gift", """{"amount":-5}""", "amount-invalid")]
    [TestCase("/shop/cart/gift", """{"amount":5.005}""", "amount-invalid")]
    [TestCase("/shop/cart/gift", """{"amount":1000.01}""", "amount-invalid")]
    [TestCase("/shop/cart/certificates", """{"amount":1000.01}""", "amount-invalid")]
    [TestCase("/shop/cart/certificates", """{"amount":10,"name":"a\nb"}""", "bad-request")]
    [TestCase("/shop/packages/805", """{"zoneId":2,"priceTypeIds":[]}""", "bad-request")]
    [TestCase("/shop/packages/999", """{"zoneId":2,"priceTypeIds":[1]}""", "not-found")]
    [TestCase("/shop/packages/807", """{"zoneId":2,"priceTypeIds":[1]}""", "bad-request")]
    [TestCase("/shop/packages/805", """{"zoneId":2,"priceTypeIds":[1],"performanceId":9}""", "bad-request")]
    [TestCase("/shop/packages/805", """{"zoneId":99,"priceTypeIds":[1],"performanceId":4711}""", null)]
    public async Task What_makes_no_sense_is_refused_and_leaves_nothing_in_the_cart(
        string path,
        string body,
        string? kind
    )
    {
        var answer = await Caller.SendAsync(path.EndsWith("gift") ? HttpMethod.Put : HttpMethod.Post, path, body);

        Assert.That((int)answer.Status, Is.InRange(400, 409), answer.Text);
        Assert.That(answer.Kind, kind is null ? Is.Not.Empty : Is.EqualTo(kind));
        Assert.That((await Caller.GetAsync("/shop/visit")).Json.GetProperty("hasCart").GetBoolean(), Is.False);
    }

    [Test]
    public async Task A_price_whose_answer_is_lost_is_what_the_cart_shows()
    {
        await Caller.ReserveBestAsync(1);
        var ticket = TicketsOf(await ReadCartAsync()).Single().GetProperty("id").GetInt32();
        Simulator.Faults.Next("Cart.UpdateSubLineItemPriceType", Fault.AppliedThenNoAnswer);
        var applied = await ChangePriceAsync(ticket, 2);
        Simulator.Faults.Next("Cart.UpdateSubLineItemPriceType", Fault.ClosedBeforeApplying);
        var lost = await ChangePriceAsync(ticket, 1);
        var refused = await ChangePriceAsync(ticket, 4);
        var unknown = await ChangePriceAsync(99_999, 1);

        Assert.That(applied.Status, Is.EqualTo(HttpStatusCode.NoContent), applied.Text);
        Assert.That((lost.Status, lost.Kind), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "price-unclear")));
        Assert.That(refused.Kind, Is.EqualTo("price-refused"));
        Assert.That((int)unknown.Status, Is.InRange(400, 404), unknown.Text);
        Assert.That(TicketsOf(await ReadCartAsync()).Single().GetProperty("priceTypeId").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task Delivery_is_the_houses_own_until_another_one_is_chosen_and_the_post_needs_an_address()
    {
        await Caller.FillCartAsync(1);
        var methods = (await Caller.GetAsync("/shop/cart/delivery")).Json;
        var withoutAddress = await Caller.SendAsync(HttpMethod.Put, "/shop/cart/delivery", """{"id":2}""");
        var halfAnAddress = await Caller.SendAsync(
            HttpMethod.Put,
            "/shop/cart/delivery",
            """{"id":2,"address":{"name":"A","street":"1\nB","postcode":"1","town":"C"}}"""
        );
        var unknown = await Caller.SendAsync(HttpMethod.Put, "/shop/cart/delivery", """{"id":77}""");
        var due = (await ReadCartAsync()).GetProperty("due").GetDecimal();
        var paid = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));
        var order = (await Caller.GetAsync($"/shop/orders/{paid.Json.GetProperty("link").GetString()}")).Json;

        Assert.That(
            methods
                .EnumerateArray()
                .Select(method =>
                    (method.GetProperty("kind").GetString(), method.GetProperty("isDefault").GetBoolean())
                ),
            Is.EqualTo([("collect", true), ("print", false), ("post", false), ("other", false)])
        );
        Assert.That(methods[2].GetProperty("fee").GetDecimal(), Is.EqualTo(3.50m));
        Assert.That(new[] { withoutAddress.Kind, halfAnAddress.Kind }, Is.All.EqualTo("address-incomplete"));
        Assert.That(unknown.Kind, Is.EqualTo("delivery-unknown"));
        Assert.That(order.GetProperty("delivery").GetString(), Is.EqualTo("Hold at Box Office"));
    }

    [Test]
    public async Task A_subscription_that_is_begun_twice_is_one_and_counts_as_seats_of_one_evening()
    {
        await Caller.PostAsync("/shop/guest", new { email = "visitor@example.org" });
        await Task.WhenAll(TakeAsync(4711, 4), TakeAsync(4711, 4));
        var again = await TakeAsync(4711, 4);
        var next = await TakeAsync(4713, 4);
        var beside = await Caller.ReserveBestAsync(6);
        var tooMany = await Caller.ReserveBestAsync(1);
        var tooManyOnAnEvening = await TakeAsync(4717, 5, zoneId: 6);
        var cart = await ReadCartAsync();

        Assert.That(
            new[] { again.Status, next.Status, beside.Status },
            Is.All.EqualTo(HttpStatusCode.NoContent),
            beside.Text
        );
        Assert.That(new[] { tooMany.Kind, tooManyOnAnEvening.Kind }, Is.All.EqualTo("too-many"));
        Assert.That(cart.GetProperty("packages").GetArrayLength(), Is.EqualTo(1));
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(4 + 4 + 6));
    }

    [Test]
    public async Task An_incomplete_subscription_is_not_paid_and_says_what_is_missing()
    {
        await TakeAsync(4711, 1);
        await Caller.PostAsync("/shop/guest", new { email = "visitor@example.org" });
        var cart = await ReadCartAsync();
        var paid = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(cart.GetProperty("due").GetDecimal()));
        var line = cart.GetProperty("packages")[0].GetProperty("lineItemId").GetInt32();
        var dropped = await Caller.SendAsync(HttpMethod.Delete, $"/shop/cart/packages/{line}");

        Assert.That((paid.Status, paid.Kind), Is.EqualTo((HttpStatusCode.Conflict, "package-incomplete")));
        Assert.That(paid.Sentence, Does.Contain("Four of seven").And.Contain("3 evenings are missing."));
        Assert.That(Simulator.Orders, Is.Empty);
        Assert.That((int)dropped.Status, Is.EqualTo(200), dropped.Text);
        Assert.That(Simulator.SeatsHeld(), Is.Empty);
    }

    [TestCase(802, """{"zoneId":2,"priceTypeIds":[1,1]}""", 4)]
    [TestCase(804, """{"zoneId":2,"priceTypeIds":[1,1],"performanceId":4712}""", 2)]
    [TestCase(806, """{"zoneId":2,"priceTypeIds":[1,1],"partId":807}""", 4)]
    public async Task Every_kind_of_package_is_taken_once_and_given_back_as_a_whole(int package, string wish, int seats)
    {
        var first = await Caller.PostTextAsync($"/shop/packages/{package}", wish);
        var again = await Caller.PostTextAsync($"/shop/packages/{package}", wish);
        var held = Simulator.SeatsHeld().Count;
        var view = (await Caller.GetAsync($"/shop/packages/{package}")).Json;
        await Caller.SendAsync(HttpMethod.Delete, $"/shop/cart/packages/{view.GetProperty("lineItemId").GetInt32()}");

        Assert.That(new[] { first.Status, again.Status }, Is.All.EqualTo(HttpStatusCode.NoContent), first.Text);
        Assert.That(held, Is.EqualTo(seats));
        Assert.That(Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task Packages_are_looked_at_without_a_session_and_parts_of_others_are_not_among_them()
    {
        var all = (await Caller.GetAsync("/shop/packages")).Json;
        var one = (await Caller.GetAsync("/shop/packages/806")).Json;

        Assert.That(
            all.EnumerateArray().Select(package => package.GetProperty("id").GetInt32()),
            Is.EquivalentTo([801, 802, 803, 804, 805, 806])
        );
        Assert.That(one.GetProperty("parts").GetArrayLength(), Is.EqualTo(2));
        Assert.That(Simulator.CountOf("POST", "/Web/Session"), Is.Zero);
    }

    [Test]
    public async Task A_login_keeps_a_cart_that_has_no_single_tickets()
    {
        await GiveAsync(10);
        await Caller.PostAsync("/shop/login", new { name = "ada", password = "invented-1001" });

        Assert.That(AmountsOf(await ReadCartAsync(), "gifts"), Is.EqualTo([10m]));
    }

    private Task<ShopAnswer> GiveAsync(decimal amount) =>
        Caller.SendAsync(HttpMethod.Put, "/shop/cart/gift", JsonSerializer.Serialize(new { amount }));

    private Task<ShopAnswer> TakeAsync(int performanceId, int seats, int zoneId = 2) =>
        Caller.PostAsync(
            $"/shop/packages/{Flex}",
            new
            {
                zoneId,
                priceTypeIds = Enumerable.Repeat(1, seats),
                performanceId,
            }
        );

    private Task<ShopAnswer> ChangePriceAsync(int ticket, int priceTypeId) =>
        Caller.SendAsync(
            HttpMethod.Put,
            $"/shop/cart/tickets/{ticket}/price-type",
            JsonSerializer.Serialize(new { priceTypeId })
        );

    private async Task<JsonElement> ReadCartAsync() => (await Caller.GetAsync("/shop/cart")).Json;

    private static IEnumerable<JsonElement> TicketsOf(JsonElement cart) =>
        cart.GetProperty("evenings").EnumerateArray().SelectMany(each => each.GetProperty("tickets").EnumerateArray());

    private static IEnumerable<decimal> AmountsOf(JsonElement cart, string what) =>
        cart.GetProperty(what).EnumerateArray().Select(each => each.GetProperty("amount").GetDecimal());
}
