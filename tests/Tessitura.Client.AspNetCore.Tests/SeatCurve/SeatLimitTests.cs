using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tessitura.Client.AspNetCore.Tests.SessionCookie;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.AspNetCore.Tests.SeatCurve;

/// <summary>How many seats one cart takes, on every way that the calls have into it.</summary>
internal sealed class SeatLimitTests
{
    private const int Most = 10;

    [Test]
    public async Task The_cart_is_counted_and_not_the_call()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await StartAsync(simulator);
        using var browser = new Browser(host);

        await browser.ReadAsync("POST", "Web/Cart/-/Tickets", Seats(4));
        await browser.ReadAsync("POST", "Web/Cart/-/Tickets", Seats(4));
        using var refused = await browser.SendAsync("POST", "Web/Cart/-/Tickets", Seats(4));
        var told = await refused.IsServiceErrorAsync(HttpStatusCode.BadRequest);
        await browser.ReadAsync("POST", "Web/Cart/-/Tickets", Seats(2));

        Assert.That(told, Is.EqualTo("A cart takes 10 seats here, and this one has 8: nothing was reserved."));
        Assert.That(simulator.SeatsHeld(), Has.Count.EqualTo(Most));
    }

    [TestCase("""{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":50,"ZoneId":2}""")]
    [TestCase("""{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":"50","ZoneId":2}""")]
    [TestCase("""{"PriceType":"1","PerformanceId":4711,"numberofseats":50,"ZoneId":2}""")]
    [TestCase("""{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":1,"numberOfSeats":50,"ZoneId":2}""")]
    [TestCase("""{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":50,"NumberOfSeats":1,"ZoneId":2}""")]
    [TestCase("""{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":5e1,"ZoneId":2}""")]
    [TestCase(
        """{"PriceType":"1","PerformanceId":4711,"RequestedSeats":"1,2,3,4,5,6,7,8,9,10,11","NumberOfSeats":11,"ZoneId":0}"""
    )]
    [TestCase(
        """{"PriceType":"1","PerformanceId":4711,"RequestedSeats":"1,2,3,4,5,6,7,8,9,10,11","NumberOfSeats":1,"ZoneId":0}"""
    )]
    public async Task No_spelling_of_a_body_gets_round_it(string body)
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await StartAsync(simulator);
        using var browser = new Browser(host);

        using var refused = await browser.SendAsync("POST", "Web/Cart/-/Tickets", body);

        await refused.IsServiceErrorAsync(HttpStatusCode.BadRequest);
        Assert.That(simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task Calls_at_once_do_not_get_round_it()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await StartAsync(simulator, most: 2);
        using var browser = new Browser(host);
        await browser.ReadAsync("POST", "Web/Cart/-/Tickets", Seats(1));

        var calls = Enumerable.Range(0, 6).Select(_ => browser.SendAsync("POST", "Web/Cart/-/Tickets", Seats(1)));
        var answers = await Task.WhenAll(calls);

        Assert.That(simulator.SeatsHeld(), Has.Count.LessThanOrEqualTo(2));
        Assert.That(
            answers.Count(answer => answer.IsSuccessStatusCode),
            Is.LessThanOrEqualTo(1),
            "of two calls at once at most one got the last seat"
        );
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Test]
    public async Task A_key_in_the_path_is_held_to_it_too()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await StartAsync(simulator);
        using var browser = new Browser(host);
        var session = JsonNode.Parse(await browser.ReadAsync("POST", "Web/Session", "{}"))!;
        var key = Uri.EscapeDataString(session["SessionKey"]!.GetValue<string>());

        await browser.ReadAsync("POST", $"Web/Cart/{key}/Tickets", Seats(8));
        using var refused = await browser.SendAsync("POST", $"Web/Cart/{key}/Tickets", Seats(3));

        await refused.IsServiceErrorAsync(HttpStatusCode.BadRequest);
        Assert.That(simulator.SeatsHeld(), Has.Count.EqualTo(8));
    }

    [Test]
    public async Task A_package_counts_the_seats_of_one_evening()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await StartAsync(simulator, most: 4);
        using var browser = new Browser(host);

        await browser.ReadAsync("POST", "Web/Cart/-/Packages/Fixed", Package(3));
        using var refused = await browser.SendAsync("POST", "Web/Cart/-/Packages/Fixed", Package(2));
        await browser.ReadAsync("POST", "Web/Cart/-/Tickets", Seats(1));

        await refused.IsServiceErrorAsync(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task A_visitor_without_a_cookie_gets_a_session_only_for_what_needs_one()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await StartAsync(simulator);
        using var browser = new Browser(host);

        using var cart = await browser.SendAsync("GET", "Web/Cart/-");
        using var session = await browser.SendAsync("GET", "Web/Session/-");
        using var deleted = await browser.SendAsync("DELETE", "Web/Cart/-/Tickets/4711/1");

        Assert.That(cart.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(cart.Headers.NonValidated["Cache-Control"].ToString(), Is.EqualTo("no-store"));
        await session.IsServiceErrorAsync(HttpStatusCode.NotFound);
        await deleted.IsServiceErrorAsync(HttpStatusCode.NotFound);
        Assert.That(simulator.CountOf("POST", "/Web/Session"), Is.Zero);
        Assert.That(browser.Cookies, Is.Empty);

        await browser.ReadAsync("POST", "Web/Cart/-/Tickets", Seats(1));
        await browser.ReadAsync("GET", "Web/Cart/-");
        await browser.ReadAsync("GET", "Web/Session/-");

        Assert.That(simulator.CountOf("POST", "/Web/Session"), Is.EqualTo(1));
    }

    [TestCase(0)]
    [TestCase(10_001)]
    public async Task A_limit_that_makes_no_sense_is_told(int seats)
    {
        await using var simulator = await TessituraSimulator.StartAsync();

        Assert.That(
            () => StartAsync(simulator, seats),
            Throws
                .InstanceOf<OptionsValidationException>()
                .With.Message.EqualTo($"SeatCurveOptions.MaxSeats is {seats}; allowed is 1 to 10000.")
        );
    }

    private static Task<SeatCurveHost> StartAsync(TessituraSimulator simulator, int most = Most) =>
        SeatCurveHost.StartAsync(
            simulator,
            builder =>
            {
                builder.AddCookie();
                builder.Services.Configure<SeatCurveOptions>(options =>
                {
                    options.MaxSeats = most;
                    options.OpensSessionToRead = false;
                });
            }
        );

    private static string Seats(int number) =>
        $$"""{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":{{number}},"ZoneId":2}""";

    private static string Package(int seats) =>
        $$"""{"PackageId":802,"NumberOfSeats":{{seats}},"PriceType":"1","ZoneId":2}""";
}
