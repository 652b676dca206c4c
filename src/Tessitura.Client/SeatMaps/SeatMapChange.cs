namespace Tessitura.Client;

/// <summary>One place that is not as it was.</summary>
/// <param name="Before">As it was; null when the place is new.</param>
/// <param name="After">As it is now; null when the place is gone.</param>
public sealed record SeatMapChange(SeatMapSeat? Before, SeatMapSeat? After)
{
    /// <summary>The place.</summary>
    public int SeatId => (After ?? Before)?.Id ?? 0;
}
