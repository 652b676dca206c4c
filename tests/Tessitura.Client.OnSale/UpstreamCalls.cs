using System.Collections.Concurrent;
using System.Diagnostics;

namespace Tessitura.Client.OnSale;

/// <summary>Every call that reaches the ticketing server, by what it asks for, from all web servers together.</summary>
internal sealed class UpstreamCalls
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> _times = new(StringComparer.Ordinal);

    public int Keys => _times.Count;

    public int Total => _times.Values.Sum(times => times.Count);

    public int CountOf(string pathAndQuery) =>
        _times.Where(pair => pair.Key.EndsWith(pathAndQuery, StringComparison.Ordinal)).Sum(pair => pair.Value.Count);

    public int MostOfOneKey => _times.Values.Max(times => times.Count);

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

    public void Forget() => _times.Clear();

    public DelegatingHandler CreateCounter() => new Counter(this);

    private sealed class Counter(UpstreamCalls calls) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            calls._times.GetOrAdd(request.RequestUri!.PathAndQuery, _ => []).Enqueue(Stopwatch.GetTimestamp());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
