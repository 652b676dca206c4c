using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tessitura.Client.AspNetCore.Tests.SessionCookie;

namespace Tessitura.Client.AspNetCore.Tests.RateLimits;

/// <summary>How often one address may call, by the policies that a host's own endpoints use too.</summary>
internal sealed class RateLimitTests
{
    private const string Address = "X-Test-Address";
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private readonly FakeServer _server;
    private int _sessions = 11;

    public RateLimitTests() =>
        _server = new(_ =>
            FakeServer.Answer(
                HttpStatusCode.OK,
                $$"""{"SessionKey":"INVENTED-KEY-{{Interlocked.Increment(ref _sessions)}}"}"""
            )
        );

    [Test]
    public async Task Too_many_reads_are_refused_as_an_error_of_the_service_and_others_go_on()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        for (var call = 0; call < 3; call++)
        {
            await browser.ReadAsync("GET", $"TXN/Performances/{call}");
        }

        using var refused = await browser.SendAsync("GET", "TXN/Performances/9");
        await refused.IsServiceErrorAsync(HttpStatusCode.TooManyRequests);
        Assert.That(refused.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(Long));
        Assert.That(_server.Received, Has.Count.EqualTo(3));

        await browser.ReadAsync("POST", "Web/Cart/INVENTED-KEY-12/Tickets", "{}");
        browser.Headers[Address] = "192.0.2.8";
        await browser.ReadAsync("GET", "TXN/Performances/9");
    }

    [Test]
    public async Task Calls_that_open_sessions_are_counted_whatever_their_form()
    {
        await using var host = await StartAsync();
        using var stranger = host.NewClient();

        using var first = await stranger.GetAsync("Web/Cart/-");
        using var second = await stranger.PostAsync(
            "Web/Session",
            new StringContent("{}", Encoding.UTF8, "application/json")
        );
        using var third = await stranger.DeleteAsync("Web/Cart/-/Tickets/4711/1");

        Assert.That(
            new[] { first, second, third }.Select(response => response.StatusCode),
            Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests })
        );
    }

    [Test]
    public async Task A_cookie_that_somebody_made_up_opens_no_other_count()
    {
        await using var host = await StartAsync();
        var statuses = new List<HttpStatusCode>();

        for (var call = 0; call < 3; call++)
        {
            using var stranger = new Browser(host);
            stranger.Keep("__Host-Tessitura", $"invented-{call}");
            statuses.Add((await stranger.SendAsync("GET", "Web/Cart/-")).StatusCode);
        }

        Assert.That(
            statuses,
            Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests })
        );
    }

    [Test]
    public async Task A_visitor_with_a_cookie_opens_no_sessions()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        for (var call = 0; call < 4; call++)
        {
            await browser.ReadAsync("GET", "Web/Cart/-");
        }
    }

    [TestCase("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [TestCase("192.0.2.7", "::ffff:192.0.2.7", true)]
    [TestCase("192.0.2.7", "192.0.2.8", false)]
    public async Task An_address_is_counted_with_its_network(string one, string other, bool together)
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        browser.Headers[Address] = one;
        for (var call = 0; call < 3; call++)
        {
            await browser.ReadAsync("GET", "/own/read");
        }

        browser.Headers[Address] = other;
        using var response = await browser.SendAsync("GET", "/own/read");

        Assert.That(response.StatusCode, Is.EqualTo(together ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK));
    }

    [Test]
    public async Task A_hosts_own_endpoints_have_the_same_policies()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        Assert.That(await CountAsync("GET", "/own/read"), Is.EqualTo(3));
        Assert.That(await CountAsync("POST", "/own/write"), Is.EqualTo(4));
        Assert.That(await CountAsync("POST", "/own/session"), Is.EqualTo(2));
        // By what it does, and together with the front end's calls.
        Assert.That(await CountAsync("GET", "/own/any"), Is.EqualTo(3));
        Assert.That(await CountAsync("GET", "TXN/Performances/1"), Is.Zero);
        Assert.That(await CountAsync("POST", "/own/any"), Is.EqualTo(4));

        async Task<int> CountAsync(string method, string path)
        {
            for (var count = 0; ; count++)
            {
                using var response = await browser.SendAsync(method, path);
                if (response.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    return count;
                }
            }
        }
    }

    [Test]
    public async Task A_hosts_own_endpoint_that_opens_sessions_is_counted_with_the_front_ends_calls()
    {
        await using var host = await StartAsync();
        using var stranger = host.NewClient();
        using var browser = new Browser(host);
        await browser.ReadAsync("GET", "Web/Cart/-");

        using var first = await stranger.PostAsync("/own/login", null);
        using var second = await stranger.PostAsync("/own/login", null);
        using var known = await browser.SendAsync("POST", "/own/login");

        Assert.That(
            new[] { first, second, known }.Select(response => response.StatusCode),
            Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK })
        );
    }

    [Test]
    public async Task One_visitor_takes_nothing_from_the_others_behind_the_same_address()
    {
        await using var host = await StartAsync(options => options.VisitorWrites = new(2, Long));
        using var greedy = new Browser(host);
        using var neighbour = new Browser(host);
        await greedy.ReadAsync("GET", "Web/Cart/-");
        await neighbour.ReadAsync("GET", "Web/Cart/-");
        var statuses = new List<HttpStatusCode>();

        for (var call = 0; call < 9; call++)
        {
            using var response = await greedy.SendAsync("POST", "/own/write");
            statuses.Add(response.StatusCode);
        }

        Assert.That(statuses.Count(status => status is HttpStatusCode.OK), Is.EqualTo(2));
        await neighbour.ReadAsync("POST", "/own/write");
        await neighbour.ReadAsync("POST", "/own/write");
    }

    [Test]
    public async Task One_visitor_with_many_addresses_is_counted_as_one()
    {
        await using var host = await StartAsync(options => options.VisitorReads = new(2, Long));
        using var browser = new Browser(host);
        browser.Headers[Address] = "192.0.2.1";
        await browser.ReadAsync("GET", "Web/Cart/-");
        var statuses = new List<HttpStatusCode>();

        foreach (var address in new[] { "192.0.2.2", "192.0.2.3", "192.0.2.4" })
        {
            browser.Headers[Address] = address;
            using var response = await browser.SendAsync("GET", "/own/read");
            statuses.Add(response.StatusCode);
        }

        Assert.That(
            statuses,
            Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests })
        );
    }

    [Test]
    public void Limits_that_make_no_sense_are_told_all_at_once()
    {
        using var provider = new ServiceCollection()
            .AddLogging()
            .AddTessituraRateLimits(options =>
            {
                options.Reads = new(0, TimeSpan.FromMinutes(1));
                options.Writes = new(1, TimeSpan.Zero);
                options.Sessions = null!;
                options.VisitorReads = new(-1, TimeSpan.FromMinutes(1));
                options.VisitorWrites = null!;
            })
            .BuildServiceProvider();

        Assert.That(
            () => provider.GetRequiredService<IOptions<TessituraRateLimitOptions>>().Value,
            Throws.InstanceOf<OptionsValidationException>().With.Property("Failures").Count.EqualTo(5)
        );
    }

    private Task<SeatCurveHost> StartAsync(Action<TessituraRateLimitOptions>? configure = null) =>
        SeatCurveHost.StartAsync(
            builder =>
            {
                builder.Services.AddTessitura(FakeServer.Configure).ConfigurePrimaryHttpMessageHandler(() => _server);
                builder.AddCookie();
                // Twice, as a host that is made of parts does.
                builder
                    .Services.AddTessituraRateLimits()
                    .AddTessituraRateLimits(options =>
                    {
                        options.Reads = new(3, Long);
                        options.Writes = new(4, Long);
                        options.Sessions = new(2, Long);
                        configure?.Invoke(options);
                    });
            },
            app =>
            {
                app.Use(
                    (context, next) =>
                    {
                        if (context.Request.Headers[Address] is [{ } address])
                        {
                            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                        }

                        return next(context);
                    }
                );
                app.UseRateLimiter();
                app.MapGet("/own/read", () => "").RequireRateLimiting(TessituraRateLimits.Reads);
                app.MapPost("/own/write", () => "").RequireRateLimiting(TessituraRateLimits.Writes);
                app.MapPost("/own/session", () => "").RequireRateLimiting(TessituraRateLimits.Sessions);
                app.MapPost("/own/login", () => "").RequireRateLimiting(TessituraRateLimits.Default).MayOpenSession();
                app.MapMethods("/own/any", ["GET", "POST"], () => "").RequireRateLimiting(TessituraRateLimits.Default);
            },
            map: calls => calls.RequireRateLimiting(TessituraRateLimits.Default)
        );
}
