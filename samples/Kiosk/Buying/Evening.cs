namespace Kiosk;

/// <summary>A performance on sale, with what a customer wants to know before choosing it.</summary>
internal sealed record Evening(int PerformanceId, string Title, DateTimeOffset? Date, string Hall)
{
    public int SeatsLeft { get; init; }

    /// <summary>Lowest and highest price of a seat; null when nothing is for sale.</summary>
    public (decimal Lowest, decimal Highest)? Prices { get; init; }
}
