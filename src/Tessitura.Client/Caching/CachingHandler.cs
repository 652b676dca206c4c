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
        var control = RequestCacheControl.Of(request);
        return cache.Rules.Of(operation) is not { } freshness || control.Avoids || request.Content is not null
            ? PassAsync(request, CacheStatus.Bypass, cancellationToken)
            : ReadAsync(request, cache.Keys.Of(request, operation!, freshness), control, cancellationToken);
    }

    private async Task<HttpResponseMessage> ReadAsync(
        HttpRequestMessage request,
        CacheKey key,
        RequestCacheControl control,
        CancellationToken cancellationToken
    )
    {
        var kept = cache.Find(key, request);
        var now = cache.Now;
        if (control.IsForNew || kept is not null && cache.AgeAt(now, kept) > control.Oldest)
        {
            return await FetchNewAsync(request, key, "request", cancellationToken).ConfigureAwait(false);
        }

        if (kept is not null)
        {
            var age = cache.AgeAt(now, kept);
            if (age <= key.Freshness.Fresh)
            {
                return Answer(request, kept, age, CacheStatus.Hit(key.Freshness.Fresh - age));
            }

            if (age <= key.Freshness.OnPurpose)
            {
                cache.RefreshBehind(key, kept, Via(request));
                return Answer(request, kept, age, CacheStatus.Stale(key.Freshness.Fresh - age));
            }

            if (kept.IsFailingAt(now) && age <= key.Freshness.OnError)
            {
                return Answer(
                    request,
                    kept,
                    age,
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
            if (joined && !fetched.MayAnswer(request))
            {
                return await FetchNewAsync(request, key, "vary-miss", cancellationToken).ConfigureAwait(false);
            }

            if (fetched is { Origin: FetchOrigin.Shared, Entry: { } shared })
            {
                return AnswerShared(request, key, shared);
            }

            if (fetched.Answer is not { IsFailure: true } failure || (old = FindForError(key, request)) is null)
            {
                return Answer(request, key, fetched, hadOld ? "stale" : "uri-miss", joined);
            }

            status = failure.StatusCode;
        }
        catch (Exception exception)
            when (exception is not ContractDeviation
                && NoAnswer.Explains(exception, key.Operation, hasLeft: true, cancellationToken) is not null
                && (old = FindForError(key, request)) is not null
            )
        {
            status = null;
        }

        var oldAge = cache.AgeAt(cache.Now, old);
        return Answer(
            request,
            old,
            oldAge,
            CacheStatus.StaleIfError(key.Freshness.Fresh - oldAge, asked: true, status)
        );
    }

    private async Task<HttpResponseMessage> FetchNewAsync(
        HttpRequestMessage request,
        CacheKey key,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var fetched = await cache.FetchNewAsync(key, Via(request), cancellationToken).ConfigureAwait(false);
        return Answer(request, key, fetched, reason, collapsed: false);
    }

    private Upstream Via(HttpRequestMessage request) => new(request, base.SendAsync);

    /// <summary>The old answer that is better than a failure.</summary>
    private CacheEntry? FindForError(CacheKey key, HttpRequestMessage request) =>
        cache.Find(key, request) is { } old && cache.AgeAt(cache.Now, old) <= key.Freshness.OnError ? old : null;

    private HttpResponseMessage AnswerShared(HttpRequestMessage request, CacheKey key, CacheEntry shared)
    {
        var age = cache.AgeAt(cache.Now, shared);
        var timeToLive = key.Freshness.Fresh - age;
        if (timeToLive >= TimeSpan.Zero)
        {
            return Answer(request, shared, age, CacheStatus.Hit(timeToLive, distributed: true));
        }

        cache.RefreshBehind(key, shared, Via(request));
        return Answer(request, shared, age, CacheStatus.Stale(timeToLive));
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
        var age = cache.AgeAt(cache.Now, entry);
        return Answer(
            request,
            entry,
            age,
            fetched.Origin is FetchOrigin.Memory
                ? CacheStatus.Hit(key.Freshness.Fresh - age)
                : CacheStatus.Forwarded(reason, HttpStatusCode.OK, stored, collapsed)
        );
    }

    private static HttpResponseMessage Answer(
        HttpRequestMessage request,
        CacheEntry entry,
        TimeSpan age,
        CacheStatus status
    )
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new CachedContent(entry),
        };
        response.Headers.Age = TimeSpan.FromSeconds(Math.Floor(age.TotalSeconds));
        status.WriteTo(response, request);
        return response;
    }

    /// <summary>Once a write was carried out, or may have been, the seats may be others; what a 4xx refused has changed none.</summary>
    private async Task<HttpResponseMessage> WriteAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var change = await cache.SeatChangeOfAsync(request, cancellationToken).ConfigureAwait(false);
        var mayHaveChanged = change is not null;
        try
        {
            var response = await PassAsync(request, CacheStatus.Write, cancellationToken).ConfigureAwait(false);
            mayHaveChanged &= (int)response.StatusCode is < 400 or >= 500;
            return response;
        }
        catch
        {
            mayHaveChanged &= CallState.Of(request).HasLeft;
            throw;
        }
        finally
        {
            if (mayHaveChanged)
            {
                await cache.DropAsync(request, change!).ConfigureAwait(false);
                if (change!.TakesUnnamed && CartPerformances.RequestAfter(request) is { } read)
                {
                    // Nobody waits for it: the write has its answer.
                    DropCartAsync(read).ObserveFailure();
                }
            }
        }
    }

    private async Task DropCartAsync(HttpRequestMessage read)
    {
        using var request = read;
        try
        {
            CallState.Of(request).BufferLimit = cache.MaxResponseBytes;
            using var answer = await base.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
            var body = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            (answer.Content as MemoryContent)?.Release();
            if (answer.IsSuccessStatusCode)
            {
                var performances = CartPerformances.In(ResponseBody.WithoutMark(body));
                await cache.DropAsync(request, new SeatChange(performances)).ConfigureAwait(false);
            }
            else
            {
                cache.MissSeats(OperationTable.Of(request), ErrorType.Of((int)answer.StatusCode, null));
            }
        }
        catch (Exception exception)
        {
            cache.MissSeats(OperationTable.Of(request), ErrorType.Of(null, exception));
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
