namespace Tessitura.Client.Redis.Tests;

/// <summary>What one server sells, the others do not show as free.</summary>
[TestFixtureSource(typeof(RedisServer), nameof(RedisServer.Kinds))]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
internal sealed class SalesTests(RedisKind kind) : RedisFixture(kind)
{
    private readonly RedisKind _kind = kind;

    [Test]
    public async Task A_sale_on_one_server_is_seen_on_another_that_has_the_map_in_memory()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server);
        await ListensAsync(two);
        await one.GetAsync(CachedVenue.Seats);
        await two.GetAsync(CachedVenue.Seats);
        await SellAsync(one);
        var sold = server.Count;

        await UntilAsync(async () => (await two.GetAsync(CachedVenue.Seats)).Number > sold);

        Assert.That((await two.GetAsync(CachedVenue.OtherSeats)).Number, Is.GreaterThan(0));
    }

    [Test]
    public async Task Ones_own_sale_is_never_seen_as_free_again()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server);
        for (var sale = 0; sale < 20; sale++)
        {
            await two.GetAsync(CachedVenue.Seats);
            await SellAsync(one);
            var sold = server.Count;

            Assert.That((await one.GetAsync(CachedVenue.Seats)).Number, Is.GreaterThan(sold));
        }
    }

    [Test]
    public async Task A_server_that_starts_after_a_sale_does_not_find_the_map_from_before()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await one.GetAsync(CachedVenue.Seats);
        await SellAsync(one);
        var sold = server.Count;

        await using var two = Open(server);

        Assert.That((await two.GetAsync(CachedVenue.Seats)).Number, Is.GreaterThan(sold));
    }

    [Test]
    public async Task A_map_that_was_on_its_way_during_a_sale_elsewhere_is_not_kept()
    {
        using var server = new CountedServer();
        await using var one = Open(server);
        await using var two = Open(server);
        await ListensAsync(two);
        server.Close();
        var before = two.GetAsync(CachedVenue.Seats);
        var reached = server.Count;
        await UntilAsync(() => Task.FromResult(server.Count > reached || server.Count > 1));
        var selling = SellAsync(one);
        server.Open();
        await before;
        await selling;
        var sold = server.Count;

        await UntilAsync(async () => (await two.GetAsync(CachedVenue.Seats)).Number > sold);
        await using var three = Open(server);
        Assert.That((await three.GetAsync(CachedVenue.Seats)).Number, Is.GreaterThan(sold));
    }

    [Test]
    public async Task A_sale_while_redis_was_away_is_told_when_it_is_back()
    {
        using var server = new CountedServer();
        var redis = await RedisServer.StartAsync(_kind);
        await using var one = Open(server, redis: redis);
        await using var two = Open(server, redis: redis);
        await ListensAsync(one);
        await ListensAsync(two);
        await one.GetAsync(CachedVenue.Seats);
        await two.GetAsync(CachedVenue.Seats);

        await redis.DisposeAsync();
        await SellAsync(one);
        var sold = server.Count;
        await using var back = await RedisServer.StartAsync(_kind, redis.Port);

        await UntilAsync(async () => (await two.GetAsync(CachedVenue.Seats)).Number > sold);
        Assert.That((await one.GetAsync(CachedVenue.Seats)).Number, Is.GreaterThan(sold));
    }

    [Test]
    public async Task A_server_that_missed_a_sale_while_it_was_cut_off_asks_anew()
    {
        using var server = new CountedServer();
        var redis = await RedisServer.StartAsync(_kind);
        await using var two = Open(server, redis: redis);
        await ListensAsync(two);
        await two.GetAsync(CachedVenue.Seats);
        await redis.DisposeAsync();
        await using var back = await RedisServer.StartAsync(_kind, redis.Port);
        await using (var one = Open(server, redis: back))
        {
            await SellAsync(one);
        }

        var sold = server.Count;

        await UntilAsync(async () => (await two.GetAsync(CachedVenue.Seats)).Number > sold);
    }

    private static async Task SellAsync(CachedVenue venue)
    {
        await using var visit = venue.Client.ResumeSession(new SessionKey(TestVenue.Key));
        await visit.Api.Cart.RemoveTicketsAsync(4711, lineItemId: 1);
    }
}
