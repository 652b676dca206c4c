namespace Tessitura.Client.Simulator;

/// <summary>A price type offered to the buyers of a source.</summary>
internal sealed record OfferEntry(
    int Id,
    int ModeOfSaleId,
    int PerformanceId,
    int PackageId,
    int PriceTypeId,
    int SourceId,
    int AppealId
)
{
    public int MaxSeats { get; init; } = 4;

    public int Rank { get; init; } = 1;

    public string Terms { get; init; } = "Subject to availability.";
}
