using System.Collections.Concurrent;
using System.Diagnostics;

namespace Tessitura.Client.OnSale;

/// <summary>
/// Every read that reached the ticketing server, by path and query, of all web servers together. The time of a call is that
/// at which its web server asked, by the clock of the machine that all its processes share: how long the call then took to
/// arrive is no matter of the cache.
/// </summary>
internal sealed class UpstreamCalls
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> _times = new(StringComparer.Ordinal);

    public int Keys => _times.Count;

    public int Total => _times.Values.Sum(times => times.Count);

    public int MostOfOneKey => _times.Values.Select(times => times.Count).DefaultIfEmpty().Max();

    /// <summary>The shortest time between two calls for the same answer; null when none was asked for twice.</summary>
    public TimeSpan? ShortestGap
    {
        get
        {
            TimeSpan? shortest = null;
            foreach (var times in _times.Values)
            {
                var ordered = times.Order().ToArray();
                for (var i = 1; i < ordered.Length; i++)
                {
                    var gap = Stopwatch.GetElapsedTime(ordered[i - 1], ordered[i]);
                    shortest = shortest < gap ? shortest : gap;
                }
            }

            return shortest;
        }
    }

    public void Add(string pathAndQuery, long askedAt) => _times.GetOrAdd(pathAndQuery, _ => []).Enqueue(askedAt);

    public int CountOf(string pathAndQuery) =>
        _times.Where(pair => pair.Key.EndsWith(pathAndQuery, StringComparison.Ordinal)).Sum(pair => pair.Value.Count);

    public void Forget() => _times.Clear();
}
