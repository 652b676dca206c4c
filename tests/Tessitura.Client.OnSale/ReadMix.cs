namespace Tessitura.Client.OnSale;

/// <summary>What people read when a sale opens: nine of ten the one seat map.</summary>
internal sealed class ReadMix(int performance, int other, int facility)
{
    public static IReadOnlyList<string> Operations { get; } =
    [
        "Txn.GetPerformanceSeats",
        "Txn.GetPerformanceZoneAvailabilities",
        "Txn.GetPerformancePrices",
        "Txn.GetPerformance",
        "Txn.GetPriceTypeDetails",
        "Txn.GetFacilityScreens",
        "ReferenceData.GetSeatStatuses",
        "ReferenceData.GetSections",
    ];

    private readonly string[] _others =
    [
        $"/TXN/Performances/ZoneAvailabilities?performanceIds={performance}&modeOfSaleId=3&constituentId=0",
        $"/TXN/Performances/Prices?performanceIds={performance}&modeOfSaleId=3",
        $"/TXN/Performances/{performance}",
        $"/TXN/PriceTypes/Details?performanceIds={performance}&modeOfSaleId=3",
        $"/TXN/Facilities/{facility}/Screens",
        "/ReferenceData/SeatStatuses",
        "/ReferenceData/Sections",
    ];

    public string SeatMap { get; } = SeatsOf(performance);

    /// <summary>A map that nobody reads until the stampede.</summary>
    public string OtherSeatMap { get; } = SeatsOf(other);

    public string Next(Random random) => random.NextDouble() < 0.9 ? SeatMap : _others[random.Next(_others.Length)];

    public static string SeatsOf(int performance) =>
        $"/TXN/Performances/{performance}/Seats?modeOfSaleId=3&constituentId=0";
}
