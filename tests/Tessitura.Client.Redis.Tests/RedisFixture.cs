using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Tessitura.Client.Redis.Tests;

/// <summary>Tests over Garnet, and over a real redis-server where one is installed: one server for all tests of a class.</summary>
internal abstract class RedisFixture(RedisKind kind)
{
    private ConnectionMultiplexer _connection = null!;

    protected RedisServer Redis { get; private set; } = null!;

    protected IDatabase Database => _connection.GetDatabase();

    [OneTimeSetUp]
    public async Task Start()
    {
        Redis = await RedisServer.StartAsync(kind);
        _connection = await ConnectionMultiplexer.ConnectAsync(Redis.Configuration);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _connection.DisposeAsync();
        await Redis.DisposeAsync();
    }

    protected async Task<IReadOnlyList<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var key in _connection.GetServers().Single().KeysAsync())
        {
            keys.Add(key.ToString());
        }

        return keys;
    }

    /// <summary>One web server of the application that has the name of the test, over the Redis of this class or another.</summary>
    protected CachedVenue Open(
        CountedServer server,
        Action<TessituraOptions>? configure = null,
        string? application = null,
        TimeProvider? time = null,
        RedisServer? redis = null,
        Action<TessituraRedisOptions>? redisOptions = null
    ) =>
        new(
            server,
            time ?? TimeProvider.System,
            options =>
            {
                // On a machine that is busy with other tests Redis may be slow, and is not to be given up for that.
                options.Caching.DistributedCacheTimeout = TimeSpan.FromSeconds(30);
                options.Reservations.LateArrivalBound = TimeSpan.FromMilliseconds(100);
                options.Reservations.ReadBackTimeout = TimeSpan.FromSeconds(1);
                configure?.Invoke(options);
            },
            client: builder =>
                builder.AddTessituraRedis(
                    (redis ?? Redis).Configuration,
                    options =>
                    {
                        options.Timeout = TimeSpan.FromSeconds(30);
                        options.ApplicationName = application ?? TestContext.CurrentContext.Test.ID;
                        redisOptions?.Invoke(options);
                    }
                )
        );

    protected static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Yield();
        }
    }

    /// <summary>Reads until another server has been heard: from then on it is told of sales.</summary>
    protected static Task ListensAsync(CachedVenue venue) =>
        UntilAsync(async () =>
        {
            await venue.GetAsync("/TXN/Performances/1/Seats?modeOfSaleId=1&constituentId=0");
            return venue.IsHeard();
        });
}
