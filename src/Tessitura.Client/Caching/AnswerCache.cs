using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>The answers of one server that are kept, in memory and perhaps in a cache that several servers share.</summary>
internal sealed class AnswerCache
{
    private readonly SeatDrops _drops = new();
    private readonly CacheFlights _flights = new();
    private readonly SeatWrites _writes = new();
    private readonly MemoryLevel _memory;
    private readonly DistributedLevel? _distributed;
    private readonly TimeProvider _time;
    private readonly TimeSpan _retryDelay;
    private readonly ILogger _log;

    public AnswerCache(
        TessituraOptions options,
        VenueCredentials credentials,
        TimeProvider time,
        ILoggerFactory loggers,
        Func<IDistributedCache?> distributed
    )
    {
        _time = time;
        _log = loggers.CreateLogger("Tessitura.Client");
        _memory = new MemoryLevel(options.Caching.MaxBytes);
        _retryDelay = options.Caching.RetryDelay;
        MaxResponseBytes = options.MaxResponseBytes;
        Rules = new CacheRules(options.Caching);
        Keys = new CacheKeys(options, credentials);
        if (options.Caching.UseDistributedCache)
        {
            var cache =
                distributed()
                ?? throw new InvalidOperationException(
                    "TessituraOptions.Caching.UseDistributedCache is true, but no IDistributedCache is registered: "
                        + "register one, such as AddStackExchangeRedisCache, or leave the option false."
                );
            _distributed = new DistributedLevel(
                new DistributedStore(cache, options.Caching, time, _log),
                Keys,
                Rules.LongestSeats,
                time
            );
        }
    }

    public CacheRules Rules { get; }

    public CacheKeys Keys { get; }

    public long MaxResponseBytes { get; }

    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>What is in memory, however old, unless a sale has changed it.</summary>
    public CacheEntry? Find(CacheKey key) =>
        _memory.Find(key.Text) is { } entry && !_drops.Cover(key.Seats, entry.AskedAt) ? entry : null;

    /// <summary>The one fetch of this answer, with its other waiters.</summary>
    public Task<Fetched> FetchAsync(CacheKey key, Upstream upstream, out bool joined) =>
        _flights.Join(key.Text, flight => FlyAsync(flight, key, upstream), out joined);

    /// <summary>The same, with nobody waiting for it.</summary>
    public void RefreshBehind(CacheKey key, CacheEntry old, Upstream upstream)
    {
        if (old.IsRestingAt(Now))
        {
            return;
        }

        var landed = FetchAsync(key, upstream, out var joined);
        if (!joined)
        {
            ReportAsync(landed, key.Operation).ObserveFailure();
        }
    }

    /// <summary>An answer for one caller alone, who wants a new one; it is kept for the others.</summary>
    public async Task<Fetched> FetchNewAsync(CacheKey key, Upstream upstream, CancellationToken cancellationToken)
    {
        var fetched = await upstream.FetchAsync(this, key, cancellationToken).ConfigureAwait(false);
        if (Keep(key, fetched) is { } entry && _distributed is not null)
        {
            await _distributed.KeepAsync(key, entry).ConfigureAwait(false);
        }

        return fetched;
    }

    public ValueTask<SeatChange?> SeatChangeOfAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _writes.OfAsync(request, cancellationToken);

    public void Drop(SeatChange change)
    {
        var now = Now;
        _drops.Drop(change, now);
        _distributed?.DropAsync(change, now).ObserveFailure();
    }

    /// <summary>One answer must not push out all others.</summary>
    public bool IsSmallEnough(int bytes) => bytes <= _memory.LargestBody;

    private async Task FlyAsync(Flight flight, CacheKey key, Upstream upstream)
    {
        using var request = upstream.NewRequest(this);
        var best = Find(key);
        if (best is not null && IsFresh(key, best))
        {
            flight.Land(new(best, null, FetchOrigin.Memory, 0));
            return;
        }

        if (_distributed is null)
        {
            await FetchAsync(flight, key, upstream, request).ConfigureAwait(false);
            return;
        }

        if (await FindDistributedAsync(key, best).ConfigureAwait(false) is { } known)
        {
            flight.Land(new(known, null, FetchOrigin.Distributed, 0));
            return;
        }

        var turn = await _distributed.TakeTurnAsync(key, entry => IsFresh(key, entry)).ConfigureAwait(false);
        try
        {
            if (turn.Entry is { } other)
            {
                _memory.Keep(key.Text, other);
                flight.Land(new(other, null, FetchOrigin.Distributed, 0));
            }
            else if (await FetchAsync(flight, key, upstream, request).ConfigureAwait(false) is { } fetched)
            {
                await _distributed.KeepAsync(key, fetched).ConfigureAwait(false);
            }
        }
        finally
        {
            if (turn.Claim is { } claim)
            {
                await claim.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<CacheEntry?> FetchAsync(
        Flight flight,
        CacheKey key,
        Upstream upstream,
        HttpRequestMessage request
    )
    {
        try
        {
            var fetched = await upstream.SendAsync(this, key, request, CancellationToken.None).ConfigureAwait(false);
            var entry = Keep(key, fetched);
            if (fetched.Answer is { } answer)
            {
                Find(key)?.RestUntil(Now + _retryDelay, answer.IsFailure);
            }

            flight.Land(fetched);
            return entry;
        }
        catch
        {
            Find(key)?.RestUntil(Now + _retryDelay, failed: true);
            throw;
        }
    }

    /// <summary>What another server has fetched; an old one too, where nothing in memory is of use while a new one comes.</summary>
    private async Task<CacheEntry?> FindDistributedAsync(CacheKey key, CacheEntry? best)
    {
        if (await _distributed!.FindAsync(key).ConfigureAwait(false) is not { } found || found.AskedAt <= best?.AskedAt)
        {
            return null;
        }

        _memory.Keep(key.Text, found);
        var oldest = best is null ? key.Freshness.OnPurpose : key.Freshness.Fresh;
        return found.AgeAt(Now) <= oldest ? found : null;
    }

    private CacheEntry? Keep(CacheKey key, Fetched fetched)
    {
        if (fetched is { Entry: { } entry, Origin: FetchOrigin.Server })
        {
            _memory.Keep(key.Text, entry);
            return entry;
        }

        return null;
    }

    private bool IsFresh(CacheKey key, CacheEntry entry) => entry.AgeAt(Now) <= key.Freshness.Fresh;

    private async Task ReportAsync(Task<Fetched> landed, Operation operation)
    {
        try
        {
            var fetched = await landed.ConfigureAwait(false);
            if (fetched.Answer is { } answer)
            {
                Log.RefreshFailed(_log, operation.Name, ErrorType.Of((int)answer.StatusCode, null) ?? "not JSON");
            }
        }
        catch (Exception exception)
        {
            Log.RefreshFailed(_log, operation.Name, ErrorType.Of(null, exception));
        }
    }
}
