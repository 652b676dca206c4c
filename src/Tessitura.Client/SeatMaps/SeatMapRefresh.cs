namespace Tessitura.Client;

/// <summary>A seat map as it is now, and what has changed since the last one.</summary>
/// <param name="Map">The new map; places that are as they were are the same objects.</param>
/// <param name="Changes">The places that are not, in the order of the map, those that are gone last.</param>
public sealed record SeatMapRefresh(SeatMap Map, IReadOnlyList<SeatMapChange> Changes);

/// <summary>One place that is not as it was.</summary>
/// <param name="Before">As it was; null when the place is new.</param>
/// <param name="After">As it is now; null when the place is gone.</param>
public sealed record SeatMapChange(SeatMapSeat? Before, SeatMapSeat? After)
{
    /// <summary>The place.</summary>
    public int SeatId => (After ?? Before)?.Id ?? 0;
}
