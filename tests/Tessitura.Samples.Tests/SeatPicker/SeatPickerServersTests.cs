using System.Diagnostics;
using System.Net;
using Tessitura.Client.OnSale;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Two servers of the shop behind one address, with Redis between them.</summary>
[TestFixtureSource(typeof(RedisServer), nameof(RedisServer.Kinds))]
internal sealed class SeatPickerServersTests(RedisKind kind)
{
    // Alone: where Redis gets no time for seconds, a server cannot know that the other one's work is done.
    [Test, NonParallelizable]
    public async Task A_visitor_may_come_to_any_server_and_a_sale_on_one_is_seen_on_the_other()
    {
        await using var redis = await RedisServer.StartAsync(kind);
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var one = Shop.Start(simulator, ("Hosting:Redis", redis.Configuration));
        await using var other = Shop.Start(simulator, ("Hosting:Redis", redis.Configuration));
        using var atOne = new ShopCaller(one.Address);
        var before = (await FreeAtAsync(other)).ToHashSet();

        Assert.That((await atOne.ReserveBestAsync(2)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        using var atOther = atOne.GoTo(other.Address);
        var visit = (await atOther.GetAsync("/shop/visit")).Json;
        var more = await atOther.ReserveBestAsync(1);

        Assert.That(visit.GetProperty("hasCart").GetBoolean(), "the cookie of one server is read by the other");
        Assert.That(more.Status, Is.EqualTo(HttpStatusCode.NoContent), more.Text);
        Assert.That(simulator.SeatsHeld(), Has.Count.EqualTo(3));
        var sold = simulator.SeatsHeld().Select(held => held.SeatId).ToHashSet();
        Assert.That(before, Is.SupersetOf(sold));
        await SeesAsync(one, sold);
        await SeesAsync(other, sold);
    }

    // A sale is told in milliseconds, after the answer to the one who bought; a map that is a minute old would be too late.
    private static async Task SeesAsync(Shop shop, IReadOnlySet<int> sold)
    {
        var asked = Stopwatch.StartNew();
        while (sold.Overlaps(await FreeAtAsync(shop)))
        {
            Assert.That(asked.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)), "the sale is seen");
        }
    }

    private static async Task<IReadOnlyList<int>> FreeAtAsync(Shop shop)
    {
        using var stranger = new ShopCaller(shop.Address);
        var free = (await stranger.GetAsync("/shop/performances/4711/free")).Json.GetProperty("seats");
        return [.. free.EnumerateArray().Select(seat => seat.GetInt32())];
    }
}
