using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.AspNetCore.Tests.SessionCookie;

/// <summary>The second form of the calls: the key comes from the visitor's cookie, and the page never sees it.</summary>
internal sealed class CookieFormTests
{
    private const string TwoSeats = """{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":2,"ZoneId":2}""";

    [Test]
    public async Task A_visitor_reserves_and_releases_seats_on_a_cookie_alone()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await SeatCurveHost.StartAsync(simulator, builder => builder.AddCookie());
        using var browser = new Browser(host);

        await browser.ReadAsync("GET", "Web/Session/-");
        await browser.ReadAsync("POST", "Web/Session/-/PromoCode", """{"PromoCodeString":"friends"}""");
        var reserved = JsonNode.Parse(await browser.ReadAsync("POST", "Web/Cart/-/Tickets", TwoSeats))!;
        var cart = JsonNode.Parse(await browser.ReadAsync("GET", "Web/Cart/-"))!;
        using var released = await browser.SendAsync("DELETE", $"Web/Cart/-/Tickets/4711/{reserved["LineItemId"]}");
        var after = JsonNode.Parse(await browser.ReadAsync("GET", "Web/Cart/-"))!;

        Assert.That(reserved["SeatsReserved"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(cart["Products"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(released.IsSuccessStatusCode);
        Assert.That(after["Products"]!.AsArray(), Is.Empty);
        Assert.That(simulator.CountOf("POST", "/Web/Session"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_first_call_sets_the_cookie_before_its_answer_and_no_cache_keeps_it()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await SeatCurveHost.StartAsync(simulator, builder => builder.AddCookie());
        using var browser = new Browser(host);

        using var first = await browser.SendAsync("GET", "Web/Cart/-");
        var set = browser.SetCookie;
        using var second = await browser.SendAsync("GET", "Web/Cart/-");

        Assert.That(set, Does.StartWith("__Host-Tessitura=").And.Not.Contain("SIM-"));
        Assert.That(
            set!.Split("; ").Skip(1),
            Is.EquivalentTo(new[] { "path=/", "secure", "samesite=lax", "httponly" })
        );
        Assert.That(first.Headers.NonValidated["Cache-Control"].ToString(), Is.EqualTo("no-store"));
        Assert.That(browser.SetCookie, Is.Null);
        Assert.That(second.Headers.NonValidated["Cache-Control"].ToString(), Is.EqualTo("private"));
    }

    [Test]
    public async Task The_page_does_not_read_the_key_in_an_answer()
    {
        const string body =
            """{"SessionKey":"A+KEY/NOT","Key":"A\u002BKEY-OF-COOKIES","A+KEY-OF-COOKIES":[1.50,"x A+KEY-OF-COOKIES y", null]}""";
        var server = new FakeServer(request =>
            FakeServer.Answer(
                HttpStatusCode.OK,
                request.Method == HttpMethod.Post ? """{"SessionKey":"A+KEY-OF-COOKIES"}""" : body
            )
        );
        await using var host = await SeatCurveHost.StartAsync(server, builder => builder.AddCookie());
        using var browser = new Browser(host);

        Assert.That(
            await browser.ReadAsync("GET", "Web/Cart/-"),
            Is.EqualTo("""{"SessionKey":"A+KEY/NOT","Key":"-","-":[1.50,"x - y", null]}""")
        );
    }

    [Test]
    public async Task An_answer_in_which_the_key_cannot_be_looked_for_is_none()
    {
        var server = new FakeServer(request =>
            FakeServer.Answer(
                HttpStatusCode.OK,
                request.Method == HttpMethod.Post ? """{"SessionKey":"INVENTED-KEY-3"}""" : "INVENTED-KEY-3"
            )
        );
        await using var host = await SeatCurveHost.StartAsync(server, builder => builder.AddCookie());
        using var browser = new Browser(host);

        using var response = await browser.SendAsync("GET", "Web/Cart/-");

        await response.IsServiceErrorAsync(HttpStatusCode.BadGateway);
    }

    [Test]
    public async Task A_session_that_the_server_forgot_is_not_replaced_until_the_host_says_so()
    {
        var opened = 0;
        var server = new FakeServer(request =>
            request.Method == HttpMethod.Post
                ? FakeServer.Answer(HttpStatusCode.OK, $$"""{"SessionKey":"INVENTED-KEY-{{++opened}}"}""")
                : FakeServer.Answer(
                    HttpStatusCode.NotFound,
                    """[{"Description":"Session INVENTED-KEY-1 is unknown"}]"""
                )
        );
        await using var host = await SeatCurveHost.StartAsync(
            server,
            builder => builder.AddCookie(),
            app => app.MapPost("/start-over", (ISessionKeyStore store) => store.ClearAsync())
        );
        using var browser = new Browser(host);

        using var first = await browser.SendAsync("GET", "Web/Session/-");
        using var second = await browser.SendAsync("GET", "Web/Session/-");
        Assert.That(await second.IsServiceErrorAsync(HttpStatusCode.NotFound), Is.EqualTo("Session *** is unknown"));
        Assert.That(opened, Is.EqualTo(1));
        using var cleared = await browser.SendAsync("POST", "/start-over");
        Assert.That(browser.Cookies, Is.Empty);
        using var third = await browser.SendAsync("GET", "Web/Session/-");

        Assert.That(opened, Is.EqualTo(2));
    }

    [Test]
    public async Task A_session_that_cannot_be_opened_is_an_error_of_the_gateway_and_sets_no_cookie()
    {
        await using var host = await SeatCurveHost.StartAsync(
            FakeServer.Answering(HttpStatusCode.BadRequest, """[{"Description":"inner"}]"""),
            builder => builder.AddCookie()
        );
        using var browser = new Browser(host);

        using var response = await browser.SendAsync("GET", "Web/Cart/-");

        Assert.That(await response.IsServiceErrorAsync(HttpStatusCode.BadGateway), Does.Not.Contain("inner"));
        Assert.That(browser.Cookies, Is.Empty);
    }

    [Test]
    public async Task Without_a_cookie_store_the_form_is_not_there()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "{}");
        await using var host = await SeatCurveHost.StartAsync(server);
        using var browser = new Browser(host);

        using var response = await browser.SendAsync("GET", "Web/Cart/-");

        await response.IsServiceErrorAsync(HttpStatusCode.NotFound);
        Assert.That(server.Received, Is.Empty);
    }

    [Test]
    public async Task The_hosts_own_pages_share_the_visitors_session()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await SeatCurveHost.StartAsync(
            simulator,
            builder => builder.AddCookie(),
            app =>
                app.MapGet(
                    "/basket",
                    async (IWebSession visit) => Results.Text($"{(await visit.GetCartAsync()).Products.Count}")
                )
        );
        using var browser = new Browser(host);
        await browser.ReadAsync("POST", "Web/Cart/-/Tickets", TwoSeats);

        Assert.That(await browser.ReadAsync("GET", "/basket"), Is.EqualTo("1"));
    }
}
