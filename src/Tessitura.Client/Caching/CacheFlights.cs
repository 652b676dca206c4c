using System.Collections.Concurrent;

namespace Tessitura.Client;

/// <summary>One fetch per answer, however many wait for it. It belongs to no caller, so none can cancel it for the others.</summary>
internal sealed class CacheFlights
{
    private readonly ConcurrentDictionary<string, Flight> _underway = new(StringComparer.Ordinal);

    /// <summary>The fetch that is under way, or a new one.</summary>
    /// <param name="key">Name of the answer.</param>
    /// <param name="run">Fetches it and lands the flight; what it does after that, nobody waits for.</param>
    /// <param name="joined">True when somebody else had begun it.</param>
    public Task<Fetched> Join(string key, Func<Flight, Task> run, out bool joined)
    {
        var mine = new Flight(flight => _underway.TryRemove(KeyValuePair.Create(key, flight)));
        var underway = _underway.GetOrAdd(key, mine);
        joined = underway != mine;
        if (!joined)
        {
            // What fails after the landing concerns nobody who waited.
            FlyAsync(mine, run).ObserveFailure();
        }

        return underway.Landed;
    }

    private static async Task FlyAsync(Flight flight, Func<Flight, Task> run)
    {
        try
        {
            await run(flight).ConfigureAwait(false);
        }
        catch (Exception exception) when (flight.Crash(exception))
        {
            // Those who wait have it.
        }
    }
}
