namespace Tessitura.Client.Simulator;

/// <summary>Who wants to buy, and how: decides which seats and which price types are open.</summary>
internal readonly record struct Buyer(ModeOfSaleEntry ModeOfSale, bool IsMember)
{
    /// <summary>May have seats of the allocation that is kept for members.</summary>
    public bool SeesAllocations => IsMember || ModeOfSale.SellsAllocations;
}
