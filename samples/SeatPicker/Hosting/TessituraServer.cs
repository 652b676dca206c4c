using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;
using Tessitura.Client.Redis;

namespace SeatPicker;

/// <summary>The SDK, and what several servers of the shop share: with Redis a visitor may come to any of them.</summary>
internal static class TessituraServer
{
    private const string Name = "SeatPicker";

    public static void AddTessituraServer(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var hosting = builder.Hosting();
        var tessitura = services.AddTessitura(builder.Configuration.GetSection("Tessitura"));
        // Cookies and order addresses are read by every server, and after every restart.
        var keys = services.AddDataProtection().SetApplicationName(Name);
        if (hosting.KeysFolder is { Length: > 0 } folder)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }

        if (hosting.Redis is not { Length: > 0 } address)
        {
            services.AddDistributedMemoryCache();
            return;
        }

        // Opened at once: the keys are wanted before the first visitor, and a shop without them must not start.
        var redis = ConnectionMultiplexer.Connect(Configuration(address));
        services.AddSingleton<IConnectionMultiplexer>(_ => redis);
        tessitura.AddTessituraRedis();
        services.AddStackExchangeRedisCache(_ => { });
        services
            .AddOptions<RedisCacheOptions>()
            .Configure(cache =>
            {
                cache.InstanceName = $"{Name}:";
                cache.ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(redis);
            });
        if (hosting.KeysFolder is null or "")
        {
            keys.PersistKeysToStackExchangeRedis(redis, $"{Name}:Keys");
        }
    }

    // As the package opens its own: calls fail at once while Redis is away, and the SDK goes on without it.
    private static ConfigurationOptions Configuration(string address)
    {
        var configuration = ConfigurationOptions.Parse(address);
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ReconnectRetryPolicy = new LinearRetry(200);
        return configuration;
    }
}
