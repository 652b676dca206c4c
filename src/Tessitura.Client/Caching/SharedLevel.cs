using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>
/// Answers that several servers share: what one has fetched, all have, and what one sells is free on none. For each
/// performance there is a mark, random bytes that every sale replaces; an answer is given as long as the marks are those
/// that stood before it was asked for. No clock is compared with another.
/// </summary>
internal sealed class SharedLevel : IDisposable
{
    private const int StampLength = 8;

    /// <summary>A mark lives longer than any answer that it takes back.</summary>
    private static readonly TimeSpan MarkMargin = TimeSpan.FromMinutes(1);

    /// <summary>What a store may be wrong by when it tells how long it keeps something: nothing may look older than it is, or it would be asked for too early.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMilliseconds(2);

    private static readonly TimeSpan BusyWait = TimeSpan.FromMilliseconds(20);

    private readonly SharedAccess _access;
    private readonly CacheKeys _keys;
    private readonly SharedInvalidation _drops;
    private readonly TimeSpan _maxClockSkew;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public SharedLevel(
        ISharedCache cache,
        CachingOptions options,
        CacheKeys keys,
        TimeSpan longestSeats,
        SeatInvalidation local,
        TimeProvider time,
        ILogger log
    )
    {
        _access = new SharedAccess(cache, options, time, log);
        _keys = keys;
        _maxClockSkew = options.MaxClockSkew;
        _time = time;
        _log = log;
        _drops = new SharedInvalidation(_access, keys, longestSeats + MarkMargin, local, time);
    }

    /// <summary>Whether other servers can be kept waiting while one asks.</summary>
    public bool CanLock => _access.CanLock && !_access.IsResting;

    /// <summary>Whether sales of other servers are heard.</summary>
    public bool IsListening => _drops.IsListening;

    /// <summary>What stands there, and the marks of this moment; an answer asked for after this may be kept under them.</summary>
    public Task<SharedLookup> FindAsync(CacheKey key, HttpRequestMessage request) => FindAsync(key, request, []);

    /// <summary>The same for somebody who has waited since <paramref name="seen"/> stood.</summary>
    private async Task<SharedLookup> FindAsync(CacheKey key, HttpRequestMessage request, List<byte[]> seen)
    {
        if (_access.IsResting || _drops.ArePending(key.Seats))
        {
            return default;
        }

        var lookedAt = _time.GetTimestamp();
        string[] names = [_keys.SharedNameOf(key.Text), .. _drops.MarkNamesOf(key.Seats)];
        if (await _access.GetAsync(names).ConfigureAwait(false) is not { } values)
        {
            return default;
        }

        var marks = new byte[SharedInvalidation.MarkLength * (names.Length - 1)];
        for (var i = 1; i < names.Length; i++)
        {
            if (values[i] is { Bytes.Length: SharedInvalidation.MarkLength } mark)
            {
                mark.Bytes.Span.CopyTo(marks.AsSpan(SharedInvalidation.MarkLength * (i - 1)));
            }
        }

        // A sale of this server that began meanwhile is in no mark yet.
        if (
            values[0] is not { } value
            || _drops.ArePending(key.Seats)
            || !SharedEntry.TryRead(value.Bytes, out var shared)
            || !shared.SelectedBy.Match(request)
        )
        {
            return new(null, marks);
        }

        var stands = shared.Marks.AsSpan().SequenceEqual(marks);
        return stands || seen.Exists(before => shared.Marks.AsSpan().SequenceEqual(before))
            ? new(Read(shared, value.Remaining, lookedAt), marks, IsForWaiters: !stands)
            : new(null, marks);
    }

    /// <summary>Keeps an answer for the others.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="entry">The answer.</param>
    /// <param name="marks">What stood before it was asked for; null when nobody knows.</param>
    /// <param name="age">Its age now.</param>
    public async Task KeepAsync(CacheKey key, CacheEntry entry, byte[]? marks, TimeSpan age)
    {
        var lifetime = key.Freshness.OnError - age;
        if (marks is null || lifetime <= TimeSpan.Zero)
        {
            return;
        }

        var shared = new SharedEntry
        {
            Age = age,
            Lifetime = lifetime,
            WrittenAt = _time.GetUtcNow(),
            Marks = marks,
            ContentType = entry.ContentType,
            SelectedBy = entry.SelectedBy,
            Body = entry.Body,
        };
        if (
            await _access.SetAsync(_keys.SharedNameOf(key.Text), shared.Write(), lifetime).ConfigureAwait(false)
            && _access.CanLock
        )
        {
            // After the answer: who sees the stamp finds it.
            await _access
                .SetAsync(StampNameOf(key), RandomNumberGenerator.GetBytes(StampLength), lifetime)
                .ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Waits for the right to ask the server for this answer, or for another server to have asked. While seats are sold
    /// without a pause each answer is from before the last sale when it is there; who has waited since before that sale
    /// may have it all the same, and need not wait until the servers have asked one after the other.
    /// </summary>
    /// <param name="key">Name of the answer.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="isFresh">Whether an answer that another server has put there will do.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SharedTurn> TakeTurnAsync(
        CacheKey key,
        HttpRequestMessage request,
        Func<CacheEntry, bool> isFresh,
        CancellationToken cancellationToken
    )
    {
        var name = _keys.SharedNameOf($"lock {key.Text}");
        List<byte[]> seen = [];
        var stamp = default(ReadOnlyMemory<byte>?);
        var hasLooked = false;
        while (CanLock)
        {
            var mine = await _access.TryLockAsync(name).ConfigureAwait(false);
            var isWorthReading = true;
            if (mine is null)
            {
                // An answer may be megabytes: while another server asks, only the few bytes are read that change with it.
                var stamps = await _access.GetAsync([StampNameOf(key)]).ConfigureAwait(false);
                var now = stamps?[0]?.Bytes;
                isWorthReading = !hasLooked || !AreSame(stamp, now);
                (stamp, hasLooked) = (now, true);
            }

            if (isWorthReading)
            {
                var found = await FindAsync(key, request, seen).ConfigureAwait(false);
                if (found.Entry is { } entry && isFresh(entry))
                {
                    return new(found, mine);
                }

                if (found.Marks is { } marks && !seen.Exists(before => before.AsSpan().SequenceEqual(marks)))
                {
                    seen.Add(marks);
                }

                if (mine is not null)
                {
                    return new(found with { Entry = null }, mine);
                }
            }

            await Task.Delay(BusyWait, _time, cancellationToken).ConfigureAwait(false);
        }

        return default;
    }

    /// <summary>Seats changed: takes back what shows them, here at once and on all servers as soon as they can be told.</summary>
    public Task DropAsync(SeatChange change) => _drops.AddAsync(change);

    public void Dispose() => _drops.Dispose();

    private CacheEntry? Read(SharedEntry shared, TimeSpan? remaining, long lookedAt)
    {
        TimeSpan sinceWritten;
        if (remaining is { } lives)
        {
            sinceWritten = shared.Lifetime - lives - Precision;
        }
        else
        {
            sinceWritten = _time.GetUtcNow() - shared.WrittenAt;
            if (-sinceWritten > _maxClockSkew)
            {
                Log.SharedEntryFromTheFuture(_log, -sinceWritten);
                return null;
            }
        }

        var age = shared.Age + (sinceWritten > TimeSpan.Zero ? sinceWritten : TimeSpan.Zero);
        return new CacheEntry(
            shared.Body,
            shared.ContentType,
            _time.Shift(lookedAt, -age),
            lookedAt,
            shared.SelectedBy
        );
    }

    private string StampNameOf(CacheKey key) => _keys.SharedNameOf($"stamp {key.Text}");

    private static bool AreSame(ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other) =>
        one.HasValue == other.HasValue && one.GetValueOrDefault().Span.SequenceEqual(other.GetValueOrDefault().Span);
}

/// <summary>What the shared cache said.</summary>
/// <param name="Entry">The answer that stands there; null for none that may be given.</param>
/// <param name="Marks">What an answer asked for from now on is kept under; null when the cache did not answer.</param>
/// <param name="IsForWaiters">Seats were sold since it was asked for: it is for those who asked before that, and is not kept.</param>
internal readonly record struct SharedLookup(CacheEntry? Entry, byte[]? Marks, bool IsForWaiters = false);

/// <summary>Whose turn it is to ask the server.</summary>
/// <param name="Found">With an entry: another server asked. Without: what our answer is kept under.</param>
/// <param name="Lock">The turn is ours until this is disposed of; null when another server asked, or the cache does not answer.</param>
internal readonly record struct SharedTurn(SharedLookup Found, IAsyncDisposable? Lock);
