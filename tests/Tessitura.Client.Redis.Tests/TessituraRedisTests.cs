using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Tessitura.Client.Redis.Tests;

/// <summary>How it is added.</summary>
internal sealed class TessituraRedisTests
{
    [Test]
    public void An_option_that_is_not_allowed_is_named_with_what_is()
    {
        var builder = new ServiceCollection().AddTessitura(TestVenue.Configure);

        Assert.That(
            () =>
                builder.AddTessituraRedis(
                    "127.0.0.1:1",
                    options =>
                    {
                        options.ApplicationName = " ";
                        options.LockLease = TimeSpan.Zero;
                        options.Timeout = TimeSpan.FromHours(1);
                    }
                ),
            Throws
                .ArgumentException.With.Message.Contains("ApplicationName")
                .And.Message.Contains("LockLease is 00:00:00; allowed is 00:00:01 to 00:01:00")
                .And.Message.Contains("Timeout is 01:00:00")
        );
        Assert.That(() => builder.AddTessituraRedis(" "), Throws.ArgumentException);
    }

    [Test]
    public void A_client_without_the_pipeline_is_refused()
    {
        var builder = new ServiceCollection().AddHttpClient("somebody else's");

        Assert.That(
            () => builder.AddTessituraRedis("127.0.0.1:1"),
            Throws.InvalidOperationException.With.Message.Contains("somebody else's")
        );
    }

    [Test]
    public async Task Without_a_connection_of_the_host_it_says_what_to_register()
    {
        var services = new ServiceCollection();
        services.AddTessitura(TestVenue.Configure).AddTessituraRedis();
        await using var provider = services.BuildServiceProvider();

        Assert.That(
            () => provider.GetRequiredService<ISharedCache>(),
            Throws.InvalidOperationException.With.Message.Contains("IConnectionMultiplexer")
        );
    }

    [Test]
    public async Task It_takes_the_connection_of_the_host_and_leaves_it_open()
    {
        await using var redis = await RedisServer.StartAsync(RedisKind.Garnet);
        await using var multiplexer = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        using var server = new CountedServer();
        await using (
            var venue = new CachedVenue(
                server,
                TimeProvider.System,
                client: builder =>
                {
                    builder.Services.AddSingleton<IConnectionMultiplexer>(multiplexer);
                    builder.AddTessituraRedis();
                }
            )
        )
        {
            await venue.GetAsync(CachedVenue.Seats);
        }

        Assert.That(multiplexer.IsConnected, Is.True);
        Assert.That(await multiplexer.GetDatabase().PingAsync(), Is.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task Several_venues_have_their_own()
    {
        await using var redis = await RedisServer.StartAsync(RedisKind.Garnet);
        using var server = new CountedServer();
        var services = new ServiceCollection();
        foreach (var name in new[] { "opera", "ballet" })
        {
            services
                .AddTessitura(
                    name,
                    options =>
                    {
                        TestVenue.Configure(options);
                        options.Credentials.UserName = name;
                    }
                )
                .AddTessituraRedis(redis.Configuration)
                .ConfigurePrimaryHttpMessageHandler(() => server);
        }

        await using var provider = services.BuildServiceProvider();
        foreach (var name in new[] { "opera", "ballet" })
        {
            var client = provider.GetRequiredKeyedService<ITessituraClient>(name);
            await client.Txn.GetPerformanceSeatsAsync(4711, modeOfSaleId: 3, constituentId: 0);
            await client.Txn.GetPerformanceSeatsAsync(4711, modeOfSaleId: 3, constituentId: 0);
        }

        Assert.That(server.Count, Is.EqualTo(2));
    }
}
