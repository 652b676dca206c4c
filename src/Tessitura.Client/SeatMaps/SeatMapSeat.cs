namespace Tessitura.Client;

/// <summary>A seat, or another place on the map, with everything that the tables know about it.</summary>
public sealed record SeatMapSeat
{
    /// <summary>As taken by <see cref="Tickets.Seats"/>.</summary>
    public required int Id { get; init; }

    /// <summary>As printed; empty when there is none.</summary>
    public string Row { get; init; } = "";

    /// <summary>As printed, perhaps with letters; empty when there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The part of the house.</summary>
    public required SeatMapSection Section { get; init; }

    /// <summary>The price zone, with its prices.</summary>
    public required SeatMapZone Zone { get; init; }

    /// <summary>The screen that the seat is drawn on.</summary>
    public required SeatMapScreen Screen { get; init; }

    /// <summary>The service's status, with its colours.</summary>
    public required SeatMapStatus Status { get; init; }

    /// <summary>The kind of place.</summary>
    public required SeatMapSeatType SeatType { get; init; }

    /// <summary>Horizontal position on the screen.</summary>
    public int X { get; init; }

    /// <summary>Vertical position on the screen.</summary>
    public int Y { get; init; }

    /// <summary>Row of the seating order: seats of one row are neighbours when <see cref="LogicalNumber"/> differs by one.</summary>
    public int LogicalRow { get; init; }

    /// <summary>Place in the seating order of the row.</summary>
    public int LogicalNumber { get; init; }

    /// <summary>False for what nobody sits on, such as a pillar.</summary>
    public bool IsSeat { get; init; } = true;

    /// <summary>Where the aisle is.</summary>
    public SeatAisle Aisle { get; init; }

    /// <summary>Reached by stairs.</summary>
    public bool HasStairs { get; init; }

    /// <summary>Character that the house draws on the place; empty for none.</summary>
    public string DisplayLetter { get; init; } = "";

    /// <summary>Allocation that the seat is set aside for; 0 for none.</summary>
    public int AllocationId { get; init; }

    /// <summary>Hold code of the seat; 0 when it is not held.</summary>
    public int HoldCodeId { get; init; }

    /// <summary>What the status means to a buyer.</summary>
    public SeatAvailability Availability => IsSeat ? Status.Availability : SeatAvailability.NotASeat;

    /// <summary>Free for this buyer.</summary>
    public bool IsAvailable => Availability is SeatAvailability.Available;

    /// <summary>The colour of the status; null when the service names none.</summary>
    public SeatMapColor? Color => Status.Color;

    /// <summary>A place for a wheelchair.</summary>
    public bool IsWheelchair => SeatType.IsWheelchair;

    /// <summary>A place for somebody who comes with a wheelchair user.</summary>
    public bool IsCompanion => SeatType.IsCompanion;

    /// <summary>Does not see everything.</summary>
    public bool HasRestrictedView => SeatType.HasRestrictedView;

    /// <summary>At an aisle.</summary>
    public bool IsAisle => Aisle is not SeatAisle.None;

    /// <summary>Prices of the zone in the order of the price types, those not for sale included.</summary>
    public IReadOnlyList<SeatMapPrice> Prices => Zone.Prices;

    /// <summary>The price at one price type, for sale or not; null when the service gave none.</summary>
    /// <param name="priceTypeId">The price type.</param>
    public SeatMapPrice? PriceFor(int priceTypeId) => Zone.PriceFor(priceTypeId);

    /// <summary>Where it is, such as <c>Stalls, row A, seat 14</c>.</summary>
    public override string ToString() =>
        (Row.Length > 0, Number.Length > 0) switch
        {
            (true, true) => $"{Section.Name}, row {Row}, seat {Number}",
            (true, false) => $"{Section.Name}, row {Row}",
            (false, true) => $"{Section.Name}, seat {Number}",
            _ => Section.Name,
        };
}

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
