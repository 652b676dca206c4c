using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.AspNetCore.Tests.SessionCookie;

namespace Tessitura.Client.AspNetCore.Tests.SameOrigin;

/// <summary>A host's own endpoints, held to the same rule as the calls of the front end.</summary>
internal sealed class RequireOwnSiteTests
{
    private static readonly string[] Paths =
    [
        "/delegate",
        "/handler",
        "/group/inner",
        "/controller/plain",
        "/conventional/plain",
    ];

    [TestCase("Sec-Fetch-Site", "cross-site")]
    [TestCase("Sec-Fetch-Site", "same-site")]
    [TestCase("Origin", "https://evil.example.org")]
    [TestCase("Origin", "null")]
    public async Task A_call_from_another_site_does_not_reach_an_endpoint_of_any_kind(string header, string value)
    {
        var calls = new Calls();
        await using var host = await StartAsync(calls);
        using var browser = new Browser(host);
        browser.Headers[header] = value;

        foreach (var path in Paths)
        {
            using var response = await browser.SendAsync("POST", path, "not even json");
            await response.IsServiceErrorAsync(HttpStatusCode.Forbidden);
        }

        Assert.That(calls.Count, Is.Zero);
        Assert.That(await browser.ReadAsync("POST", "/unprotected"), Is.EqualTo("done"));
    }

    [TestCase("Sec-Fetch-Site", "same-origin")]
    [TestCase("X-None", "1")]
    public async Task A_call_from_this_site_does(string header, string value)
    {
        var calls = new Calls();
        await using var host = await StartAsync(calls);
        using var browser = new Browser(host);
        browser.Headers[header] = value;

        foreach (var path in Paths)
        {
            Assert.That(await browser.ReadAsync("POST", path), Is.EqualTo("done"), path);
        }

        Assert.That(calls.Count, Is.EqualTo(Paths.Length));
    }

    [TestCase("same-site", HttpStatusCode.OK)]
    [TestCase("cross-site", HttpStatusCode.Forbidden)]
    public async Task A_trusted_origin_is_treated_as_by_the_calls(string site, HttpStatusCode status)
    {
        await using var host = await StartAsync(new Calls());
        using var browser = new Browser(host);
        browser.Headers["Sec-Fetch-Site"] = site;
        browser.Headers["Origin"] = "https://shop.example.org";

        using var response = await browser.SendAsync("POST", "/handler");

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    private static Task<SeatCurveHost> StartAsync(Calls calls) =>
        SeatCurveHost.StartAsync(
            FakeServer.Answering(HttpStatusCode.OK, "{}"),
            builder =>
            {
                builder.AddCookie();
                builder.Services.AddSeatCurve(options => options.TrustedOrigins.Add("https://shop.example.org"));
                builder.Services.AddSingleton(calls);
                builder.Services.AddControllers().AddApplicationPart(typeof(PlainController).Assembly);
            },
            app =>
            {
                app.MapPost("/unprotected", () => "done");
                app.MapPost("/delegate", (RequestDelegate)(context => calls.AnswerAsync(context))).RequireOwnSite();
                app.MapPost("/handler", (Calls injected) => injected.Answer()).RequireOwnSite();
                app.MapGroup("/group").RequireOwnSite().MapPost("/inner", (Calls injected) => injected.Answer());
                app.MapControllers().RequireOwnSite();
                app.MapControllerRoute("conventional", "conventional/{action}", new { controller = "Conventional" })
                    .RequireOwnSite();
            }
        );
}
