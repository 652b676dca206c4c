using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.AspNetCore.Tests.SeatCurve;

/// <summary>What browsers and caches in between are told.</summary>
internal sealed class BrowserCachingTests
{
    private const string Seats = "TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0";
    private const string Zones = "TXN/Performances/ZoneAvailabilities?performanceIds=4711";
    private const string Prices = "TXN/Performances/Prices?performanceIds=4711";

    [TestCase(Seats)]
    [TestCase(Prices)]
    [TestCase("ReferenceData/SeatStatuses")]
    public async Task Where_origins_are_trusted_answers_that_caches_keep_vary_by_origin(string path)
    {
        await using var host = await StartAsync(builder =>
            builder.Services.AddSeatCurve(options => options.TrustedOrigins.Add("https://shop.example.org"))
        );

        using var response = await host.Client.GetAsync(path);

        Assert.That(response.Headers.Vary, Is.EqualTo(new[] { "Origin" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Where_cors_applies_too_with_and_without_an_origin(bool withOrigin)
    {
        await using var host = await StartAsync(
            builder =>
                builder.Services.AddCors(cors =>
                    cors.AddDefaultPolicy(policy =>
                        policy.WithOrigins("https://one.example.org", "https://two.example.org")
                    )
                ),
            app => app.UseCors()
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, Seats);
        if (withOrigin)
        {
            request.Headers.Add("Origin", "https://one.example.org");
        }

        using var response = await host.Client.SendAsync(request);

        Assert.That(response.Headers.Vary, Does.Contain("Origin"));
        Assert.That(response.Headers.Contains("Access-Control-Allow-Origin"), Is.EqualTo(withOrigin));
    }

    [Test]
    public async Task Without_cors_answers_vary_by_nothing()
    {
        await using var host = await StartAsync();

        using var response = await host.Client.GetAsync(Seats);

        Assert.That(response.Headers.Vary, Is.Empty);
    }

    [Test]
    public async Task What_no_cache_keeps_needs_no_vary()
    {
        await using var host = await StartAsync(builder =>
            builder.Services.AddSeatCurve(options => options.TrustedOrigins.Add("https://shop.example.org"))
        );

        using var response = await host.Client.GetAsync("Web/Cart/INVENTED-KEY-11");

        Assert.That(response.Headers.Vary, Is.Empty);
    }

    [Test]
    public async Task A_vary_of_the_host_stays()
    {
        await using var host = await StartAsync(
            builder => builder.Services.AddSeatCurve(options => options.TrustedOrigins.Add("https://shop.example.org")),
            app =>
                app.Use(
                    (context, next) =>
                    {
                        context.Response.Headers.Vary = "Accept-Encoding, origin";
                        return next(context);
                    }
                )
        );

        using var response = await host.Client.GetAsync(Seats);

        Assert.That(response.Headers.Vary, Is.EqualTo(new[] { "Accept-Encoding", "origin" }));
    }

    [Test]
    public async Task Another_vary_of_the_host_is_added_to()
    {
        await using var host = await StartAsync(
            builder => builder.Services.AddSeatCurve(options => options.TrustedOrigins.Add("https://shop.example.org")),
            app =>
                app.Use(
                    (context, next) =>
                    {
                        context.Response.Headers.Vary = "Accept-Encoding";
                        return next(context);
                    }
                )
        );

        using var response = await host.Client.GetAsync(Seats);

        Assert.That(response.Headers.Vary, Is.EqualTo(new[] { "Accept-Encoding", "Origin" }));
    }

    [TestCase(30, "max-age=60, stale-while-revalidate=30, stale-if-error=30")]
    [TestCase(0, "max-age=60")]
    [TestCase(1000000, "max-age=60, stale-while-revalidate=604800, stale-if-error=1000000")]
    [TestCase(null, "max-age=60, stale-while-revalidate=604800, stale-if-error=1209600")]
    public async Task A_host_caps_how_long_old_availability_is_shown(int? seconds, string expected)
    {
        await using var host = await StartAsync(builder =>
            builder.Services.AddSeatCurve(options =>
                options.MaxStaleSeats = seconds is { } most ? TimeSpan.FromSeconds(most) : null
            )
        );

        foreach (var path in new[] { Seats, Zones, Seats.Replace("Performances/4711", "Packages/801") })
        {
            Assert.That(await CacheControlAsync(host, path), Is.EqualTo(expected));
        }

        Assert.That(
            await CacheControlAsync(host, Prices),
            Is.EqualTo("max-age=300, stale-while-revalidate=604800, stale-if-error=1209600")
        );
    }

    private static async Task<string> CacheControlAsync(SeatCurveHost host, string path)
    {
        using var response = await host.Client.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return response.Headers.NonValidated["Cache-Control"].ToString();
    }

    private static Task<SeatCurveHost> StartAsync(
        Action<WebApplicationBuilder>? build = null,
        Action<WebApplication>? use = null
    ) => SeatCurveHost.StartAsync(FakeServer.Answering(HttpStatusCode.OK, "[]"), build, use);
}
