namespace Tessitura.Client;

/// <summary>A kind of place, from <c>ReferenceData/SeatCodes</c>.</summary>
public sealed record SeatMapSeatType
{
    /// <summary>As in <c>Seat.SeatTypeId</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The house's own word for it; <c>Seat type 7</c> when the table has none.</summary>
    public required string Name { get; init; }

    /// <summary>A place for a wheelchair: named in <see cref="SeatMapRequest.WheelchairSeatTypeIds"/>, or said so by the texts of the row.</summary>
    public bool IsWheelchair { get; init; }

    /// <summary>A place for somebody who comes with a wheelchair user: named in <see cref="SeatMapRequest.CompanionSeatTypeIds"/>, or said so by the texts of the row.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>A seat that does not see everything: named in <see cref="SeatMapRequest.RestrictedViewSeatTypeIds"/>, or said so by the texts of the row.</summary>
    public bool HasRestrictedView { get; init; }

    /// <summary>False when the table has no such row.</summary>
    public bool IsKnown { get; init; } = true;
}
