namespace Tessitura.Client.Simulator;

/// <summary>An evening without numbered seats: so many people are admitted.</summary>
internal sealed class CapacityInventory(PerformanceEntry performance) : Inventory(performance)
{
    private readonly Dictionary<SeatOwner, int> _taken = [];

    public int Capacity => Performance.Facility.Capacity;

    private int Left => Capacity - _taken.Values.Sum();

    public override int AvailableTo(Buyer buyer, int zoneId = 0, int sectionId = 0)
    {
        lock (Gate)
        {
            return Left;
        }
    }

    public override int CountOf(SeatOwner owner)
    {
        lock (Gate)
        {
            return _taken.GetValueOrDefault(owner);
        }
    }

    /// <summary>Takes as many as are left, at most <paramref name="count"/>; says how many that were.</summary>
    public int Take(int count, SeatOwner owner)
    {
        lock (Gate)
        {
            var taken = Math.Clamp(count, 0, Left);
            _taken[owner] = _taken.GetValueOrDefault(owner) + taken;
            return taken;
        }
    }

    /// <summary>Puts some back, at most what the owner has.</summary>
    public void Free(int count, SeatOwner owner)
    {
        lock (Gate)
        {
            _taken[owner] = Math.Max(0, _taken.GetValueOrDefault(owner) - count);
        }
    }

    public override void FreeAll(SeatOwner owner)
    {
        lock (Gate)
        {
            _taken.Remove(owner);
        }
    }

    public override void HandOver(SeatOwner from, SeatOwner to, SeatClaim claim)
    {
        lock (Gate)
        {
            if (_taken.Remove(from, out var count))
            {
                _taken[to] = _taken.GetValueOrDefault(to) + count;
            }
        }
    }
}
