using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Tests;

/// <summary>What several servers ask of the cache that they share.</summary>
internal sealed class SharedLevelTests
{
    [Test]
    public async Task Who_waits_for_another_server_does_not_read_the_answer_again_and_again()
    {
        using var server = new CountedServer();
        var shared = new InMemorySharedCache();
        await using var one = Open(server, shared);
        await using var two = Open(server, shared);
        server.Close();
        var asked = Task.Run(() => one.GetAsync(CachedVenue.Seats));
        await server.Reached;
        var waiting = Task.Run(() => two.GetAsync(CachedVenue.Seats));
        while (shared.Refused < 10)
        {
            await Task.Yield();
        }

        server.Open();

        Assert.That((await waiting).Number, Is.EqualTo((await asked).Number));
        Assert.That(server.Count, Is.EqualTo(1));

        // One: before it asked, and once more under the lock. Two: before it waited, when it began to, and when it was there.
        Assert.That(shared.ReadsOfLargest, Is.LessThanOrEqualTo(5));
    }

    [Test]
    public async Task Who_waits_while_seats_are_sold_gets_the_answer_that_was_asked_for_meanwhile_and_nobody_keeps_it()
    {
        using var server = new CountedServer();
        using var box = new CountedServer();
        var shared = new InMemorySharedCache();
        await using var one = Open(server, shared);
        await using var two = Open(server, shared);
        await using var seller = Open(box, shared);
        server.Close();
        var asked = Task.Run(() => one.GetAsync(CachedVenue.Seats));
        await server.Reached;
        var waiting = Task.Run(() => two.GetAsync(CachedVenue.Seats));
        while (shared.Refused < 3)
        {
            await Task.Yield();
        }

        await using (var visit = seller.Client.ResumeSession(new SessionKey(TestVenue.Key)))
        {
            await visit.Api.Cart.RemoveTicketsAsync(4711, lineItemId: 1);
        }

        server.Open();
        await asked;

        Assert.That((await waiting).Number, Is.EqualTo(1));
        Assert.That(server.Count, Is.EqualTo(1));
        Assert.That((await two.GetAsync(CachedVenue.Seats)).Number, Is.EqualTo(2));
    }

    private static CachedVenue Open(CountedServer server, ISharedCache shared) =>
        new(server, TimeProvider.System, client: builder => builder.Services.AddSingleton(shared));
}
