namespace Tessitura.Client;

/// <summary>On which sides of a seat there is an aisle, as seen by <c>Seat.AisleIndicator</c>.</summary>
[Flags]
public enum SeatAisle
{
    /// <summary>Neighbours on both sides, or nothing is known.</summary>
    None = 0,

    /// <summary>On the left.</summary>
    Left = 1,

    /// <summary>On the right.</summary>
    Right = 2,

    /// <summary>On both sides.</summary>
    Both = Left | Right,
}
