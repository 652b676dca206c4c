using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tessitura.Client.AspNetCore;

namespace Tessitura.Client.OnSale;

/// <summary>One web server of the theatre: the two lines of the README, and what they need.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<WebServer> StartAsync(
        TessituraSimulator simulator,
        UpstreamCalls calls,
        OnSaleSettings settings,
        RedisServer? redis
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (redis is not null)
        {
            builder.Services.AddStackExchangeRedisCache(options => options.Configuration = redis.Configuration);
        }

        builder
            .Services.AddTessitura(options =>
            {
                simulator.Configure(options);
                options.Caching.Enabled = redis is not null;
                options.Caching.UseDistributedCache = redis is not null;
                foreach (var operation in Reading.Operations)
                {
                    options.Caching.Operations[operation] = new()
                    {
                        MaxAge = settings.MaxAge,
                        OldestOnPurpose =
                            settings.OldestOnPurpose > settings.MaxAge ? settings.OldestOnPurpose : settings.MaxAge,
                    };
                }
            })
            .AddHttpMessageHandler(calls.CreateCounter);
        builder.Services.AddSeatCurve();
        var app = builder.Build();
        app.MapSeatCurve("/api");
        if (redis is not null)
        {
            // Connected before the first visitor comes, as by a host's start-up probe: on a busy machine the first connection
            // of a process takes longer than DistributedCacheTimeout, and the web server would do without for RetryDelay.
            await app.Services.GetRequiredService<IDistributedCache>().GetAsync("probe");
        }

        await app.StartAsync();
        return new WebServer(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
