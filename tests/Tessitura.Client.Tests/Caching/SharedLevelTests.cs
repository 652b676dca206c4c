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

    private static CachedVenue Open(CountedServer server, ISharedCache shared) =>
        new(server, TimeProvider.System, client: builder => builder.Services.AddSingleton(shared));
}
