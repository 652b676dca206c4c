using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Builds the main house: stalls on one screen, circle and balcony on the other, each row cut by two aisles.</summary>
internal sealed class HouseSeed
{
    private const int StageRows = 3;
    private const int RowsBetweenLevels = 2;

    private readonly IReadOnlyList<LevelShape> _levels;
    private readonly List<Place> _seats = [];
    private readonly Dictionary<int, int> _nextRow = new() { [SeedIds.LowerScreen] = StageRows + 2 };
    private readonly int _columns;

    private HouseSeed(int seats)
    {
        _levels = [.. LevelShape.House.Select(level => level.For(seats))];
        _columns = _levels.Max(level => Math.Max(level.FrontWidth, level.BackWidth)) + 2;
    }

    public static SeatingPlan Create(int seats)
    {
        var house = new HouseSeed(seats);
        foreach (var level in house._levels)
        {
            house.AddLevel(level);
        }

        var screens = house.Screens();
        return new SeatingPlan(SeedIds.MainHouse, "Main house", screens, [.. house._seats, .. house.Furniture()]);
    }

    private void AddLevel(LevelShape level)
    {
        var y = _nextRow.GetValueOrDefault(level.ScreenId, 1);
        for (var row = 0; row < level.Rows; row++)
        {
            AddRow(level, row, y + row);
        }

        _nextRow[level.ScreenId] = y + level.Rows + RowsBetweenLevels;
    }

    private void AddRow(LevelShape level, int row, int y)
    {
        var width = level.WidthOf(row);
        var side = width / 4;
        for (var i = 0; i < width; i++)
        {
            var aisles = (i >= side ? 1 : 0) + (i >= width - side ? 1 : 0);
            var fromCentre = Math.Abs(2 * i - width + 1) / 2;
            var zone = ZoneOf(level, row, aisles == 1);
            var wheelchair = IsWheelchair(level, row, i, width);
            _seats.Add(
                new Place(_seats.Count + 1, level.SectionId, level.ScreenId, zone)
                {
                    Row = RowLabel(row),
                    Number = (i + 1).ToString(CultureInfo.InvariantCulture),
                    LogicalRow = row + 1,
                    LogicalNumber = i + 1 + aisles,
                    X = (_columns - width - 2) / 2 + i + 1 + aisles,
                    Y = y,
                    Aisle =
                        i == 0 || i == side || i == width - side ? "L"
                        : i == side - 1 || i == width - side - 1 || i == width - 1 ? "R"
                        : "N",
                    HasStairs = HasStairs(level, row),
                    SeatTypeId = wheelchair ? SeatTypeIds.Wheelchair : SeatTypeIds.Standard,
                    DisplayLetter = wheelchair ? "W" : "",
                    AllocationId = level.SectionId == SeedIds.Circle && row == 0 ? SeedIds.MembersAllocation : 0,
                    HoldCodeId = wheelchair ? 0 : HoldCodeOf(level, row, fromCentre),
                    Quality = zone * 10_000 + row * 12 + fromCentre * 5,
                }
            );
        }
    }

    private static int ZoneOf(LevelShape level, int row, bool inCentre) =>
        (level.SectionId, Depth: (row + 0.5) / level.Rows) switch
        {
            (SeedIds.Stalls, < 0.45) when inCentre => SeedIds.Premium,
            (SeedIds.Stalls, < 0.75) => SeedIds.ZoneA,
            (SeedIds.Stalls, _) => SeedIds.ZoneB,
            (SeedIds.Circle, < 0.35) when inCentre => SeedIds.ZoneA,
            (SeedIds.Circle, < 0.6) => SeedIds.ZoneB,
            (SeedIds.Circle, _) => SeedIds.ZoneC,
            (_, < 0.45) => SeedIds.ZoneC,
            _ => SeedIds.ZoneD,
        };

    // The stalls are flat in front; the circle has a lift to its first row.
    private static bool HasStairs(LevelShape level, int row) =>
        level.SectionId switch
        {
            SeedIds.Stalls => row >= level.Rows * 3 / 5 && row < level.Rows - 1,
            SeedIds.Circle => row > 0,
            _ => true,
        };

    // At the ends of the last row of the stalls, and of the first of the circle.
    private static bool IsWheelchair(LevelShape level, int row, int seat, int width) =>
        level.SectionId switch
        {
            SeedIds.Stalls => row == level.Rows - 1 && (seat < 2 || seat >= width - 2),
            SeedIds.Circle => row == 0 && (seat == 0 || seat == width - 1),
            _ => false,
        };

    private static int HoldCodeOf(LevelShape level, int row, int fromCentre) =>
        (level.SectionId, row, fromCentre) switch
        {
            (SeedIds.Stalls, 4, < 2) => HoldCodeIds.HouseSeats,
            (SeedIds.Stalls, 6, < 2) => HoldCodeIds.Press,
            (SeedIds.Stalls, _, < 3) when row == level.Rows - 1 => HoldCodeIds.SoundDesk,
            _ => 0,
        };

    private static string RowLabel(int row) =>
        row < 26 ? $"{(char)('A' + row)}" : $"{(char)('A' + row / 26 - 1)}{(char)('A' + row % 26)}";

    // What a map shows and nobody sits on: the stage, and two pillars in the aisles of the stalls.
    private IEnumerable<Place> Furniture()
    {
        var id = _seats.Count;
        for (var y = 1; y <= StageRows; y++)
        {
            for (var x = _columns / 4; x <= _columns * 3 / 4; x++)
            {
                yield return NonSeat(++id, SeatTypeIds.Stage, "S", x, y);
            }
        }

        var row = _levels[0].Rows * 2 / 3;
        foreach (var seat in _seats.Where(s => s.SectionId == SeedIds.Stalls && s.LogicalRow == row + 1))
        {
            if (seat.Aisle == "L" && seat.Number != "1")
            {
                yield return NonSeat(++id, SeatTypeIds.Pillar, "P", seat.X - 1, seat.Y);
            }
        }
    }

    private static Place NonSeat(int id, int typeId, string letter, int x, int y) =>
        new(id, SeedIds.Stalls, SeedIds.LowerScreen, 0)
        {
            IsSeat = false,
            SeatTypeId = typeId,
            DisplayLetter = letter,
            X = x,
            Y = y,
        };

    private IReadOnlyList<ScreenEntry> Screens() =>
        [
            new(SeedIds.LowerScreen, "Stalls", _nextRow[SeedIds.LowerScreen], _columns)
            {
                Up = SeedIds.UpperScreen,
                Rectangles =
                [
                    new(_columns / 4, 1, _columns / 2 + 1, StageRows, 0x3B2F2F, "Stage"),
                    Outline(SeedIds.Stalls, 0x7A1F2B, "Stalls"),
                ],
            },
            new(SeedIds.UpperScreen, "Circle and balcony", _nextRow[SeedIds.UpperScreen], _columns)
            {
                Down = SeedIds.LowerScreen,
                Rectangles =
                [
                    Outline(SeedIds.Circle, 0x1F4E7A, "Circle"),
                    Outline(SeedIds.Balcony, 0x2B6A4B, "Balcony"),
                ],
            },
        ];

    private HouseRectangle Outline(int sectionId, int brush, string text)
    {
        var level = _seats.Where(s => s.SectionId == sectionId).ToList();
        var (left, top) = (level.Min(s => s.X), level.Min(s => s.Y));
        return new(left, top, level.Max(s => s.X) - left + 1, level.Max(s => s.Y) - top + 1, brush, text);
    }
}
