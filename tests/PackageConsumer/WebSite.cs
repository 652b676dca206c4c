using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client;
using Tessitura.Client.AspNetCore;
using Tessitura.Client.Simulator;

namespace Consumer;

/// <summary>A site with endpoints of its own, a seat map's backend, and failures that its pages understand.</summary>
internal static class WebSite
{
    public static async Task RunAsync(TessituraSimulator simulator)
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        builder.Configuration["Tessitura:ServerTimeZone"] = "Europe/Vienna";
        builder
            .Services.AddTessitura(builder.Configuration.GetSection("Tessitura"), simulator.Configure)
            // Nobody listens there: it goes on without Redis.
            .AddTessituraRedis("127.0.0.1:1,connectTimeout=200");
        builder.Services.AddTessituraSessionCookie();
        builder.Services.AddTessituraProblemDetails();
        builder.Services.AddTessituraRateLimits();
        builder.Services.AddSeatCurve(options => options.ModeOfSale.Allow(3));
        builder.Services.AddHealthChecks().AddTessitura();
        await using var app = builder.Build();
        app.UseExceptionHandler();
        app.UseRateLimiter();
        app.MapSeatCurve("/api").RequireRateLimiting(TessituraRateLimits.Default);
        app.MapHealthChecks("/health");
        app.MapPost(
                "/buy/{performanceId:int}/{zoneId:int}",
                async (int performanceId, int zoneId, IWebSession visit, CancellationToken stop) =>
                {
                    var reserved = await visit.ReserveTicketsAsync(
                        Tickets.BestSeats(performanceId, zoneId, PriceTypes.Each(1, seats: 2)),
                        stop
                    );
                    var hold = await visit.GetHoldAsync(stop);
                    return Results.Ok(
                        new { Seats = reserved.SeatsReserved, Seconds = (int)hold.Remaining.TotalSeconds }
                    );
                }
            )
            .RequireOwnSite()
            .RequireRateLimiting(TessituraRateLimits.Default);
        await app.StartAsync();

        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var statuses = await browser.GetAsync("/api/ReferenceData/SeatStatuses");
        statuses.EnsureSuccessStatusCode();
        using var health = await browser.GetAsync("/health");
        health.EnsureSuccessStatusCode();
        using var bought = await browser.PostAsync("/buy/4711/2", null);
        var sale = await bought.Content.ReadFromJsonAsync<Sale>();
        using var refused = await browser.PostAsync("/buy/999999/2", null);
        var problem = await refused.Content.ReadFromJsonAsync<Problem>();
        Console.WriteLine($"{sale?.Seats} seats for {sale?.Seconds} s; then {(int)refused.StatusCode} {problem?.Kind}");
        Check.That(sale is { Seats: 2, Seconds: > 0 }, "the site reserves");
        Check.That(problem is { Kind.Length: > 0, Title.Length: > 0 }, "a failure is told as problem details");
    }

    private sealed record Sale(int Seats, int Seconds);

    private sealed record Problem(string Kind, string Title);
}
