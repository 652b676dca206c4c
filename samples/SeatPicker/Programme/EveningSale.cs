using System.Text.Json.Serialization;

namespace SeatPicker;

/// <summary>Whether an evening can be bought in this shop.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SaleState>))]
internal enum SaleState
{
    /// <summary>Here and now.</summary>
    Open,

    /// <summary>Here, later.</summary>
    Soon,

    /// <summary>By the house, but not in this shop, or not in this shop any more.</summary>
    BoxOffice,

    /// <summary>Only places for wheelchairs are left.</summary>
    WheelchairsOnly,

    /// <summary>Nothing is left.</summary>
    SoldOut,
}

/// <param name="State">What a visitor is told.</param>
/// <param name="Free">Seats that anybody may take: places for wheelchairs are not among them where few are left.</param>
/// <param name="From">The lowest price of what is free; null when nothing is.</param>
/// <param name="Starts">When the sale begins, where that is still to come.</param>
internal sealed record EveningSale(SaleState State, int Free, decimal? From, DateTimeOffset? Starts)
{
    /// <summary>By the dates and marks of the performance alone; the seats are counted afterwards.</summary>
    /// <param name="found">As the search found it.</param>
    /// <param name="isSoldHere">The search for this shop's mode of sale found it too.</param>
    /// <param name="now">By the server's clock.</param>
    public static SaleState StateOf(PerformanceSearchResponse found, bool isSoldHere, DateTimeOffset now) =>
        !isSoldHere || found.AvailSaleIndicator?.Trim() is "N" || found.ModeOfSaleEndDate <= now ? SaleState.BoxOffice
        : found.ModeOfSaleStartDate > now ? SaleState.Soon
        : SaleState.Open;
}
