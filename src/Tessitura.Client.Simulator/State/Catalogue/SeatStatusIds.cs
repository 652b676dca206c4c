namespace Tessitura.Client.Simulator;

/// <summary>The seat statuses that the simulator gives out.</summary>
internal static class SeatStatusIds
{
    public const int Available = 0;
    public const int Held = 4;
    public const int NotInAllocation = 5;
    public const int Blocked = 6;

    /// <summary>In somebody's cart, or in a saved order that is not paid.</summary>
    public const int ReservedUnpaid = 7;
    public const int ReservedPaid = 8;
    public const int Ticketed = 13;
}
