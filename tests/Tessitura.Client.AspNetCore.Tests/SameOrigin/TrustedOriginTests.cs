using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.AspNetCore.Tests.SessionCookie;

namespace Tessitura.Client.AspNetCore.Tests.SameOrigin;

/// <summary>Trusted pages act on the visitor's cookie where a browser sends it to them, and open no sessions where it does not.</summary>
internal sealed class TrustedOriginTests
{
    private readonly FakeServer _server = new(_ =>
        FakeServer.Answer(HttpStatusCode.OK, """{"SessionKey":"INVENTED-KEY-10"}""")
    );

    [TestCase("https://shop.example.org", "cross-site")]
    [TestCase("https://shop.example.org", "anything")]
    [TestCase("https://shop.elsewhere.org", null)]
    [TestCase("https://example.com", null)]
    [TestCase("https://other.co.uk", null, "tickets.example.co.uk")]
    [TestCase("https://192.0.2.1", null, "192.0.2.2")]
    [TestCase("https://tickets.example.org.evil.example", null)]
    public async Task A_trusted_page_of_another_site_is_refused_while_the_cookie_is_lax(
        string origin,
        string? site,
        string host = "tickets.example.org"
    )
    {
        await using var shop = await StartAsync(origin, crossSite: false);
        using var browser = Page(shop, origin, site, host);

        for (var call = 0; call < 3; call++)
        {
            using var response = await browser.SendAsync("POST", "Web/Cart/-/Tickets", "{}");
            Assert.That(await response.IsServiceErrorAsync(HttpStatusCode.Forbidden), Does.Contain("SameSite=Lax"));
        }

        Assert.That(_server.Received, Is.Empty);
        Assert.That(browser.Cookies, Is.Empty);
    }

    [TestCase("https://shop.example.org", "cross-site")]
    [TestCase("https://shop.elsewhere.org", null)]
    public async Task It_gets_in_where_the_cookie_is_made_for_it(string origin, string? site)
    {
        await using var shop = await StartAsync(origin, crossSite: true);
        using var browser = Page(shop, origin, site, "tickets.example.org");

        for (var call = 0; call < 3; call++)
        {
            await browser.ReadAsync("POST", "Web/Cart/-/Tickets", "{}");
        }

        Assert.That(_server.Received.Count(request => request.Path == "/Web/Session"), Is.EqualTo(1));
        using var stranger = Page(shop, "https://evil.example.org", site, "tickets.example.org");
        using var refused = await stranger.SendAsync("POST", "Web/Cart/-/Tickets", "{}");
        await refused.IsServiceErrorAsync(HttpStatusCode.Forbidden);
    }

    [TestCase("https://shop.example.org", "same-site")]
    [TestCase("https://shop.example.org", null)]
    [TestCase("https://example.org", null)]
    [TestCase("https://shop.example.co.uk:8443", null, "tickets.example.co.uk")]
    [TestCase("http://localhost:3000", null, "localhost:5000")]
    public async Task A_trusted_page_of_the_same_site_gets_in(
        string origin,
        string? site,
        string host = "tickets.example.org"
    )
    {
        await using var shop = await StartAsync(origin, crossSite: false);
        using var browser = Page(shop, origin, site, host);

        await browser.ReadAsync("POST", "Web/Cart/-/Tickets", "{}");
    }

    [Test]
    public async Task The_cookie_for_other_sites_is_partitioned_and_cleared_as_it_was_set()
    {
        await using var shop = await StartAsync("https://shop.example.org", crossSite: true);
        using var browser = new Browser(shop);
        await browser.ReadAsync("GET", "Web/Cart/-");

        Assert.That(
            browser.SetCookie!.Split("; ").Skip(1),
            Is.EquivalentTo(new[] { "path=/", "secure", "samesite=none", "httponly", "Partitioned" })
        );
        Assert.That(browser.SetCookie, Does.StartWith("__Host-Tessitura="));
        using var cleared = await browser.SendAsync("POST", "/clear");
        Assert.That(browser.SetCookie, Does.Contain("samesite=none").And.Contain("Partitioned").And.Contain("1970"));
    }

    [Test]
    public async Task Over_plain_http_the_cookie_stays_lax()
    {
        await using var shop = await StartAsync(
            "https://shop.example.org",
            crossSite: true,
            environment: "Development"
        );
        using var browser = new Browser(shop);

        await browser.ReadAsync("GET", "Web/Cart/-");

        Assert.That(browser.SetCookie, Does.Contain("samesite=lax").And.Not.Contain("Partitioned"));
        using var other = Page(shop, "https://shop.example.org", "cross-site", shop.Address.Authority);
        using var refused = await other.SendAsync("GET", "Web/Cart/-");
        await refused.IsServiceErrorAsync(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task A_path_that_holds_the_key_may_be_called_from_anywhere()
    {
        await using var shop = await StartAsync("https://shop.example.org", crossSite: false);
        using var browser = Page(shop, "https://shop.example.org", "cross-site", "tickets.example.org");

        await browser.ReadAsync("POST", "Web/Cart/INVENTED-KEY-10/Tickets", "{}");
        await browser.ReadAsync("GET", "TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0");
    }

    private Task<SeatCurveHost> StartAsync(string trusted, bool crossSite, string environment = "Production") =>
        SeatCurveHost.StartAsync(
            _server,
            builder =>
            {
                builder.AddCookie(options => options.CrossSite = crossSite);
                builder.Services.AddSeatCurve(options => options.TrustedOrigins.Add(trusted));
            },
            app => app.MapPost("/clear", (ISessionKeyStore store) => store.ClearAsync()),
            environment
        );

    private static Browser Page(SeatCurveHost shop, string origin, string? site, string host)
    {
        var browser = new Browser(shop) { Headers = { ["Origin"] = origin, ["Host"] = host } };
        if (site is not null)
        {
            browser.Headers["Sec-Fetch-Site"] = site;
        }

        return browser;
    }
}
