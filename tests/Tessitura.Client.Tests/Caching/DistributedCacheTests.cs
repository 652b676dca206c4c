using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace Tessitura.Client.Tests;

/// <summary>Several servers over a host's plain <see cref="IDistributedCache"/>, which can read and write and nothing else.</summary>
internal sealed class DistributedCacheTests
{
    private readonly CountedServer _server = new();
    private readonly MemoryCache _cache = new();

    [TearDown]
    public void Close() => _server.Dispose();

    [Test]
    public async Task What_one_server_has_fetched_another_finds()
    {
        await using var one = Open(At(0));
        await using var two = Open(At(20));
        await one.GetAsync(CachedVenue.Seats);
        await KeptAsync();

        var answer = await two.GetAsync(CachedVenue.Seats);

        Assert.That(answer.Number, Is.EqualTo(1));
        Assert.That(answer.Age, Is.EqualTo(TimeSpan.FromSeconds(20)));
        Assert.That(answer.CacheStatus, Is.EqualTo("Tessitura; hit; ttl=40; detail=distributed"));
    }

    [Test]
    public async Task Each_server_asks_for_itself_when_both_want_the_same_at_once()
    {
        await using var one = Open(At(0));
        await using var two = Open(At(0));
        _server.Close();
        var waiting = new[] { one, two }.Select(venue => venue.GetAsync(CachedVenue.Seats)).ToList();
        while (_server.Count < 2)
        {
            await Task.Yield();
        }

        _server.Open();
        await Task.WhenAll(waiting);

        Assert.That(_server.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task A_map_from_before_a_sale_is_found_by_nobody()
    {
        await using var one = Open(At(0));
        await one.GetAsync(CachedVenue.Seats);
        await KeptAsync();
        await SellAsync(one);
        await using var two = Open(At(0));

        Assert.That((await two.GetAsync(CachedVenue.Seats)).Number, Is.EqualTo(3));
        Assert.That((await one.GetAsync(CachedVenue.Seats)).Number, Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public async Task Ones_own_sale_is_not_free_again_when_the_mark_could_not_be_written()
    {
        await using var one = Open(At(0));
        await using var two = Open(At(0));
        await two.GetAsync(CachedVenue.Seats);
        await KeptAsync();
        _cache.FailsToWrite = true;
        await SellAsync(one);

        Assert.That((await one.GetAsync(CachedVenue.Seats)).Number, Is.EqualTo(3));
    }

    [Test]
    public async Task A_mark_that_could_not_be_written_is_written_when_the_cache_answers_again()
    {
        var time = At(0);
        await using var one = Open(time);
        await one.GetAsync(CachedVenue.Seats);
        await KeptAsync();
        _cache.FailsToWrite = true;
        await SellAsync(one);
        _cache.FailsToWrite = false;
        while (_cache.Count == 1)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await using var two = Open(At(0));
        Assert.That((await two.GetAsync(CachedVenue.Seats)).Number, Is.EqualTo(3));
    }

    [TestCase(3, 1, 0)]
    [TestCase(5, 1, 0)]
    [TestCase(6, 2, 0)]
    [TestCase(3600, 2, 0)]
    [TestCase(-3600, 2, 0)]
    public async Task A_clock_that_is_ahead_makes_nothing_younger_than_now(int ahead, int number, int age)
    {
        await using var one = Open(At(ahead));
        await using var two = Open(At(0));
        await one.GetAsync(CachedVenue.Seats);
        await KeptAsync();

        var answer = await two.GetAsync(CachedVenue.Seats);

        Assert.That(answer.Number, Is.EqualTo(number));
        Assert.That(answer.Age, Is.EqualTo(TimeSpan.FromSeconds(age)));
        Assert.That(two.Logs.Lines.Count(line => line.Contains("whose clock is wrong")), Is.EqualTo(ahead > 5 ? 1 : 0));
    }

    [TestCase(-1800)]
    [TestCase(3600)]
    public async Task A_clock_that_is_set_while_an_answer_is_kept_changes_its_age_by_nothing(int seconds)
    {
        var time = At(0);
        await using var one = Open(time);
        await one.GetAsync(CachedVenue.Seats);
        time.Set(seconds);
        time.Advance(TimeSpan.FromSeconds(50));
        var kept = await one.GetAsync(CachedVenue.Seats);
        time.Advance(TimeSpan.FromSeconds(121));
        var tooOld = await one.GetAsync(CachedVenue.Seats);

        Assert.That(kept.Number, Is.EqualTo(1));
        Assert.That(kept.Age, Is.EqualTo(TimeSpan.FromSeconds(50)));
        Assert.That(tooOld.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task Names_there_tell_nothing()
    {
        await using var one = Open(At(0));
        await one.GetAsync(CachedVenue.Seats);
        await KeptAsync();
        await SellAsync(one);

        Assert.That(_cache.Names, Is.All.Match("^tessitura:2:[0-9A-F]{32}$"));
    }

    private static SettableTimeProvider At(int seconds) => new(TestTime.Start + TimeSpan.FromSeconds(seconds));

    private static async Task SellAsync(CachedVenue venue)
    {
        await using var visit = venue.Client.ResumeSession(new SessionKey(TestVenue.Key));
        await visit.Api.Cart.RemoveTicketsAsync(4711, lineItemId: 1);
    }

    private CachedVenue Open(TimeProvider time) => new(_server, time, distributed: _cache);

    /// <summary>What is kept for others is written behind the caller's back.</summary>
    private async Task KeptAsync()
    {
        while (_cache.Count == 0)
        {
            await Task.Yield();
        }
    }

    /// <summary>A clock that can be set wrong, and goes on at the same pace.</summary>
    private sealed class SettableTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private TimeSpan _shift;

        public void Set(int seconds) => _shift = TimeSpan.FromSeconds(seconds);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;

        public override long GetTimestamp() => base.GetUtcNow().UtcTicks;
    }

    private sealed class MemoryCache : IDistributedCache
    {
        private readonly ConcurrentDictionary<string, byte[]> _values = [];

        public bool FailsToWrite { get; set; }

        public int Count => _values.Count;

        public IEnumerable<string> Names => _values.Keys;

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
            Task.FromResult(_values.GetValueOrDefault(key));

        public Task SetAsync(
            string key,
            byte[] value,
            DistributedCacheEntryOptions options,
            CancellationToken token = default
        )
        {
            if (FailsToWrite)
            {
                throw new InvalidOperationException("not now");
            }

            _values[key] = value;
            return Task.CompletedTask;
        }

        public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

        public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

        public byte[]? Get(string key) => throw new NotSupportedException();

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) =>
            throw new NotSupportedException();

        public void Remove(string key) => throw new NotSupportedException();

        public void Refresh(string key) => throw new NotSupportedException();
    }
}
