namespace Tessitura.Client;

/// <summary>A status of <c>ReferenceData/SeatStatuses</c> with its colours.</summary>
public sealed record SeatMapStatus
{
    /// <summary>As in <c>Seat.SeatStatusId</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The house's own word for it; <c>Status 7</c> when the table has none.</summary>
    public required string Name { get; init; }

    /// <summary>Short code, such as <c>AVL</c>; empty when there is none.</summary>
    public string Code { get; init; } = "";

    /// <summary>Text for a legend; empty when there is none.</summary>
    public string Legend { get; init; } = "";

    /// <summary>What it means to a buyer.</summary>
    public SeatAvailability Availability { get; init; }

    /// <summary>Colour of a seat in this status; null when the table names none.</summary>
    public SeatMapColor? Color { get; init; }

    /// <summary>Colour of text on such a seat; null when the table names none.</summary>
    public SeatMapColor? TextColor { get; init; }

    /// <summary>False when the table has no such row.</summary>
    public bool IsKnown { get; init; } = true;
}

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
