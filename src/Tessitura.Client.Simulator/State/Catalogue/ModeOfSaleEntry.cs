namespace Tessitura.Client.Simulator;

/// <summary>A way of selling, such as the web.</summary>
internal sealed record ModeOfSaleEntry(int Id, string Description, IReadOnlyList<int> PriceTypeIds)
{
    /// <summary>May sell seats of every allocation, whatever the buyer's rank.</summary>
    public bool SellsAllocations { get; init; }

    /// <summary>From which rank on a login leads to it; null where none does.</summary>
    public int? MinRank { get; init; }
}
