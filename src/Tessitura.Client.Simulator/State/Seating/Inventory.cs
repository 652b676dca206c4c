namespace Tessitura.Client.Simulator;

/// <summary>Who has what of one evening. Every operation is one step for everybody else: no seat ever has two owners.</summary>
internal abstract class Inventory(PerformanceEntry performance)
{
    public PerformanceEntry Performance { get; } = performance;

    protected object Gate { get; } = new();

    /// <summary>Seats this buyer could still take, in one zone or in all (0).</summary>
    public abstract int AvailableTo(Buyer buyer, int zoneId = 0, int sectionId = 0);

    /// <summary>How many seats an owner has.</summary>
    public abstract int CountOf(SeatOwner owner);

    /// <summary>Puts everything of an owner back on sale.</summary>
    public abstract void FreeAll(SeatOwner owner);

    /// <summary>Hands everything of one owner to another, as a checkout does from session to order.</summary>
    public abstract void HandOver(SeatOwner from, SeatOwner to, SeatClaim claim);

    /// <summary>Marks everything of an owner, as paid or ticketed for instance.</summary>
    public void Mark(SeatOwner owner, SeatClaim claim) => HandOver(owner, owner, claim);
}
