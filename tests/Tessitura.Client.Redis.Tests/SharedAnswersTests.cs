using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Redis.Tests;

/// <summary>Several servers of one host.</summary>
[TestFixtureSource(typeof(RedisServer), nameof(RedisServer.Kinds))]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
internal sealed class SharedAnswersTests(RedisKind kind) : RedisFixture(kind)
{
    private readonly RedisKind _kind = kind;

    [Test]
    public async Task Three_servers_share_one_call_however_many_ask_at_once()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server);
        await using var three = Open(server);
        CachedVenue[] all = [one, two, three];
        server.Close();
        var waiting = Enumerable.Range(0, 90).Select(i => Task.Run(() => all[i % 3].GetAsync(CachedVenue.Seats)));
        var answers = Task.WhenAll(waiting.ToList());
        await server.Reached;

        server.Open();

        Assert.That((await answers).Select(answer => answer.Number), Is.All.EqualTo(1));
        Assert.That(server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Of_many_answers_each_is_asked_for_once_by_all_servers_together()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server);
        var paths = Enumerable
            .Range(1, 25)
            .Select(id => $"/TXN/Performances/{id}/Seats?modeOfSaleId=3&constituentId=0");

        await Task.WhenAll(paths.SelectMany(path => new[] { one.GetAsync(path), two.GetAsync(path) }).ToList());

        Assert.That(server.Count, Is.EqualTo(25));
    }

    [Test]
    public async Task A_restart_finds_the_cache_filled()
    {
        using var server = new CountedServer();
        await using (var before = Open(server))
        {
            await before.GetAsync(CachedVenue.Seats);
        }

        await using var after = Open(server);
        CachedAnswer answer = null!;
        await UntilAsync(async () => (answer = await after.GetAsync(CachedVenue.Seats)).CacheStatus.Contains("; hit"));

        Assert.That(answer.CacheStatus, Does.Match("^Tessitura; hit; ttl=\\d+; detail=distributed$"));
        Assert.That(server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Over_a_plain_distributed_cache_a_second_server_finds_the_answer_too()
    {
        using var server = new CountedServer();
        await using var one = OpenPlain(server);
        await using var two = OpenPlain(server);
        await one.GetAsync(CachedVenue.Seats);
        await UntilAsync(async () => (await KeysAsync()).Any(key => key.StartsWith("plain:")));

        var answer = await two.GetAsync(CachedVenue.Seats);

        Assert.That(answer.Number, Is.EqualTo(1));
        Assert.That(answer.CacheStatus, Does.EndWith("detail=distributed"));
        Assert.That(server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task When_the_upstream_hangs_all_servers_end_in_the_time_of_one()
    {
        using var server = new CountedServer();
        server.Close();
        var venues = Enumerable
            .Range(0, 5)
            .Select(_ =>
                Open(
                    server,
                    options =>
                    {
                        options.Resilience.AttemptTimeout = TimeSpan.FromSeconds(1);
                        options.Resilience.TotalTimeout = TimeSpan.FromSeconds(1);
                    }
                )
            )
            .ToList();

        var calls = venues.Select(venue => Task.Run(() => venue.GetAsync(CachedVenue.Seats))).ToList();
        foreach (var call in calls)
        {
            Assert.That(async () => await call, Throws.InstanceOf<TessituraUnavailableException>());
        }

        server.Open();
        await Task.WhenAll(venues.Select(venue => venue.DisposeAsync().AsTask()));

        // Those who waited for the first have no time left to ask themselves.
        Assert.That(server.Count, Is.LessThan(5));
    }

    [Test]
    public async Task A_failing_server_is_asked_by_each_server_in_turn()
    {
        using var server = new CountedServer();
        server.Fails(HttpStatusCode.ServiceUnavailable);
        await using var one = Open(server);
        await using var two = Open(server);

        var answers = await Task.WhenAll(one.GetAsync(CachedVenue.Seats), two.GetAsync(CachedVenue.Seats));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(server.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Other_credentials_and_other_applications_never_see_an_answer()
    {
        using var server = new CountedServer();
        await using var one = Open(server, application: "shop");
        await using var otherPassword = Open(
            server,
            options => options.Credentials.Password = "invented:another",
            "shop"
        );
        await using var otherApplication = Open(server, application: "kiosk");

        Assert.That((await one.GetAsync(CachedVenue.Seats)).Number, Is.EqualTo(1));
        Assert.That((await otherPassword.GetAsync(CachedVenue.Seats)).Number, Is.EqualTo(2));
        Assert.That((await otherApplication.GetAsync(CachedVenue.Seats)).Number, Is.EqualTo(3));
    }

    [Test]
    public async Task Names_in_redis_tell_nothing()
    {
        using var server = new CountedServer();
        await using var venue = Open(server, application: "Opera of Invented Town");
        await venue.GetAsync(CachedVenue.Seats);
        await using var visit = venue.Client.ResumeSession(new SessionKey(TestVenue.Key));
        await visit.Api.Cart.RemoveTicketsAsync(4711, lineItemId: 1);

        var keys = string.Join('\n', await KeysAsync());

        Assert.That(keys, Is.Not.Empty);
        foreach (
            var told in new[]
            {
                "TXN",
                "Seats",
                "4711",
                "Opera",
                "WEB",
                "Kiosk",
                TestVenue.Password,
                TestVenue.Key,
                "example",
            }
        )
        {
            Assert.That(keys, Does.Not.Contain(told).IgnoreCase);
        }
    }

    [Test]
    public async Task Without_redis_it_is_slower_and_not_broken([Values] bool wasConnected)
    {
        using var server = new CountedServer();
        await using var redis = await RedisServer.StartAsync(_kind);
        await using var venue = Open(
            server,
            options =>
            {
                options.Caching.RetryDelay = TimeSpan.FromMinutes(1);
                options.Caching.DistributedCacheTimeout = TimeSpan.FromSeconds(5);
            },
            redis: redis
        );
        if (wasConnected)
        {
            await ListensAsync(venue);
        }

        await redis.DisposeAsync();
        var before = server.Count;

        var first = await venue.GetAsync(CachedVenue.Seats);
        var second = await venue.GetAsync(CachedVenue.Seats);
        var other = await venue.GetAsync(CachedVenue.OtherSeats);

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(second.CacheStatus, Does.Contain("; hit"));
        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Count, Is.EqualTo(before + 2));
    }

    [TestCase(5)]
    [TestCase(-5)]
    [TestCase(3600)]
    [TestCase(-1800)]
    public async Task Clocks_that_differ_make_no_difference(int seconds)
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server, time: new ShiftedTimeProvider(TimeSpan.FromSeconds(seconds)));
        await one.GetAsync(CachedVenue.Seats);
        await ListensAsync(two);
        var before = server.Count;

        var shared = await two.GetAsync(CachedVenue.Seats);

        Assert.That(shared.Number, Is.EqualTo(1));
        Assert.That(shared.Age, Is.LessThan(TimeSpan.FromSeconds(40)));
        Assert.That(server.Count, Is.EqualTo(before));
        await using var visit = one.Client.ResumeSession(new SessionKey(TestVenue.Key));
        await visit.Api.Cart.RemoveTicketsAsync(4711, lineItemId: 1);
        await UntilAsync(async () => (await two.GetAsync(CachedVenue.Seats)).Number > 1);
        await two.Client.ResumeSession(new SessionKey(TestVenue.Key)).Api.Cart.RemoveTicketsAsync(4711, lineItemId: 1);
        var sold = server.Count;
        Assert.That((await two.GetAsync(CachedVenue.Seats)).Number, Is.GreaterThan(sold));
        await UntilAsync(async () => (await one.GetAsync(CachedVenue.Seats)).Number > sold);
    }

    private CachedVenue OpenPlain(CountedServer server) =>
        new(
            server,
            TimeProvider.System,
            options =>
            {
                options.Caching.UseDistributedCache = true;
                options.Caching.DistributedCacheTimeout = TimeSpan.FromSeconds(30);
            },
            client: builder =>
                builder.Services.AddStackExchangeRedisCache(cache =>
                {
                    cache.Configuration = Redis.Configuration;
                    cache.InstanceName = "plain:";
                })
        );

    /// <summary>The clock of a machine that somebody has set wrong; the time that passes is the same.</summary>
    private sealed class ShiftedTimeProvider(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
