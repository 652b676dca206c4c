using System.Collections.Concurrent;

namespace Tessitura.Client;

/// <summary>One fetch per answer, however many wait for it. It belongs to no caller, so none can cancel it for the others.</summary>
internal sealed class InFlightRequests
{
    private readonly ConcurrentDictionary<string, InFlightRequest> _underway = new(StringComparer.Ordinal);

    /// <summary>The fetch that is under way, or a new one.</summary>
    /// <param name="key">Name of the answer.</param>
    /// <param name="run">Fetches it and completes the request; what it does after that, nobody waits for.</param>
    /// <param name="isOutdated">Whether an answer that was asked for at this timestamp is too old for who comes now: then the next fetch is his, which begins when this one has ended.</param>
    /// <param name="joined">True when somebody else had begun it.</param>
    public Task<Fetched> Join(string key, Func<InFlightRequest, Task> run, Func<long, bool> isOutdated, out bool joined)
    {
        var mine = new InFlightRequest(request => _underway.TryRemove(KeyValuePair.Create(key, request)));
        while (true)
        {
            var underway = _underway.GetOrAdd(key, mine);
            joined = underway != mine;
            if (joined && !(underway.AskedAt is { } askedAt && isOutdated(askedAt)))
            {
                return underway.Completion;
            }

            if (!joined || _underway.TryUpdate(key, mine, underway))
            {
                // What fails after the end concerns nobody who waited.
                RunAsync(mine, run, joined ? underway.Completion : Task.CompletedTask).ObserveFailure();
                joined = false;
                return mine.Completion;
            }
        }
    }

    private static async Task RunAsync(InFlightRequest request, Func<InFlightRequest, Task> run, Task before)
    {
        try
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await run(request).ConfigureAwait(false);
        }
        catch (Exception exception) when (request.Fail(exception))
        {
            // Those who wait have it.
        }
    }
}

/// <summary>One fetch under way.</summary>
internal sealed class InFlightRequest(Action<InFlightRequest> leave)
{
    private readonly TaskCompletionSource<Fetched> _completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private long _askedAt = long.MinValue;

    public Task<Fetched> Completion => _completion.Task;

    /// <summary>When the server was asked; null before that.</summary>
    public long? AskedAt => Volatile.Read(ref _askedAt) is var askedAt && askedAt == long.MinValue ? null : askedAt;

    /// <summary>The server is asked: what is sold from now on may not be in the answer.</summary>
    public void AskAt(long timestamp) => Volatile.Write(ref _askedAt, timestamp);

    /// <summary>Gives the answer to all who wait. Who comes later finds it kept, or begins anew.</summary>
    public void Complete(Fetched fetched)
    {
        leave(this);
        _completion.TrySetResult(fetched);
    }

    /// <summary>False when it had ended before: then nobody waits for it any more.</summary>
    public bool Fail(Exception exception)
    {
        leave(this);
        if (!_completion.TrySetException(exception))
        {
            return false;
        }

        // All who waited may have given up, and then nobody looks at it.
        _completion.Task.ObserveFailure();
        return true;
    }
}

/// <summary>What a fetch brought: an answer that can be reused, or one that only those get who waited for it.</summary>
/// <param name="Entry">The reusable answer.</param>
/// <param name="Answer">Any other.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Attempts">How often the server was asked.</param>
internal sealed record Fetched(CacheEntry? Entry, UpstreamAnswer? Answer, FetchOrigin Origin, int Attempts)
{
    /// <summary>False for an answer that was meant for another request than this one, though both asked for the same.</summary>
    public bool MayAnswer(HttpRequestMessage request) => Entry?.Answers(request) ?? !Answer!.IsForOneRequest;
}

/// <summary>Where a fetched answer came from.</summary>
internal enum FetchOrigin
{
    /// <summary>From the server, and it is kept now.</summary>
    Server,

    /// <summary>From the server; it is too large to be kept, or may not be.</summary>
    ServerNotKept,

    /// <summary>Somebody else in this process had just fetched it.</summary>
    Memory,

    /// <summary>From the cache that several servers share.</summary>
    Shared,
}
