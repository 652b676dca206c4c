using System.Collections.Concurrent;

namespace Tessitura.Client;

/// <summary>
/// When the seats of a performance last changed, as far as this process knows. An answer that was asked for before that is
/// no longer given, and one that is still on its way counts as dropped too.
/// </summary>
internal sealed class SeatInvalidation
{
    /// <summary>Ids come from visitors too: beyond this many, those that changed longest ago count as changed with the oldest that is kept.</summary>
    private const int MostPerformances = 10_000;

    private readonly ConcurrentDictionary<int, long> _performances = [];
    private long _packages = long.MinValue;
    private long _unnamed = long.MinValue;
    private long _unheard = long.MinValue;

    public int Count => _performances.Count;

    /// <summary>Seats changed.</summary>
    /// <param name="change">Whose.</param>
    /// <param name="now">A timestamp of this process's clock.</param>
    public void Drop(SeatChange change, long now)
    {
        if (_performances.Count + change.Performances.Count > MostPerformances)
        {
            ForgetOldest();
        }

        foreach (var performance in change.Performances)
        {
            _performances.AddOrUpdate(performance, now, (_, before) => Math.Max(before, now));
        }

        // Which packages a performance is part of, nobody says here.
        Raise(ref _packages, now);
    }

    /// <summary>Up to now other servers may have sold what this one was not told of.</summary>
    public void MissedAllUntil(long now) => Raise(ref _unheard, now);

    /// <summary>Whether seats have changed, or may have, since an answer was verified.</summary>
    public bool Cover(SeatTags? tags, long verifiedAt)
    {
        if (tags is null)
        {
            return false;
        }

        if (
            Volatile.Read(ref _unheard) >= verifiedAt
            || Volatile.Read(ref _unnamed) >= verifiedAt
            || tags.IsPackage && Volatile.Read(ref _packages) >= verifiedAt
        )
        {
            return true;
        }

        foreach (var performance in tags.Performances)
        {
            if (_performances.TryGetValue(performance, out var at) && at >= verifiedAt)
            {
                return true;
            }
        }

        return false;
    }

    // Half at a time, so that the sorting is rare. What is forgotten changed before what stays: an answer younger than that is kept.
    private void ForgetOldest()
    {
        var byAge = _performances.ToArray();
        Array.Sort(byAge, static (one, other) => one.Value.CompareTo(other.Value));
        foreach (var performance in byAge.Take(byAge.Length - MostPerformances / 2))
        {
            if (_performances.TryRemove(performance))
            {
                Raise(ref _unnamed, performance.Value);
            }
        }
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
