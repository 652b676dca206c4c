namespace Tessitura.Client.Simulator;

/// <summary>What one seat costs: for an evening bought alone (package 0) or as a part of a package.</summary>
internal sealed record PriceEntry(int PerformanceId, int PackageId, int ZoneId, int PriceTypeId, decimal Price)
{
    /// <summary>The least that may be paid; below <see cref="Price"/> only where the buyer may choose.</summary>
    public decimal MinPrice { get; init; } = Price;

    /// <summary>False for a row that price lists show and nobody can buy.</summary>
    public bool Enabled { get; init; } = true;

    public bool IsBase { get; init; }

    public int PerformancePriceTypeId => PerformanceId * 10 + PriceTypeId;

    public int Id => PerformanceId * 100 + ZoneId * 10 + PriceTypeId;
}
