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
