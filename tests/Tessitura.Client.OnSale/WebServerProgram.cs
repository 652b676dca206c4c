using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tessitura.Client.AspNetCore;
using Tessitura.Client.Redis;

namespace Tessitura.Client.OnSale;

/// <summary>
/// One web server of the theatre, in a process of its own: the two lines of the README, and what they need. It prints its
/// address when it serves, and ends when its standard input does.
/// </summary>
internal static class WebServerProgram
{
    public const string Switch = "--server";

    public static async Task RunAsync(string json)
    {
        var settings = JsonSerializer.Deserialize<WebServerSettings>(json)!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(new ShiftedTimeProvider(settings.ClockShift));
        var tessitura = builder.Services.AddTessitura(options => Configure(options, settings));
        tessitura.ConfigureAdditionalHttpMessageHandlers(
            (handlers, _) => handlers.Insert(BelowCache(handlers), new AskedAtHandler())
        );
        if (settings.Redis is { } redis)
        {
            tessitura.AddTessituraRedis(redis, options => options.ApplicationName = settings.Application);
        }

        builder.Services.AddSeatCurve();
        await using var app = builder.Build();
        app.MapSeatCurve("/api");
        await app.StartAsync();

        // As a host's start-up probe does: connects, and compiles the way before the first visitor comes.
        await app.Services.GetRequiredService<ITessituraClient>().ReferenceData.GetSectionsAsync();
        Console.WriteLine(app.Urls.Single());
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null);
    }

    /// <summary>Right below the cache: between its look at the clock and ours nothing else runs.</summary>
    private static int BelowCache(IList<DelegatingHandler> handlers)
    {
        for (var i = 0; i < handlers.Count; i++)
        {
            if (handlers[i].GetType().Name == "CachingHandler")
            {
                return i + 1;
            }
        }

        return handlers.Count;
    }

    private static void Configure(TessituraOptions options, WebServerSettings settings)
    {
        var simulator = new SimulatorOptions();
        options.BaseAddress = settings.Upstream;
        options.Version = simulator.Version;
        options.ServerTimeZone = simulator.ServerTimeZone;
        options.Credentials = new()
        {
            UserName = simulator.UserName,
            UserGroup = simulator.UserGroup,
            Location = simulator.Location,
            Password = simulator.Password,
        };
        options.Caching.Enabled = settings.Caching;
        options.Caching.DistributedCacheTimeout = settings.RedisTimeout ?? options.Caching.DistributedCacheTimeout;
        if (settings.MaxAge is not null)
        {
            foreach (var operation in ReadMix.Operations)
            {
                options.Caching.Operations[operation] = new()
                {
                    MaxAge = settings.MaxAge,
                    OldestOnPurpose = settings.OldestOnPurpose,
                };
            }
        }
    }

    /// <summary>The clock of a machine that somebody has set wrong; the time that passes is the same.</summary>
    private sealed class ShiftedTimeProvider(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }

    private sealed class AskedAtHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Headers.TryAddWithoutValidation(
                UpstreamServer.AskedAtHeader,
                Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture)
            );
            return base.SendAsync(request, cancellationToken);
        }
    }
}
