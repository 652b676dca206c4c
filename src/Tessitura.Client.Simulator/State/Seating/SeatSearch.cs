namespace Tessitura.Client.Simulator;

/// <summary>What the best-seat search is asked for.</summary>
/// <param name="Count">Seats wanted.</param>
/// <param name="ZoneId">The price zone; 0 for any.</param>
/// <param name="Requests">The wishes of the buyer.</param>
internal sealed record SeatSearch(int Count, int ZoneId, SpecialRequests Requests)
{
    /// <summary>What a seat costs by zone, for the wishes about prices; a zone that is missing is not sold.</summary>
    public IReadOnlyDictionary<int, decimal>? ZonePrices { get; init; }
}
