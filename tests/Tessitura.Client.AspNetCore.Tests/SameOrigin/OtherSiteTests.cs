using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.AspNetCore.Tests.SessionCookie;

namespace Tessitura.Client.AspNetCore.Tests.SameOrigin;

/// <summary>Pages of other sites must not act with the visitor's cookie.</summary>
internal sealed class OtherSiteTests
{
    private readonly Func<HttpRequestMessage, HttpResponseMessage> _answer = request =>
        FakeServer.Answer(
            HttpStatusCode.OK,
            request.RequestUri!.AbsolutePath.EndsWith("/Web/Session", StringComparison.Ordinal)
                ? """{"SessionKey":"INVENTED-KEY-4"}"""
                : "{}"
        );

    [TestCase("Sec-Fetch-Site", "cross-site")]
    [TestCase("Sec-Fetch-Site", "same-site")]
    [TestCase("Sec-Fetch-Site", "anything")]
    [TestCase("Origin", "https://evil.example.org")]
    [TestCase("Origin", "null")]
    [TestCase("Origin", "http://127.0.0.1:1")]
    public async Task A_call_from_another_site_is_refused(string header, string value)
    {
        var server = new FakeServer(_answer);
        await using var host = await SeatCurveHost.StartAsync(server, builder => builder.AddCookie());
        using var browser = new Browser(host);
        browser.Headers[header] = value;

        foreach (var (method, path) in Calls)
        {
            using var response = await browser.SendAsync(method, path, method == "POST" ? "{}" : null);
            await response.IsServiceErrorAsync(HttpStatusCode.Forbidden);
        }

        Assert.That(server.Received, Is.Empty);
        Assert.That(browser.Cookies, Is.Empty);
    }

    [TestCase("Sec-Fetch-Site", "same-origin")]
    [TestCase("Sec-Fetch-Site", "none")]
    [TestCase("Origin", "OWN")]
    [TestCase("X-None", "1")]
    public async Task A_call_from_this_site_is_made(string header, string value)
    {
        await using var host = await SeatCurveHost.StartAsync(new FakeServer(_answer), builder => builder.AddCookie());
        using var browser = new Browser(host);
        browser.Headers[header] = value == "OWN" ? host.Address.GetLeftPart(UriPartial.Authority) : value;

        foreach (var (method, path) in Calls)
        {
            await browser.ReadAsync(method, path, method == "POST" ? "{}" : null);
        }
    }

    [Test]
    public async Task A_form_of_another_site_cannot_pass_for_json()
    {
        var server = new FakeServer(_answer);
        await using var host = await SeatCurveHost.StartAsync(server, builder => builder.AddCookie());
        using var form = new FormUrlEncodedContent([new("PerformanceId", "4711")]);

        using var response = await host.Client.PostAsync("Web/Cart/-/Tickets", form);

        await response.IsServiceErrorAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.That(server.Received, Is.Empty);
    }

    [Test]
    public async Task A_call_whose_path_holds_the_key_needs_no_cookie_and_may_come_from_anywhere()
    {
        await using var host = await SeatCurveHost.StartAsync(new FakeServer(_answer));
        using var browser = new Browser(host);
        browser.Headers["Origin"] = "https://other.example.org";
        browser.Headers["Sec-Fetch-Site"] = "cross-site";

        await browser.ReadAsync("POST", "Web/Cart/INVENTED-KEY-4/Tickets", "{}");
    }

    private static (string Method, string Path)[] Calls =>
        [
            ("GET", "Web/Cart/-"),
            ("GET", "Web/Session/-"),
            ("POST", "Web/Cart/-/Tickets"),
            ("POST", "Web/Cart/-/Packages/Fixed"),
            ("POST", "Web/Session/-/PromoCode"),
            ("DELETE", "Web/Cart/-/Tickets/4711/1"),
            ("DELETE", "Web/Cart/-/Packages/Fixed/801/1"),
        ];
}
