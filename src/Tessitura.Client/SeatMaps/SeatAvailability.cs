namespace Tessitura.Client;

/// <summary>What the status of a place means to a buyer.</summary>
public enum SeatAvailability
{
    /// <summary>The status is one that nobody knows; treat the seat as not for sale.</summary>
    Unknown,

    /// <summary>Free for this buyer in this mode of sale.</summary>
    Available,

    /// <summary>Kept back by the house under a hold code (status 4).</summary>
    Held,

    /// <summary>Not in this buyer's allocation, or not sold at the price types asked for (status 5).</summary>
    NotOffered,

    /// <summary>Out of use, such as behind the sound desk (status 6).</summary>
    Blocked,

    /// <summary>In somebody's cart, perhaps this visitor's own, or in an order that is not paid (status 7).</summary>
    Reserved,

    /// <summary>Paid for or ticketed (status 8, 13).</summary>
    Sold,

    /// <summary>No seat at all, such as a pillar or the stage.</summary>
    NotASeat,
}
