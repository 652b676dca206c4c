namespace Tessitura.Client.Simulator;

/// <summary>What one seat costs: for an evening bought alone (package 0) or as a part of a package.</summary>
internal sealed record PriceEntry(int PerformanceId, int PackageId, int ZoneId, int PriceTypeId, decimal Price)
{
    /// <summary>The least that may be paid; below <see cref="Price"/> only where the buyer may choose.</summary>
    public decimal MinPrice { get; init; } = Price;

    /// <summary>False for a row that price lists show and nobody can buy.</summary>
    public bool Enabled { get; init; } = true;

    public bool IsBase { get; init; }

    /// <summary>The id of this row, which no other evening's rows have.</summary>
    public required int Id { get; init; }

    /// <summary>The id of this price type at this evening.</summary>
    public required int PerformancePriceTypeId { get; init; }

    /// <summary>The id of this price type in this package.</summary>
    public required int PackagePriceTypeId { get; init; }
}
