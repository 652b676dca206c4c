namespace Tessitura.Client.Simulator;

/// <summary>
/// The best-seat function: the best free seats side by side that fit the wishes, the same ones for the same house every time.
/// </summary>
internal sealed class BestSeats
{
    private readonly SeatingPlan _plan;
    private readonly HashSet<Place> _free;

    public BestSeats(SeatingPlan plan, Predicate<int> isFree)
    {
        _plan = plan;
        _free = new HashSet<Place>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < plan.Places.Count; i++)
        {
            if (isFree(i))
            {
                _free.Add(plan.Places[i]);
            }
        }
    }

    /// <summary>
    /// The seats, best first. Without a wish for seats side by side a party may be split, and what there is comes back;
    /// with one it is all of them or none.
    /// </summary>
    public IReadOnlyList<Place> Find(SeatSearch search)
    {
        var filter = new SeatFilter(search);
        var wanted = search.Count;
        var together = Math.Clamp(search.Requests.ContiguousSeats, 1, Math.Max(wanted, 1));
        List<Place> found = [];
        while (found.Count < wanted)
        {
            var party = NextParty(filter, found, wanted - found.Count, together);
            if (party.Count == 0)
            {
                break;
            }

            found.AddRange(party);
            _free.ExceptWith(party);
        }

        return found.Count < wanted && filter.IsAllOrNothing ? [] : found;
    }

    // The largest group that leaves nobody behind in a group smaller than the wish.
    private IReadOnlyList<Place> NextParty(SeatFilter filter, List<Place> found, int left, int together)
    {
        for (var size = left; size >= Math.Min(together, left); size--)
        {
            if ((size == left || left - size >= together) && BestGroup(filter, found, size, left) is { } group)
            {
                return group;
            }
        }

        return [];
    }

    private IReadOnlyList<Place>? BestGroup(SeatFilter filter, List<Place> found, int size, int left)
    {
        IReadOnlyList<Place>? best = null;
        var bestQuality = long.MaxValue;
        foreach (var run in _plan.Rows.SelectMany(row => Runs(row, filter)))
        {
            for (var start = 0; start + size <= run.Count; start++)
            {
                if (!filter.MayLeave(start) || !filter.MayLeave(run.Count - start - size))
                {
                    continue;
                }

                var group = run.GetRange(start, size);
                var quality = group.Sum(p => (long)p.Quality);
                if (quality < bestQuality && filter.Fits(group, found, left))
                {
                    (best, bestQuality) = (group, quality);
                }
            }
        }

        return best;
    }

    // Free seats side by side, broken by aisles and by seats that are gone.
    private IEnumerable<List<Place>> Runs(IReadOnlyList<Place> row, SeatFilter filter)
    {
        List<Place> run = [];
        foreach (var place in row)
        {
            var free = _free.Contains(place) && filter.IsInPlay(place);
            if (run.Count > 0 && (!free || place.LogicalNumber != run[^1].LogicalNumber + 1))
            {
                yield return run;
                run = [];
            }

            if (free)
            {
                run.Add(place);
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}

/// <summary>What the best-seat search is asked for.</summary>
/// <param name="Count">Seats wanted.</param>
/// <param name="ZoneId">The price zone; 0 for any.</param>
/// <param name="Requests">The wishes of the buyer.</param>
internal sealed record SeatSearch(int Count, int ZoneId, SpecialRequests Requests)
{
    /// <summary>What a seat costs by zone, for the wishes about prices; a zone that is missing is not sold.</summary>
    public IReadOnlyDictionary<int, decimal>? ZonePrices { get; init; }
}
