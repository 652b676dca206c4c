using System.Globalization;

namespace Tessitura.Client.Simulator.Tests.State;

/// <summary>
/// A house drawn as text, one string a row: <c>.</c> free, <c>x</c> gone, <c>w</c> a free wheelchair place, <c>s</c> free behind
/// stairs, <c>h</c> held for the press, a blank an aisle. The best seat is the first of the first row.
/// </summary>
internal static class PlanFrom
{
    public static (SeatingPlan Plan, Predicate<int> IsFree) Text(params string[] rows)
    {
        List<Place> places = [];
        List<bool> free = [];
        for (var row = 0; row < rows.Length; row++)
        {
            var number = 0;
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] == ' ')
                {
                    continue;
                }

                places.Add(Seat(places.Count + 1, row, ++number, column, rows[row]));
                free.Add(rows[row][column] is not ('x' or 'h'));
            }
        }

        return (new SeatingPlan(1, "Drawn", [], places), index => free[index]);
    }

    public static string Show(IEnumerable<Place> places) =>
        string.Join(' ', places.OrderBy(p => p.Id).Select(p => p.Row + p.Number));

    private static Place Seat(int id, int row, int number, int column, string text)
    {
        var left = column == 0 || text[column - 1] == ' ';
        var right = column == text.Length - 1 || text[column + 1] == ' ';
        return new Place(id, 1, 1, row + 1)
        {
            Row = $"{(char)('A' + row)}",
            Number = number.ToString(CultureInfo.InvariantCulture),
            LogicalRow = row + 1,
            LogicalNumber = column + 1,
            Aisle =
                left ? "L"
                : right ? "R"
                : "N",
            HasStairs = text[column] == 's',
            SeatTypeId = text[column] == 'w' ? SeatTypeIds.Wheelchair : SeatTypeIds.Standard,
            HoldCodeId = text[column] == 'h' ? HoldCodeIds.Press : 0,
            Quality = row * 100 + number,
        };
    }
}
