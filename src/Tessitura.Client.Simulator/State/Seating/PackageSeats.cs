namespace Tessitura.Client.Simulator;

/// <summary>The seats of a fixed-seat package: one seat counts as free only where it is free on every evening.</summary>
internal sealed class PackageSeats(IReadOnlyList<SeatInventory> evenings)
{
    private const int Attempts = 8;

    public IReadOnlyList<SeatInventory> Evenings { get; } = evenings;

    /// <summary>The first evening's plan with the worst status that a seat has on any of them.</summary>
    public IReadOnlyList<SeatState> Look(Buyer buyer)
    {
        var states = Evenings.Select(e => e.Look(buyer)).ToArray();
        return
        [
            .. Enumerable
                .Range(0, states[0].Count)
                .Select(i => states.Select(evening => evening[i]).MaxBy(seat => seat.StatusId)),
        ];
    }

    /// <summary>Takes these seats on every evening, or on none.</summary>
    public bool TryTake(IReadOnlyCollection<int> seatIds, SeatOwner owner, Buyer buyer)
    {
        for (var i = 0; i < Evenings.Count; i++)
        {
            if (!Evenings[i].TryTake(seatIds, owner, buyer))
            {
                foreach (var taken in Evenings.Take(i))
                {
                    taken.Free(seatIds, owner);
                }

                return false;
            }
        }

        return true;
    }

    /// <summary>The best seats that are free on every evening; none when others keep being faster.</summary>
    public IReadOnlyList<Place> TakeBest(SeatSearch search, SeatOwner owner, Buyer buyer)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var free = Look(buyer);
            var found = new BestSeats(
                Evenings[0].Plan,
                i => free[i].Place.IsSeat && free[i].StatusId == SeatStatusIds.Available
            ).Find(search);
            if (found.Count == 0 || TryTake([.. found.Select(p => p.Id)], owner, buyer))
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Puts seats back on sale on every evening.</summary>
    public void Free(IReadOnlyCollection<int> seatIds, SeatOwner owner)
    {
        foreach (var evening in Evenings)
        {
            evening.Free(seatIds, owner);
        }
    }
}
