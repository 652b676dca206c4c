using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tessitura.Client.AspNetCore.Tests.SessionCookie;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.AspNetCore.Tests.Access;

/// <summary>What a host permits: values, a list, a function of the visitor, or everything.</summary>
internal sealed class AllowedIdsTests
{
    private const string Seats = "TXN/Performances/4711/Seats";
    private const string Prices = "TXN/Performances/Prices?performanceIds=4711";

    [TestCase("3", HttpStatusCode.OK)]
    [TestCase("05", HttpStatusCode.OK)]
    [TestCase("4", HttpStatusCode.Forbidden)]
    [TestCase("0", HttpStatusCode.Forbidden)]
    public async Task A_list_holds_a_visitor_without_a_session(string asked, HttpStatusCode status)
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await StartAsync(server, options => options.ModeOfSale.Allow(3).Allow(5, 3));
        using var browser = new Browser(host);

        Assert.That(await browser.AskAsync($"{Seats}?constituentId=0&modeOfSaleId={asked}"), Is.EqualTo(status));
        Assert.That(await browser.AskAsync($"{Prices}&modeOfSaleId={asked}"), Is.EqualTo(status));
        Assert.That(server.Received, Has.Count.EqualTo(status == HttpStatusCode.OK ? 2 : 0));
    }

    [Test]
    public async Task The_first_of_a_list_stands_in_where_the_service_needs_a_value()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await StartAsync(server, options => options.ModeOfSale.Allow(5, 3));
        using var browser = new Browser(host);

        await browser.ReadAsync("GET", $"{Seats}?modeOfSaleId=undefined");
        await browser.ReadAsync("GET", Prices);

        Assert.That(
            server.Received.Select(request => request.Path),
            Is.EqualTo(
                new[]
                {
                    "/TXN/Performances/4711/Seats?modeOfSaleId=5&constituentId=0",
                    "/TXN/Performances/Prices?performanceIds=4711",
                }
            )
        );
    }

    [Test]
    public async Task A_visitor_looks_at_what_a_promo_code_opens_once_it_was_looked_up()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(
            simulator,
            options =>
            {
                options.ModeOfSale.Allow(3);
                options.Source.Allow(100);
            }
        );
        using var browser = new Browser(host);
        await browser.ReadAsync("GET", "Web/Session/-");
        Assert.That(await browser.AskAsync($"{Prices}&modeOfSaleId=4"), Is.EqualTo(HttpStatusCode.Forbidden));

        await browser.ReadAsync("POST", "Web/Session/-/PromoCode", """{"PromoCodeString":"friends"}""");

        using var own = await browser.SendAsync("GET", $"{Prices}&modeOfSaleId=4&sourceId=201");
        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(own.Headers.Vary, Is.EqualTo(new[] { "Cookie" }));
        Assert.That(await browser.AskAsync($"{Prices}&modeOfSaleId=3"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await browser.AskAsync($"{Seats}?modeOfSaleId=4&constituentId=0"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await browser.AskAsync($"{Prices}&sourceId=202"), Is.EqualTo(HttpStatusCode.Forbidden));
        await browser.LogInAsync(VisitorHost.Ada);
        Assert.That(await browser.AskAsync($"{Prices}&modeOfSaleId=4"), Is.EqualTo(HttpStatusCode.OK));
        using var stranger = new Browser(host);
        Assert.That(await stranger.AskAsync($"{Prices}&modeOfSaleId=4"), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Where_the_host_says_nothing_a_session_holds_its_visitor_and_others_ask_freely()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(simulator);
        using var browser = new Browser(host);
        using var stranger = new Browser(host);
        await browser.ReadAsync("GET", "Web/Session/-");

        Assert.That(await browser.AskAsync($"{Prices}&modeOfSaleId=3"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await browser.AskAsync($"{Prices}&modeOfSaleId=4"), Is.EqualTo(HttpStatusCode.Forbidden));
        using var free = await stranger.SendAsync("GET", $"{Prices}&modeOfSaleId=4&sourceId=202");
        Assert.That(free.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(free.Headers.Vary, Is.Empty);
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("[1,null,{\"Source\":null},{\"ModeOfSaleId\":\"4\",\"Source\":{\"Id\":99999999999}}]")]
    [TestCase("")]
    public async Task An_answer_about_a_promo_code_that_says_nothing_opens_nothing(string body)
    {
        var server = new FakeServer(request =>
            FakeServer.Answer(
                HttpStatusCode.OK,
                request.RequestUri!.AbsolutePath.EndsWith("/PromoCode", StringComparison.Ordinal)
                    ? body
                    : """{"SessionKey":"INVENTED-KEY-13","ModeOfSaleId":3,"OriginalModeOfSaleId":3}"""
            )
        );
        await using var host = await StartAsync(server);
        using var browser = new Browser(host);

        Assert.That(await browser.ReadAsync("POST", "Web/Session/-/PromoCode", "{}"), Is.EqualTo(body));

        Assert.That(await browser.AskAsync($"{Prices}&modeOfSaleId=4"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await browser.AskAsync($"{Prices}&modeOfSaleId=3"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_source_of_the_hosts_own_sessions_holds_a_visitor_without_one()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await StartAsync(
            server,
            build: builder =>
                builder.Services.Configure<TessituraOptions>(options => options.Session = new() { PromotionCode = 77 })
        );
        using var browser = new Browser(host);

        Assert.That(await browser.AskAsync($"{Prices}&sourceId=77"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await browser.AskAsync($"{Prices}&sourceId=78"), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_function_of_the_visitor_decides_alone()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await StartAsync(
            server,
            options =>
            {
                options.ModeOfSale.Allow(4).Use(context => context.Request.Headers.ContainsKey("X-Staff") ? 9 : 3);
                options.Constituent.UseAnyOf(
                    async (_, stop) =>
                    {
                        await Task.Delay(TimeSpan.Zero, stop);
                        return [70, 71];
                    }
                );
            }
        );
        using var browser = new Browser(host);

        using var filled = await browser.SendAsync("GET", Seats);
        Assert.That(filled.Headers.NonValidated["Cache-Control"].ToString(), Is.EqualTo("private"));
        Assert.That(await browser.AskAsync($"{Seats}?modeOfSaleId=4"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await browser.AskAsync($"{Seats}?constituentId=0"), Is.EqualTo(HttpStatusCode.Forbidden));
        browser.Headers["X-Staff"] = "1";
        Assert.That(await browser.AskAsync($"{Seats}?modeOfSaleId=9&constituentId=71"), Is.EqualTo(HttpStatusCode.OK));

        Assert.That(
            server.Received.Select(request => request.Path),
            Is.EqualTo(
                new[]
                {
                    "/TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=70",
                    "/TXN/Performances/4711/Seats?modeOfSaleId=9&constituentId=71",
                }
            )
        );
    }

    [Test]
    public async Task A_function_may_ask_the_visitors_web_session()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(
            simulator,
            options =>
                options.Constituent.Use(
                    async (context, stop) =>
                    {
                        var visit = context.RequestServices.GetRequiredService<IWebSession>();
                        return (await visit.Api.Session.GetAsync(stop)).LoginInfo?.ConstituentId ?? 0;
                    }
                )
        );
        using var browser = new Browser(host);
        await browser.LogInAsync(VisitorHost.Ada);

        Assert.That(
            await browser.AskAsync($"{Seats}?modeOfSaleId=3&constituentId=1001"),
            Is.EqualTo(HttpStatusCode.OK)
        );
        Assert.That(
            await browser.AskAsync($"{Seats}?modeOfSaleId=3&constituentId=0"),
            Is.EqualTo(HttpStatusCode.Forbidden)
        );
    }

    [Test]
    public async Task A_failure_of_the_service_within_a_function_is_the_visitors_error()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await VisitorHost.StartAsync(
            simulator,
            options =>
                options.ModeOfSale.Use(
                    async (context, stop) =>
                        (
                            await context
                                .RequestServices.GetRequiredService<ITessituraClient>()
                                .Txn.GetPerformanceAsync(1, stop)
                        ).Id
                )
        );
        using var browser = new Browser(host);

        using var response = await browser.SendAsync("GET", $"{Seats}?modeOfSaleId=3&constituentId=0");

        await response.IsServiceErrorAsync(HttpStatusCode.BadGateway);
    }

    [Test]
    public async Task In_the_open_form_everything_that_a_front_end_asks_for_is_passed_on()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await StartAsync(
            server,
            options =>
            {
                options.ModeOfSale.Allow(3).AllowAny();
                options.Source.AllowAny();
                options.Constituent.AllowAny();
            }
        );
        using var browser = new Browser(host);

        foreach (var query in new[] { "modeOfSaleId=8&constituentId=55", "modeOfSaleId=8", "" })
        {
            using var response = await browser.SendAsync("GET", $"{Seats}?{query}");
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Headers.Vary, Is.Empty);
            Assert.That(
                server.Received.Last().Path,
                Is.EqualTo($"/TXN/Performances/4711/Seats{(query.Length > 0 ? "?" : "")}{query}")
            );
        }

        await browser.ReadAsync("GET", $"{Prices}&sourceId=1234");
        Assert.That(server.Received.Last().Path, Does.EndWith("sourceId=1234&performanceIds=4711"));
    }

    [Test]
    public async Task Ids_that_cannot_be_are_told_when_the_application_starts()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            StartAsync(
                FakeServer.Answering(HttpStatusCode.OK, "[]"),
                options =>
                {
                    options.ModeOfSale.Allow(-1);
                    options.Constituent.Allow(0, -2);
                    options.SessionMaxAge = TimeSpan.FromHours(1);
                    options.MaxStaleSeats = TimeSpan.FromSeconds(-1);
                }
            )
        );

        Assert.That(failure!.Failures.Count(), Is.EqualTo(4));
    }

    private static Task<SeatCurveHost> StartAsync(
        FakeServer server,
        Action<SeatCurveOptions>? configure = null,
        Action<WebApplicationBuilder>? build = null
    ) =>
        SeatCurveHost.StartAsync(
            server,
            builder =>
            {
                builder.AddCookie();
                builder.Services.AddSeatCurve(configure);
                build?.Invoke(builder);
            }
        );
}
