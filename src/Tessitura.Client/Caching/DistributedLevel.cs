using System.Buffers.Binary;
using System.Globalization;

namespace Tessitura.Client;

/// <summary>Answers that several servers share: what one has fetched, all have.</summary>
internal sealed class DistributedLevel(DistributedStore store, CacheKeys keys, TimeSpan longestSeats, TimeProvider time)
{
    private const string Packages = "packages";
    private const string All = "all";

    public async Task<CacheEntry?> FindAsync(CacheKey key)
    {
        var bytes = await store.GetAsync(key.Text).ConfigureAwait(false);
        return EntryFormat.TryRead(bytes, out var entry) && !await IsDroppedAsync(key, entry).ConfigureAwait(false)
            ? entry
            : null;
    }

    public Task KeepAsync(CacheKey key, CacheEntry entry)
    {
        var lifetime = key.Freshness.OnError - entry.AgeAt(time.GetUtcNow());
        return lifetime > TimeSpan.Zero
            ? store.SetAsync(key.Text, EntryFormat.Write(entry), lifetime)
            : Task.CompletedTask;
    }

    /// <summary>The same as <see cref="SeatDrops"/>, for what the other servers have kept.</summary>
    public Task DropAsync(SeatChange change, DateTimeOffset now)
    {
        var mark = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(mark, now.UtcTicks);
        var names = change.Performances?.Select(NameOf) ?? [All];
        return Task.WhenAll(names.Append(Packages).Select(name => store.SetAsync(MarkOf(name), mark, longestSeats)));
    }

    /// <summary>Waits for the right to ask the server for this answer, or for another server to have asked.</summary>
    /// <param name="key">Name of the answer.</param>
    /// <param name="isFresh">Whether an answer that another server has put there will do.</param>
    public async Task<DistributedTurn> TakeTurnAsync(CacheKey key, Func<CacheEntry, bool> isFresh)
    {
        for (var first = true; !store.IsResting; first = false)
        {
            if (!first && await FindAsync(key).ConfigureAwait(false) is { } other && isFresh(other))
            {
                return new(other, null);
            }

            if (await DistributedClaim.TryTakeAsync(store, key.Text, time).ConfigureAwait(false) is not { } claim)
            {
                await DistributedClaim.UntilGoneAsync(store, key.Text, time).ConfigureAwait(false);
                continue;
            }

            if (await FindAsync(key).ConfigureAwait(false) is not { } found || !isFresh(found))
            {
                return new(null, claim);
            }

            await claim.DisposeAsync().ConfigureAwait(false);
            return new(found, null);
        }

        return default;
    }

    private async Task<bool> IsDroppedAsync(CacheKey key, CacheEntry entry)
    {
        if (key.Seats is not { } seats)
        {
            return false;
        }

        var names = seats.Performances.Select(NameOf).Append(All);
        var marks = await Task.WhenAll(
                (seats.IsPackage ? names.Append(Packages) : names).Select(name => store.GetAsync(MarkOf(name)))
            )
            .ConfigureAwait(false);
        return marks.Any(mark =>
            mark is { Length: sizeof(long) } && BinaryPrimitives.ReadInt64LittleEndian(mark) >= entry.AskedAt.UtcTicks
        );
    }

    private static string NameOf(int performance) => performance.ToString(CultureInfo.InvariantCulture);

    private string MarkOf(string name) => $"{keys.Prefix}drop:{name}";
}
