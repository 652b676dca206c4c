using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>The answers of one server that are kept, in memory and perhaps in a cache that several servers share.</summary>
internal sealed class AnswerCache : IDisposable
{
    private readonly SeatInvalidation _drops = new();
    private readonly InFlightRequests _inFlight = new();
    private readonly SeatWrites _writes = new();
    private readonly MemoryLevel _memory;
    private readonly SharedLevel? _shared;
    private readonly TimeProvider _time;
    private readonly TimeSpan _retryDelay;
    private readonly TimeSpan _patience;
    private readonly ILogger _log;

    public AnswerCache(
        TessituraOptions options,
        VenueCredentials credentials,
        TimeProvider time,
        ILoggerFactory loggers,
        ISharedCache? shared
    )
    {
        _time = time;
        _log = loggers.CreateLogger("Tessitura.Client");
        _memory = new MemoryLevel(options.Caching.MaxBytes);
        _retryDelay = options.Caching.RetryDelay;
        _patience = options.Resilience.TotalTimeout;
        MaxResponseBytes = options.MaxResponseBytes;
        Rules = new CacheRules(options.Caching);
        Keys = new CacheKeys(options, credentials);
        _shared = shared is null
            ? null
            : new SharedLevel(shared, options.Caching, Keys, Rules.LongestSeats, _drops, time, _log);
    }

    public CacheRules Rules { get; }

    public CacheKeys Keys { get; }

    public long MaxResponseBytes { get; }

    /// <summary>Whether sales of other servers are heard.</summary>
    public bool IsListening => _shared?.IsListening is true;

    /// <summary>A timestamp of this process's clock, which nobody can set.</summary>
    public long Now => _time.GetTimestamp();

    public TimeSpan AgeAt(long now, CacheEntry entry) =>
        now > entry.AskedAt ? _time.GetElapsedTime(entry.AskedAt, now) : TimeSpan.Zero;

    /// <summary>What is in memory for this request, however old, unless a sale has changed it.</summary>
    public CacheEntry? Find(CacheKey key, HttpRequestMessage request) =>
        _memory.Find(key.Text) is { } entry && !_drops.Cover(key.Seats, entry.VerifiedAt) && entry.Answers(request)
            ? entry
            : null;

    /// <summary>The one fetch of this answer, with its other waiters; the next one where seats were sold since it asked.</summary>
    public Task<Fetched> FetchAsync(CacheKey key, Upstream upstream, out bool joined) =>
        _inFlight.Join(
            key.Text,
            inFlight => FetchAsync(inFlight, key, upstream),
            askedAt => _drops.Cover(key.Seats, askedAt),
            out joined
        );

    /// <summary>The same, with nobody waiting for it.</summary>
    public void RefreshBehind(CacheKey key, CacheEntry old, Upstream upstream)
    {
        if (old.IsRestingAt(Now))
        {
            return;
        }

        var fetch = FetchAsync(key, upstream, out var joined);
        if (!joined)
        {
            ReportAsync(fetch, key.Operation).ObserveFailure();
        }
    }

    /// <summary>An answer for one caller alone, who wants a new one or cannot have that of the others; it is kept where it may be.</summary>
    public async Task<Fetched> FetchNewAsync(CacheKey key, Upstream upstream, CancellationToken cancellationToken)
    {
        using var request = upstream.NewRequest(this);
        var found = _shared is null ? default : await _shared.FindAsync(key, request).ConfigureAwait(false);
        var fetched = await upstream.SendAsync(this, key, request, cancellationToken).ConfigureAwait(false);
        await ShareAsync(key, Keep(key, fetched), found.Marks).ConfigureAwait(false);
        return fetched;
    }

    public ValueTask<SeatChange?> SeatChangeOfAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _writes.OfAsync(request, cancellationToken);

    /// <summary>A write took seats of which only the cart says where they are, and it could not be read.</summary>
    public void MissSeats(Operation? operation, string? error) =>
        Log.SeatsUnknown(_log, OperationTable.NameOf(operation), error);

    /// <summary>Takes back what shows these seats: here at once, and on the other servers before this ends, where they can be told now.</summary>
    public Task DropAsync(HttpRequestMessage request, SeatChange change)
    {
        var complete = _writes.Complete(request, change);
        _drops.Drop(complete, Now);
        return _shared?.DropAsync(complete) ?? Task.CompletedTask;
    }

    /// <summary>One answer must not push out all others.</summary>
    public bool IsSmallEnough(int bytes) => bytes <= _memory.LargestBody;

    public void Dispose() => _shared?.Dispose();

    private async Task FetchAsync(InFlightRequest inFlight, CacheKey key, Upstream upstream)
    {
        using var request = upstream.NewRequest(this);
        var best = Find(key, request);
        if (best is not null && IsFresh(key, best))
        {
            inFlight.Complete(new(best, null, FetchOrigin.Memory, 0));
            return;
        }

        if (_shared is null)
        {
            await AskAsync(inFlight, key, upstream, request, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        var found = await _shared.FindAsync(key, request).ConfigureAwait(false);
        if (found.Entry is { } known && IsOfUse(key, known, best))
        {
            CompleteShared(inFlight, key, known);
            return;
        }

        if (!_shared.CanLock)
        {
            var entry = await AskAsync(inFlight, key, upstream, request, CancellationToken.None).ConfigureAwait(false);
            await ShareAsync(key, entry, found.Marks).ConfigureAwait(false);
            return;
        }

        await TakeTurnAsync(inFlight, key, upstream, request, found.Marks).ConfigureAwait(false);
    }

    /// <summary>One server asks for all. However long another takes, nobody waits longer than for an answer of the service itself.</summary>
    private async Task TakeTurnAsync(
        InFlightRequest inFlight,
        CacheKey key,
        Upstream upstream,
        HttpRequestMessage request,
        byte[]? marks
    )
    {
        using var patience = new CancellationTokenSource(_patience, _time);

        // What comes may be an answer of this moment; who comes after a sale waits for the next.
        inFlight.AskAt(Now);
        SharedTurn turn;
        try
        {
            turn = await _shared!
                .TakeTurnAsync(key, request, entry => IsFresh(key, entry), patience.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Rest(key, request, failed: true);
            throw new TimeoutException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"another server asked for this answer and had none within {_patience.TotalSeconds:0.###} s."
                )
            );
        }

        try
        {
            if (turn.Found is { Entry: { } other, IsForWaiters: var isForWaiters })
            {
                CompleteShared(inFlight, key, other, keep: !isForWaiters);
                return;
            }

            var entry = await AskAsync(inFlight, key, upstream, request, patience.Token).ConfigureAwait(false);
            await ShareAsync(key, entry, turn.Found.Marks ?? marks).ConfigureAwait(false);
        }
        finally
        {
            await ReleaseAsync(turn.Lock).ConfigureAwait(false);
        }
    }

    private async Task<CacheEntry?> AskAsync(
        InFlightRequest inFlight,
        CacheKey key,
        Upstream upstream,
        HttpRequestMessage request,
        CancellationToken patience
    )
    {
        try
        {
            inFlight.AskAt(Now);
            var fetched = await upstream.SendAsync(this, key, request, patience).ConfigureAwait(false);
            var entry = Keep(key, fetched);
            if (fetched.Answer is { } answer)
            {
                Rest(key, request, answer.IsFailure);
            }

            inFlight.Complete(fetched);
            return entry;
        }
        catch
        {
            Rest(key, request, failed: true);
            throw;
        }
    }

    private void CompleteShared(InFlightRequest inFlight, CacheKey key, CacheEntry entry, bool keep = true)
    {
        if (keep)
        {
            _memory.Keep(key.Text, entry);
        }

        inFlight.Complete(new(entry, null, FetchOrigin.Shared, 0));
    }

    /// <summary>What another server has fetched; an old one too, where nothing in memory is of use while a new one comes.</summary>
    private bool IsOfUse(CacheKey key, CacheEntry found, CacheEntry? best) =>
        !(found.AskedAt <= best?.AskedAt)
        && AgeAt(Now, found) <= (best is null ? key.Freshness.OnPurpose : key.Freshness.Fresh);

    private CacheEntry? Keep(CacheKey key, Fetched fetched)
    {
        if (fetched is { Entry: { } entry, Origin: FetchOrigin.Server })
        {
            _memory.Keep(key.Text, entry);
            return entry;
        }

        return null;
    }

    private Task ShareAsync(CacheKey key, CacheEntry? entry, byte[]? marks) =>
        _shared is null || entry is null ? Task.CompletedTask : _shared.KeepAsync(key, entry, marks, AgeAt(Now, entry));

    private async Task ReleaseAsync(IAsyncDisposable? held)
    {
        if (held is null)
        {
            return;
        }

        try
        {
            await held.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // It ends by itself; until then the other servers wait.
            Log.SharedCacheFailed(_log, exception, _retryDelay.TotalSeconds);
        }
    }

    private bool IsFresh(CacheKey key, CacheEntry entry) => AgeAt(Now, entry) <= key.Freshness.Fresh;

    /// <summary>A fetch brought no new answer: what is kept is given for a while without asking.</summary>
    private void Rest(CacheKey key, HttpRequestMessage request, bool failed) =>
        Find(key, request)?.RestUntil(_time.Shift(Now, _retryDelay), failed);

    private async Task ReportAsync(Task<Fetched> fetch, Operation operation)
    {
        try
        {
            var fetched = await fetch.ConfigureAwait(false);
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
