namespace SeatPicker;

/// <summary>What there is to know of a seat besides its place: bits, as js/map/seats.js reads them.</summary>
[Flags]
internal enum SeatMarks
{
    None = 0,
    Free = 1,
    Wheelchair = 2,
    Companion = 4,
    Aisle = 8,
    Stairs = 16,
    RestrictedView = 32,

    /// <summary>Nothing is between this seat and the one before.</summary>
    Neighbour = 64,
}

/// <summary>
/// A row of seats, packed: each is its distance from the one before by id and by column, its number, its zone and its marks.
/// What repeats is compressed away: a house of 1,200 seats is a tenth of what it would be with the members' names.
/// </summary>
internal sealed record SeatRow(int Screen, string Section, string Row, int Y, IReadOnlyList<object[]> Seats)
{
    /// <summary>The rows of a map, each from one side of the house to the other.</summary>
    public static IReadOnlyList<SeatRow> Of(SeatMap map) =>
        [
            .. map
                .Seats.GroupBy(seat => (seat.Screen.Id, Section: seat.Section.Name, seat.Row, seat.Y, seat.LogicalRow))
                .Select(row => new SeatRow(
                    row.Key.Id,
                    row.Key.Section,
                    row.Key.Row,
                    row.Key.Y,
                    Pack(row.OrderBy(seat => seat.LogicalNumber))
                )),
        ];

    private static IReadOnlyList<object[]> Pack(IEnumerable<SeatMapSeat> row)
    {
        var packed = new List<object[]>();
        var (id, x) = (0, 0);
        int? before = null;
        foreach (var seat in row)
        {
            var marks = MarksOf(seat) | (seat.LogicalNumber == before + 1 ? SeatMarks.Neighbour : SeatMarks.None);
            packed.Add([seat.Id - id, seat.X - x, seat.Number, seat.Zone.Id, (int)marks]);
            (id, x, before) = (seat.Id, seat.X, seat.LogicalNumber);
        }

        return packed;
    }

    private static SeatMarks MarksOf(SeatMapSeat seat) =>
        (seat.IsAvailable ? SeatMarks.Free : SeatMarks.None)
        | (seat.IsWheelchair ? SeatMarks.Wheelchair : SeatMarks.None)
        | (seat.IsCompanion ? SeatMarks.Companion : SeatMarks.None)
        | (seat.IsAisle ? SeatMarks.Aisle : SeatMarks.None)
        | (seat.HasStairs ? SeatMarks.Stairs : SeatMarks.None)
        | (seat.HasRestrictedView ? SeatMarks.RestrictedView : SeatMarks.None);
}
