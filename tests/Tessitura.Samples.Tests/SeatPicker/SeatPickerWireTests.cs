using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>What a stranger with a program can do to the shop, and what becomes of somebody whose page sends a thing twice.</summary>
internal sealed class SeatPickerWireTests : ShopWireTestBase
{
    private const string Password = "invented-1001";
    private static readonly string[] _names = ["ada", "ada@example.org"];
    private const string OneSeat = """{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":1,"ZoneId":2}""";

    [Test]
    public async Task The_seat_limit_counts_the_cart_on_every_way_in()
    {
        await Caller.ReserveBestAsync(6);
        var more = await Caller.ReserveBestAsync(5);
        var otherEvening = await Caller.ReserveBestAsync(5, performanceId: 4712);
        var throughApi = await Caller.PostTextAsync(
            "/api/Web/Cart/-/Tickets",
            """{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":50,"ZoneId":2}"""
        );
        var rest = await Caller.ReserveBestAsync(4);
        var oneMore = await Caller.PostTextAsync("/api/Web/Cart/-/Tickets", OneSeat);

        Assert.That(
            new[] { more.Status, otherEvening.Status, throughApi.Status, oneMore.Status },
            Is.All.EqualTo(HttpStatusCode.BadRequest)
        );
        Assert.That(more.Kind, Is.EqualTo("too-many"));
        Assert.That(rest.Status, Is.EqualTo(HttpStatusCode.NoContent), rest.Text);
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Pages_that_ask_at_once_get_no_more_than_one_visitor_may_have()
    {
        await Caller.ReserveBestAsync(6);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Caller.ReserveBestAsync(4)));

        Assert.That(Simulator.SeatsHeld(), Has.Count.LessThanOrEqualTo(10));
    }

    [Test]
    public async Task Only_what_puts_something_in_a_cart_or_logs_in_opens_a_web_session()
    {
        var answers = new[]
        {
            await Caller.GetAsync("/shop/visit"),
            await Caller.GetAsync("/api/Web/Cart/-"),
            await Caller.GetAsync("/api/Web/Session/-"),
            await Caller.PostAsync("/shop/visit/next"),
            await Caller.PostAsync("/shop/checkout", ShopCaller.Card(10)),
            await Caller.PostAsync("/shop/checkout/outcome"),
            await Caller.SendAsync(HttpMethod.Delete, "/shop/cart"),
            await Caller.SendAsync(HttpMethod.Delete, "/shop/cart/1/1"),
            await Caller.SendAsync(HttpMethod.Delete, "/shop/visit"),
        };

        Assert.That(Simulator.CountOf("POST", "/Web/Session"), Is.Zero);
        Assert.That(answers.Select(answer => (int)answer.Status), Is.All.LessThan(500));
        Assert.That(answers[4].Kind, Is.EqualTo("no-visit"));
    }

    [Test]
    public async Task One_address_opens_no_more_sessions_than_the_limit()
    {
        var statuses = new List<HttpStatusCode>();
        for (var call = 0; call < 36; call++)
        {
            using var stranger = new ShopCaller(Shop.Address);
            statuses.Add(
                (
                    (call % 3) switch
                    {
                        0 => await stranger.PostAsync("/shop/guest", new { email = "visitor@example.org" }),
                        1 => await stranger.ReserveBestAsync(1),
                        _ => await stranger.PostTextAsync("/api/Web/Cart/-/Tickets", OneSeat),
                    }
                ).Status
            );
        }

        Assert.That(statuses, Has.Some.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(Simulator.CountOf("POST", "/Web/Session"), Is.EqualTo(30));
    }

    [Test]
    public async Task A_payment_that_is_sent_again_answers_as_the_first_and_charges_nothing()
    {
        var due = await Caller.FillCartAsync(2);

        var first = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));
        var again = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));
        var asked = await Caller.PostAsync("/shop/checkout/outcome");

        Assert.That(
            new[] { first, again, asked }.Select(answer => (answer.Status, answer.Json.GetProperty("id").GetInt32())),
            Is.All.EqualTo((HttpStatusCode.OK, Simulator.Orders.Single().Id))
        );
        Assert.That(Simulator.Orders.Single().Paid, Is.EqualTo(due));
    }

    [Test]
    public async Task A_price_that_is_not_the_carts_says_nothing_of_money()
    {
        var due = await Caller.FillCartAsync(1);

        var refused = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due + 1));

        Assert.That((refused.Status, refused.Kind), Is.EqualTo((HttpStatusCode.Conflict, "price-changed")));
        Assert.That(refused.Sentence, Does.Not.Contain("charged"));
        Assert.That(Simulator.Orders, Is.Empty);
    }

    [Test]
    public async Task A_paid_order_stays_within_reach_when_something_else_is_reserved()
    {
        var due = await Caller.FillCartAsync(2);
        var paid = (await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due))).Json;
        var link = paid.GetProperty("link").GetString()!;

        // The saved cart takes nothing more: the seats go into the visitor's next one.
        var reserved = await Caller.ReserveBestAsync(1);
        var visit = (await Caller.GetAsync("/shop/visit")).Json;
        using var elsewhere = new ShopCaller(Shop.Address);
        var order = (await elsewhere.GetAsync($"/shop/orders/{link}")).Json;
        var codes = await elsewhere.PostAsync($"/shop/orders/{link}/tickets");

        Assert.That(reserved.Status, Is.EqualTo(HttpStatusCode.NoContent), reserved.Text);
        Assert.That(visit.GetProperty("hasCart").GetBoolean());
        Assert.That(
            visit.GetProperty("orders")[0].GetProperty("id").GetInt32(),
            Is.EqualTo(Simulator.Orders.Single().Id)
        );
        Assert.That(order.GetProperty("tickets").GetArrayLength(), Is.EqualTo(2));
        Assert.That(order.GetProperty("paid").GetDecimal(), Is.EqualTo(due));
        Assert.That(codes.Json.EnumerateObject().Select(code => code.Value.GetString()), Has.Exactly(2).Not.Empty);
    }

    [Test]
    public async Task Nobody_makes_up_the_address_of_an_order()
    {
        foreach (var link in new[] { "5001", "A", "Q2ZESjhBQUFBQUFBQUFBQUFBQUFBQUFBQUFB", "%2e%2e%2f" })
        {
            var read = await Caller.GetAsync($"/shop/orders/{link}");
            var printed = await Caller.PostAsync($"/shop/orders/{link}/tickets");

            Assert.That(new[] { read.Status, printed.Status }, Is.All.EqualTo(HttpStatusCode.NotFound), link);
        }

        Assert.That(Simulator.CountOf("GET", "/TXN/Orders/{orderId}/ProductsView"), Is.Zero);
    }

    [Test]
    public async Task The_next_visitor_at_the_screen_sees_no_order()
    {
        var due = await Caller.FillCartAsync(1);
        await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));

        await Caller.SendAsync(HttpMethod.Delete, "/shop/visit");

        Assert.That((await Caller.GetAsync("/shop/visit")).Json.GetProperty("orders").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task A_payment_under_way_is_told_at_once_and_none_begins_beside_it()
    {
        var due = await Caller.FillCartAsync(1);
        Simulator.Faults.Next("Cart.Checkout", Fault.AppliedWhenReleased);
        var paying = Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));
        while (Simulator.Faults.WaitingLate == 0)
        {
            await Task.Yield();
        }

        var visit = (await Caller.GetAsync("/shop/visit")).Json;
        var beside = await Caller.PostAsync("/shop/checkout", ShopCaller.Card(due));
        Simulator.Faults.ReleaseLate();
        var paid = await paying;

        Assert.That(visit.GetProperty("isPaying").GetBoolean());
        Assert.That((beside.Status, beside.Kind), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "payment-unclear")));
        Assert.That(paid.Status, Is.EqualTo(HttpStatusCode.OK), paid.Text);
        Assert.That(Simulator.Orders, Has.Count.EqualTo(1));
        Assert.That((await Caller.GetAsync("/shop/visit")).Json.GetProperty("isPaying").GetBoolean(), Is.False);
    }

    [Test]
    public async Task A_body_that_makes_no_sense_is_refused()
    {
        (string Path, string Body)[] calls =
        [
            ("/shop/cart/seats", """{"performanceId":4711,"seats":[null]}"""),
            ("/shop/cart/seats", """{"performanceId":4711,"seats":null}"""),
            ("/shop/cart/seats", """{"performanceId":4711,"seats":[]}"""),
            ("/shop/cart/seats", """{"performanceId":4711,"seats":[{"seatId":1}]}"""),
            ("/shop/cart/seats", """{"performanceId":"x","seats":[{"seatId":1,"priceTypeId":1}]}"""),
            ("/shop/cart/best-seats", """{"performanceId":4711,"zoneId":2,"priceTypeIds":[],"sideBySide":true}"""),
            ("/shop/cart/best-seats", """{"performanceId":-1,"zoneId":2,"priceTypeIds":[1],"sideBySide":true}"""),
            ("/shop/guest", """{"email":null}"""),
            ("/shop/guest", "{"),
            ("/shop/login", "[]"),
        ];
        foreach (var (path, body) in calls)
        {
            var answer = await Caller.PostTextAsync(path, body);

            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), $"{body} {answer.Text}");
            Assert.That(answer.ContentPolicy, Does.StartWith("default-src 'none'"));
        }

        Assert.That(Simulator.CountOf("POST", "/Web/Session"), Is.Zero);
    }

    [Test]
    public async Task An_address_that_makes_no_sense_is_refused_in_development_too()
    {
        await using var development = Shop.Start(Simulator, ("environment", "Development"));
        using var visitor = new ShopCaller(development.Address);

        foreach (var caller in new[] { Caller, visitor })
        {
            foreach (
                var (path, status) in new[]
                {
                    ("/shop/performances/4711/picture?seat=abc", HttpStatusCode.BadRequest),
                    ("/shop/performances/4711/picture", HttpStatusCode.NotFound),
                    ("/shop/performances/99999/map", HttpStatusCode.NotFound),
                }
            )
            {
                var answer = await caller.GetAsync(path);

                Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
                Assert.That(answer.ContentPolicy, Does.StartWith("default-src 'none'"));
            }

            var broken = await caller.PostTextAsync("/shop/guest", "{");
            Assert.That(broken.Status, Is.EqualTo(HttpStatusCode.BadRequest), broken.Text);
        }
    }

    [Test]
    public async Task An_address_of_a_guest_is_looked_at_here()
    {
        string[] wrong =
        [
            "",
            " ",
            "a",
            "a@b",
            "a@b.c\r\nBcc: other@example.org",
            "other@example.org, visitor@example.org",
            "Visitor <visitor@example.org>",
            "visitor@.example.org",
            $"{new string('a', 5000)}@example.org",
        ];
        foreach (var email in wrong)
        {
            var answer = await Caller.PostAsync("/shop/guest", new { email });

            Assert.That((answer.Status, answer.Kind), Is.EqualTo((HttpStatusCode.BadRequest, "email-invalid")), email);
        }

        Assert.That(Simulator.CountOf("POST", "/Web/Session"), Is.Zero);
    }

    [Test]
    public async Task Strangers_cannot_lock_a_customer_out()
    {
        using var home = new ShopCaller(Shop.Address);
        await LogInAsync(home, Password);
        await home.SendAsync(HttpMethod.Delete, "/shop/visit");
        List<string> kinds = [];
        for (var attempt = 0; attempt < 8; attempt++)
        {
            using var stranger = new ShopCaller(Shop.Address);
            // One login under both of its names.
            kinds.Add((await LogInAsync(stranger, $"not-it-{attempt}", _names[attempt % 2])).Kind);
        }

        var again = await LogInAsync(home, Password);

        Assert.That(kinds.Take(4), Is.All.EqualTo("login-refused"));
        Assert.That(kinds.Skip(4), Is.All.EqualTo("login-paused"));
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.NoContent), again.Text);
    }

    [TestCase(0)]
    [TestCase(1)]
    public async Task The_cookie_changes_at_login(int seats)
    {
        if (seats > 0)
        {
            await Caller.ReserveBestAsync(seats);
        }
        else
        {
            await Caller.PostAsync("/shop/guest", new { email = "visitor@example.org" });
        }

        var before = Caller.Cookies["__Host-Tessitura"];
        var login = await LogInAsync(Caller, Password);

        Assert.That(login.Status, Is.EqualTo(HttpStatusCode.NoContent), login.Text);
        Assert.That(Caller.Cookies["__Host-Tessitura"], Is.Not.EqualTo(before));
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(seats));
        var visit = (await Caller.GetAsync("/shop/visit")).Json;
        Assert.That(visit.GetProperty("visitor").GetProperty("name").GetString(), Is.EqualTo("ada"));
    }

    [Test]
    public async Task A_seat_of_ones_own_is_called_so()
    {
        var free = (await Caller.GetAsync("/shop/performances/4711/free")).Json.GetProperty("seats")[0].GetInt32();
        var seats = new { performanceId = 4711, seats = new[] { new { seatId = free, priceTypeId = 1 } } };
        var first = await Caller.PostAsync("/shop/cart/seats", seats);
        var again = await Caller.PostAsync("/shop/cart/seats", seats);
        using var other = new ShopCaller(Shop.Address);
        var foreign = await other.PostAsync("/shop/cart/seats", seats);

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.NoContent), first.Text);
        Assert.That(again.Sentence, Does.Contain("is in your cart already").And.Not.Contain("faster"));
        Assert.That(foreign.Sentence, Does.Contain("Somebody else was faster").And.Not.Contain("your cart"));
    }

    private static Task<ShopAnswer> LogInAsync(ShopCaller caller, string password, string name = "ada") =>
        caller.PostAsync("/shop/login", new { name, password });

    [Test]
    public async Task Pages_run_no_script_but_their_own_and_cannot_be_framed()
    {
        using var http = new HttpClient { BaseAddress = Shop.Address };

        using var page = await http.GetAsync("/");

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        var html = await page.Content.ReadAsStringAsync();
        var importMap = html.Split("<script type=\"importmap\">")[1].Split("</script>")[0];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(importMap)));
        Assert.That(policy, Does.StartWith($"default-src 'none'; script-src 'self' 'sha256-{hash}'; style-src 'self'"));
        Assert.That(policy, Does.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(html, Does.Not.Contain("style=").And.Not.Contain("http"));
    }

    [Test]
    public async Task A_page_of_another_site_cannot_order_with_a_visitors_cookie()
    {
        using var http = new HttpClient { BaseAddress = Shop.Address };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await http.PostAsJsonAsync("/shop/guest", new { Email = "somebody@example.org" });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
    }
}
