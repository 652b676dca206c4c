namespace Tessitura.Client.Simulator;

/// <summary>Who wants to buy, and how: decides which seats and which price types are open.</summary>
internal readonly record struct Buyer(ModeOfSaleEntry ModeOfSale, bool IsMember, int Rank)
{
    /// <summary>May have seats of an allocation that asks for this rank.</summary>
    public bool Reaches(int minRank) => Rank >= minRank || ModeOfSale.SellsAllocations;
}
