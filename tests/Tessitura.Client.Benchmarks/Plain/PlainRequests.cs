namespace Tessitura.Client.Benchmarks.Plain;

/// <summary>What is sent.</summary>
internal static class PlainRequests
{
    public static ReserveTicketsRequest Tickets { get; } =
        new()
        {
            PerformanceId = 4711,
            NumberOfSeats = 2,
            PriceType = "1,1",
            ZoneId = 5,
            SpecialRequests = "LeaveSingleSeats=N",
            Unseated = false,
        };
}
