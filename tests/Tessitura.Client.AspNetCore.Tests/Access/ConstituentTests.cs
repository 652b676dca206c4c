using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.AspNetCore.Tests.SessionCookie;
using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;

namespace Tessitura.Client.AspNetCore.Tests.Access;

/// <summary>For whom a visitor may look at seats, where the host says nothing.</summary>
internal sealed class ConstituentTests
{
    private const string Seats = "TXN/Performances/4711/Seats?modeOfSaleId=3";
    private const string Package = "TXN/Packages/801/Seats?modeOfSaleId=3";
    private const string Zones = "TXN/Performances/ZoneAvailabilities?performanceIds=4711&modeOfSaleId=3";
    private const string SessionRead = "/Web/Session/{sessionKey}";

    [Test]
    public async Task A_constituent_that_a_visitor_invents_is_refused_and_nothing_is_asked()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(simulator);
        using var browser = new Browser(host);

        foreach (var path in new[] { Seats, Package, Zones })
        {
            foreach (var id in new[] { "1001", "1", "999999", "2147483647" })
            {
                using var response = await browser.SendAsync("GET", $"{path}&constituentId={id}");
                var description = await response.IsServiceErrorAsync(HttpStatusCode.Forbidden);
                Assert.That(description, Does.Contain("constituentId").And.EndWith("allowed: 0."));
            }
        }

        Assert.That(simulator.CountOf("GET", "/TXN/Performances/{performanceId}/Seats"), Is.Zero);
        Assert.That(simulator.CountOf("GET", "/TXN/Packages/{packageId}/Seats"), Is.Zero);
        Assert.That(simulator.CountOf("GET", "/TXN/Performances/ZoneAvailabilities"), Is.Zero);
        Assert.That(simulator.WebSessionsOpened, Is.Zero);
        Assert.That(browser.Cookies, Is.Empty);
    }

    [TestCase("Web/Cart/INVENTED-KEY-7")]
    [TestCase("TXN/Performances/4711")]
    [TestCase("TXN/Performances/Prices?performanceIds=4711")]
    public async Task Where_the_service_asks_for_none_the_parameter_is_not_passed_on(string path)
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "{}");
        await using var host = await SeatCurveHost.StartAsync(server);

        await host.Client.GetStringAsync(path + (path.Contains('?') ? "&" : "?") + "constituentId=55");

        Assert.That(server.Received.Single().Path, Does.Not.Contain("constituent"));
    }

    [Test]
    public async Task A_visitor_who_is_logged_in_looks_at_the_own_map_and_at_everybodys()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(simulator);
        using var browser = new Browser(host);
        Assert.That(
            await browser.AskAsync($"{Seats}&constituentId={VisitorHost.Ada}"),
            Is.EqualTo(HttpStatusCode.Forbidden)
        );

        await browser.LogInAsync(VisitorHost.Ada);

        Assert.That(await browser.AskAsync($"{Seats}&constituentId={VisitorHost.Ada}"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await browser.AskAsync($"{Zones}&constituentId=01001"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await browser.AskAsync($"{Seats}&constituentId=0"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            await browser.AskAsync($"{Seats}&constituentId={VisitorHost.Bruno}"),
            Is.EqualTo(HttpStatusCode.Forbidden)
        );
    }

    [Test]
    public async Task A_login_counts_at_once_and_so_does_another_one()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(simulator);
        using var browser = new Browser(host);
        await browser.ReadAsync("GET", "Web/Session/-");
        Assert.That(
            await browser.AskAsync($"{Seats}&constituentId={VisitorHost.Ada}"),
            Is.EqualTo(HttpStatusCode.Forbidden)
        );

        await browser.LogInAsync(VisitorHost.Ada);
        Assert.That(await browser.AskAsync($"{Seats}&constituentId={VisitorHost.Ada}"), Is.EqualTo(HttpStatusCode.OK));
        await browser.LogInAsync(VisitorHost.Bruno);

        Assert.That(
            await browser.AskAsync($"{Seats}&constituentId={VisitorHost.Bruno}"),
            Is.EqualTo(HttpStatusCode.OK)
        );
        Assert.That(
            await browser.AskAsync($"{Seats}&constituentId={VisitorHost.Ada}"),
            Is.EqualTo(HttpStatusCode.Forbidden)
        );
    }

    [Test]
    public async Task Who_the_visitor_is_is_asked_once_for_many_reads()
    {
        var time = new FakeTimeProvider(TestTime.Start);
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(
            simulator,
            build: builder => builder.Services.AddSingleton<TimeProvider>(time)
        );
        using var browser = new Browser(host);
        await browser.LogInAsync(VisitorHost.Ada);
        var before = simulator.CountOf("GET", SessionRead);

        for (var read = 0; read < 20; read++)
        {
            Assert.That(await browser.AskAsync($"{Seats}&constituentId=1001"), Is.EqualTo(HttpStatusCode.OK));
            Assert.That(
                await browser.AskAsync($"{Seats}&constituentId={2000 + read}"),
                Is.EqualTo(HttpStatusCode.Forbidden)
            );
        }

        Assert.That(simulator.CountOf("GET", SessionRead) - before, Is.EqualTo(1));
        time.Advance(new SeatCurveOptions().SessionMaxAge + TimeSpan.FromSeconds(1));
        await browser.AskAsync($"{Seats}&constituentId=1001");
        Assert.That(simulator.CountOf("GET", SessionRead) - before, Is.EqualTo(2));
    }

    [Test]
    public async Task Everybodys_map_costs_no_question_about_the_visitor()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(simulator, options => options.ModeOfSale.Allow(3));
        using var browser = new Browser(host);
        using var opened = await browser.SendAsync("GET", "Web/Cart/-");
        Assert.That(browser.Cookies, Has.Count.EqualTo(1));

        await browser.ReadAsync("GET", $"{Seats}&constituentId=0");

        Assert.That(simulator.CountOf("GET", SessionRead), Is.Zero);
    }

    [Test]
    public async Task Without_a_value_the_visitors_own_stands_in_and_no_shared_cache_keeps_it()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(simulator);
        using var browser = new Browser(host);

        using var stranger = await browser.SendAsync("GET", Seats);
        await browser.LogInAsync(VisitorHost.Ada);
        using var own = await browser.SendAsync("GET", Seats);
        using var named = await browser.SendAsync("GET", $"{Seats}&constituentId=1001");

        Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(stranger.Headers.NonValidated["Cache-Control"].ToString(), Does.StartWith("max-age=60,"));
        Assert.That(stranger.Headers.Vary, Is.EqualTo(new[] { "Cookie" }));
        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(own.Headers.NonValidated["Cache-Control"].ToString(), Is.EqualTo("private"));
        Assert.That(named.Headers.NonValidated["Cache-Control"].ToString(), Does.StartWith("max-age=60,"));
        Assert.That(named.Headers.Vary, Is.EqualTo(new[] { "Cookie" }));
    }

    [Test]
    public async Task A_page_of_another_site_does_not_find_out_who_the_visitor_is()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(simulator);
        using var browser = new Browser(host);
        await browser.LogInAsync(VisitorHost.Ada);
        browser.Headers["Sec-Fetch-Site"] = "cross-site";

        Assert.That(await browser.AskAsync($"{Seats}&constituentId=1001"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await browser.AskAsync($"{Seats}&constituentId=0"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_session_that_the_service_forgot_is_that_of_a_stranger_and_stays_the_visitors()
    {
        var server = new FakeServer(request =>
            request.RequestUri!.AbsolutePath.Contains("/Web/", StringComparison.Ordinal)
                ? request.Method == HttpMethod.Post
                    ? FakeServer.Answer(HttpStatusCode.OK, """{"SessionKey":"INVENTED-KEY-8"}""")
                    : FakeServer.Answer(HttpStatusCode.NotFound, """[{"Description":"unknown"}]""")
                : FakeServer.Answer(HttpStatusCode.OK, "[]")
        );
        await using var host = await SeatCurveHost.StartAsync(server, builder => builder.AddCookie());
        using var browser = new Browser(host);
        using var forgotten = await browser.SendAsync("GET", "Web/Session/-");

        Assert.That(await browser.AskAsync($"{Seats}&constituentId=0"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await browser.AskAsync(Seats), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await browser.AskAsync($"{Seats}&constituentId=1001"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(browser.Cookies, Has.Count.EqualTo(1));
        Assert.That(server.Received.Count(request => request.Method == "POST"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_service_that_does_not_tell_who_the_visitor_is_takes_nothing_away_but_the_own_map()
    {
        var server = new FakeServer(request =>
            request.RequestUri!.AbsolutePath.Contains("/Web/", StringComparison.Ordinal)
                ? request.Method == HttpMethod.Post
                    ? FakeServer.Answer(HttpStatusCode.OK, """{"SessionKey":"INVENTED-KEY-9"}""")
                    : FakeServer.Answer(HttpStatusCode.ServiceUnavailable, "")
                : FakeServer.Answer(HttpStatusCode.OK, "[]")
        );
        await using var host = await SeatCurveHost.StartAsync(server, builder => builder.AddCookie());
        using var browser = new Browser(host);
        using var down = await browser.SendAsync("GET", "Web/Session/-");

        Assert.That(await browser.AskAsync($"{Seats}&constituentId=0"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            await browser.AskAsync($"{Seats}&constituentId=1001"),
            Is.EqualTo(HttpStatusCode.ServiceUnavailable)
        );
        Assert.That(await browser.AskAsync(Seats), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }
}
