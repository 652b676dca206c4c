using System.Net;
using StackExchange.Redis;
using Tessitura.Client.OnSale;

namespace Tessitura.Client.Tests;

/// <summary>Several servers of one host over Garnet, and over a real redis-server where one is installed.</summary>
[TestFixtureSource(nameof(Kinds))]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
internal sealed class DistributedCacheTests(RedisKind kind)
{
    private RedisServer _redis = null!;
    private ConnectionMultiplexer _connection = null!;

    /// <summary>With CI=true a redis-server that is missing is a failure.</summary>
    private static IEnumerable<RedisKind> Kinds =>
        RedisProgram.IsInstalled || Environment.GetEnvironmentVariable("CI") == "true"
            ? [RedisKind.Garnet, RedisKind.RedisServer]
            : [RedisKind.Garnet];

    [OneTimeSetUp]
    public async Task Start()
    {
        _redis = await RedisServer.StartAsync(kind);
        _connection = await ConnectionMultiplexer.ConnectAsync(_redis.Configuration);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _connection.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Test]
    public async Task Two_servers_share_one_call_however_many_ask_at_once()
    {
        using var server = new CountedServer();
        await using var one = Open(server, "one call");
        await using var two = Open(server, "one call");
        server.Close();
        var waiting = Enumerable
            .Range(0, 100)
            .Select(i => Task.Run(() => (i % 2 == 0 ? one : two).GetAsync(CachedVenue.Seats)))
            .ToList();
        await server.Reached;

        server.Open();
        var answers = await Task.WhenAll(waiting);

        Assert.That(answers.Select(answer => answer.Number), Is.All.EqualTo(1));
        Assert.That(server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_restart_finds_the_cache_filled()
    {
        using var server = new CountedServer();
        await using (var before = Open(server, "restart"))
        {
            await before.GetAsync(CachedVenue.Seats);
            await KeptAsync(server, before);
        }

        await using var after = Open(server, "restart");
        var answer = await after.GetAsync(CachedVenue.Seats);

        Assert.That(answer.Number, Is.EqualTo(1));
        Assert.That(answer.CacheStatus, Does.Match("^Tessitura; hit; ttl=\\d+; detail=distributed$"));
        Assert.That(server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_reservation_on_one_server_drops_what_another_would_find_there()
    {
        using var server = new CountedServer();
        await using var one = Open(server, "drop");
        await one.GetAsync(CachedVenue.Seats);
        await KeptAsync(server, one);
        await using (var visit = one.Client.ResumeSession(new SessionKey(TestVenue.Key)))
        {
            await visit.Cart.RemoveTicketsAsync(4711, lineItemId: 1);
        }

        while (!(await KeysAsync()).Any(key => key.EndsWith("drop:4711")))
        {
            AssertStillAnswers(one);
            await Task.Yield();
        }

        await using var two = Open(server, "drop");
        var answer = await two.GetAsync(CachedVenue.Seats);

        Assert.That(answer.Number, Is.EqualTo(3));
    }

    [Test]
    public async Task Other_credentials_never_see_the_answer()
    {
        using var server = new CountedServer();
        await using var one = Open(server, "credentials");
        await one.GetAsync(CachedVenue.Seats);
        await KeptAsync(server, one);
        await using var two = new CachedVenue(
            server,
            TimeProvider.System,
            options =>
            {
                options.Credentials.UserName = "credentials";
                options.Credentials.Password = "invented:another";
                options.Caching.DistributedCacheTimeout = TimeSpan.FromMinutes(1);
            },
            _redis
        );

        Assert.That((await two.GetAsync(CachedVenue.Seats)).Number, Is.EqualTo(2));
    }

    [Test]
    public async Task Names_in_redis_hold_no_secret()
    {
        using var server = new CountedServer();
        await using var venue = Open(server, "names");
        await venue.GetAsync(CachedVenue.Seats);
        await KeptAsync(server, venue);

        var keys = string.Join('\n', await KeysAsync());

        Assert.That(keys, Does.Contain("/TXN/Performances/4711/Seats?constituentId=0&modeOfSaleId=3"));
        Assert.That(keys, Does.Not.Contain(TestVenue.Password).And.Not.Contain(TestVenue.BasicCredentials));
        Assert.That(keys, Does.Not.Contain("WEB").And.Not.Contain("Kiosk 1"));
    }

    [Test]
    public async Task Without_redis_it_is_slower_and_not_broken([Values] bool isConnected)
    {
        using var server = new CountedServer();
        await using var redis = await RedisServer.StartAsync(kind);
        await using var venue = new CachedVenue(
            server,
            TimeProvider.System,
            options => options.Caching.RetryDelay = TimeSpan.FromMinutes(1),
            redis
        );
        if (isConnected)
        {
            await venue.DistributedCache.GetAsync("nothing");
        }

        await redis.DisposeAsync();

        var first = await venue.GetAsync(CachedVenue.Seats);
        var second = await venue.GetAsync(CachedVenue.Seats);
        var other = await venue.GetAsync(CachedVenue.OtherSeats);

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(second.CacheStatus, Does.Contain("; hit"));
        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            venue.Logs.Lines.Count(line => line.Contains("The distributed cache does not answer")),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task A_failing_server_is_asked_by_each_server_in_turn_and_the_claim_is_given_back()
    {
        using var server = new CountedServer();
        server.Fails(HttpStatusCode.ServiceUnavailable);
        await using var one = Open(server, "failing");
        await using var two = Open(server, "failing");

        var answers = await Task.WhenAll(one.GetAsync(CachedVenue.Seats), two.GetAsync(CachedVenue.Seats));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(server.Count, Is.EqualTo(2));
    }

    /// <summary>Each test has a user of its own, so that none sees the answers of another.</summary>
    private CachedVenue Open(CountedServer server, string user) =>
        new(
            server,
            TimeProvider.System,
            options =>
            {
                options.Credentials.UserName = user;

                // On a machine that is busy with other tests a cache may be slow, and is not to be given up for that.
                options.Caching.DistributedCacheTimeout = TimeSpan.FromMinutes(1);
            },
            _redis
        );

    private async Task<IReadOnlyList<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var key in _connection.GetServers().Single().KeysAsync())
        {
            keys.Add(key.ToString());
        }

        return keys;
    }

    /// <summary>What is kept for others is written behind the caller's back: a second server finds it when it is there.</summary>
    private async Task KeptAsync(CountedServer server, CachedVenue venue)
    {
        var prefix = venue.KeyPrefix;
        while (true)
        {
            var keys = await KeysAsync();
            if (
                keys.Any(key => key.StartsWith(prefix) && key.EndsWith("modeOfSaleId=3"))
                && !keys.Any(key => key.StartsWith(prefix) && key.EndsWith("#claim"))
            )
            {
                return;
            }

            Assert.That(server.Count, Is.EqualTo(1));
            AssertStillAnswers(venue);
            await Task.Yield();
        }
    }

    private static void AssertStillAnswers(CachedVenue venue) =>
        Assert.That(venue.Logs.Lines, Has.None.Contains("does not answer"));
}
