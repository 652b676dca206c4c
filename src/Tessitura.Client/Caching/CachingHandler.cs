using System.Net;

namespace Tessitura.Client;

/// <summary>
/// Answers reads of the freshness table from what is kept: fresh at once, old at once with a refresh behind it, and old
/// when the server fails. Every answer says in <c>Cache-Status</c> what happened to it.
/// </summary>
internal sealed class CachingHandler(AnswerCache cache) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Method != HttpMethod.Get)
        {
            return WriteAsync(request, cancellationToken);
        }

        var operation = OperationTable.Of(request);
        var wish = CallerWish.Of(request);
        return cache.Rules.Of(operation) is not { } freshness || wish.Avoids || request.Content is not null
            ? PassAsync(request, CacheStatus.Bypass, cancellationToken)
            : ReadAsync(request, cache.Keys.Of(request, operation!, freshness), wish, cancellationToken);
    }

    private async Task<HttpResponseMessage> ReadAsync(
        HttpRequestMessage request,
        CacheKey key,
        CallerWish wish,
        CancellationToken cancellationToken
    )
    {
        var kept = cache.Find(key);
        var now = cache.Now;
        if (wish.IsForNew || kept?.AgeAt(now) > wish.Oldest)
        {
            var own = await cache.FetchNewAsync(key, Via(request), cancellationToken).ConfigureAwait(false);
            return Answer(request, key, own, "request", collapsed: false);
        }

        if (kept is not null)
        {
            var age = kept.AgeAt(now);
            if (age <= key.Freshness.Fresh)
            {
                return Answer(request, kept, CacheStatus.Hit(key.Freshness.Fresh - age));
            }

            if (age <= key.Freshness.OnPurpose)
            {
                cache.RefreshBehind(key, kept, Via(request));
                return Answer(request, kept, CacheStatus.Stale(key.Freshness.Fresh - age));
            }

            if (kept.IsFailingAt(now) && age <= key.Freshness.OnError)
            {
                return Answer(
                    request,
                    kept,
                    CacheStatus.StaleIfError(key.Freshness.Fresh - age, asked: false, status: null)
                );
            }
        }

        return await FetchAsync(request, key, kept is not null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> FetchAsync(
        HttpRequestMessage request,
        CacheKey key,
        bool hadOld,
        CancellationToken cancellationToken
    )
    {
        CacheEntry? old;
        HttpStatusCode? status;
        try
        {
            var fetched = await cache
                .FetchAsync(key, Via(request), out var joined)
                .WaitAsync(cancellationToken)
                .ConfigureAwait(false);
            if (fetched is { Origin: FetchOrigin.Distributed, Entry: { } shared })
            {
                return AnswerShared(request, key, shared);
            }

            if (fetched.Answer is not { IsFailure: true } failure || (old = FindForError(key)) is null)
            {
                return Answer(request, key, fetched, hadOld ? "stale" : "uri-miss", joined);
            }

            status = failure.StatusCode;
        }
        catch (Exception exception)
            when (exception is not ContractDeviation
                && NoAnswer.Explains(exception, key.Operation, hasLeft: true, cancellationToken) is not null
                && (old = FindForError(key)) is not null
            )
        {
            status = null;
        }

        var timeToLive = key.Freshness.Fresh - old.AgeAt(cache.Now);
        return Answer(request, old, CacheStatus.StaleIfError(timeToLive, asked: true, status));
    }

    private Upstream Via(HttpRequestMessage request) => new(request, base.SendAsync);

    /// <summary>The old answer that is better than a failure.</summary>
    private CacheEntry? FindForError(CacheKey key) =>
        cache.Find(key) is { } old && old.AgeAt(cache.Now) <= key.Freshness.OnError ? old : null;

    private HttpResponseMessage AnswerShared(HttpRequestMessage request, CacheKey key, CacheEntry shared)
    {
        var timeToLive = key.Freshness.Fresh - shared.AgeAt(cache.Now);
        if (timeToLive >= TimeSpan.Zero)
        {
            return Answer(request, shared, CacheStatus.Hit(timeToLive, distributed: true));
        }

        cache.RefreshBehind(key, shared, Via(request));
        return Answer(request, shared, CacheStatus.Stale(timeToLive));
    }

    private HttpResponseMessage Answer(
        HttpRequestMessage request,
        CacheKey key,
        Fetched fetched,
        string reason,
        bool collapsed
    )
    {
        Attempts.Tell(request, fetched.Attempts);
        if (fetched.Entry is not { } entry)
        {
            var copy = fetched.Answer!.CopyFor(request);
            CacheStatus.Forwarded(reason, copy.StatusCode, stored: false, collapsed).WriteTo(copy, request);
            return copy;
        }

        var stored = fetched.Origin is FetchOrigin.Server;
        return Answer(
            request,
            entry,
            fetched.Origin is FetchOrigin.Memory
                ? CacheStatus.Hit(key.Freshness.Fresh - entry.AgeAt(cache.Now))
                : CacheStatus.Forwarded(reason, HttpStatusCode.OK, stored, collapsed)
        );
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, CacheEntry entry, CacheStatus status)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new CachedContent(entry),
        };
        response.Headers.Age = TimeSpan.FromSeconds(Math.Floor(entry.AgeAt(cache.Now).TotalSeconds));
        status.WriteTo(response, request);
        return response;
    }

    /// <summary>Once a write is over, whatever its end, the seats may be others.</summary>
    private async Task<HttpResponseMessage> WriteAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var change = await cache.SeatChangeOfAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            return await PassAsync(request, CacheStatus.Write, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (change is not null)
            {
                cache.Drop(change);
            }
        }
    }

    private async Task<HttpResponseMessage> PassAsync(
        HttpRequestMessage request,
        CacheStatus status,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        status.WriteTo(response, request);
        return response;
    }
}
