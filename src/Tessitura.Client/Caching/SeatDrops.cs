using System.Collections.Concurrent;

namespace Tessitura.Client;

/// <summary>
/// When the seats of a performance last changed through this SDK. An answer that was asked for before that is no longer
/// given, and one that is still on its way counts as dropped too.
/// </summary>
internal sealed class SeatDrops
{
    /// <summary>Ids come from visitors too: beyond this many, one mark for all takes their place.</summary>
    private const int MostPerformances = 10_000;

    private readonly ConcurrentDictionary<int, long> _performances = [];
    private long _packages;
    private long _all;

    public void Drop(SeatChange change, DateTimeOffset now)
    {
        var at = now.UtcTicks;
        if (change.Performances is { } performances)
        {
            if (_performances.Count + performances.Count > MostPerformances)
            {
                Raise(ref _all, at);
                _performances.Clear();
            }

            foreach (var performance in performances)
            {
                _performances.AddOrUpdate(performance, at, (_, before) => Math.Max(before, at));
            }
        }
        else
        {
            Raise(ref _all, at);
        }

        // Which packages a performance is part of, nobody says here.
        Raise(ref _packages, at);
    }

    public int Count => _performances.Count;

    public bool Cover(SeatTags? tags, DateTimeOffset askedAt)
    {
        if (tags is null)
        {
            return false;
        }

        var asked = askedAt.UtcTicks;
        if (Volatile.Read(ref _all) >= asked || tags.IsPackage && Volatile.Read(ref _packages) >= asked)
        {
            return true;
        }

        foreach (var performance in tags.Performances)
        {
            if (_performances.TryGetValue(performance, out var at) && at >= asked)
            {
                return true;
            }
        }

        return false;
    }

    private static void Raise(ref long mark, long at)
    {
        var before = Volatile.Read(ref mark);
        while (at > before)
        {
            var seen = Interlocked.CompareExchange(ref mark, at, before);
            if (seen == before)
            {
                return;
            }

            before = seen;
        }
    }
}
