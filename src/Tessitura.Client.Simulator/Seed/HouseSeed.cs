using System.Text;

namespace Tessitura.Client.Simulator;

/// <summary>Builds the main house: stalls on one screen, circle and balcony on the other, each row cut by two aisles.</summary>
internal sealed class HouseSeed
{
    private const int StageRows = 3;

    private readonly IReadOnlyList<LevelShape> _levels;
    private readonly int _columns;

    private HouseSeed(int seats)
    {
        _levels = [.. LevelShape.House.Select(level => level.For(seats))];
        _columns = _levels.Max(level => Math.Max(level.FrontWidth, level.BackWidth)) + 2;
    }

    public static TheatreFacility Create(int seats)
    {
        var house = new HouseSeed(seats);
        return new TheatreFacility
        {
            Id = SeedIds.MainHouse,
            Description = "Main house",
            ZoneMapDescription = "Main house, five zones",
            Zones =
            [
                Zone(SeedIds.Premium, "Premium", "Prem"),
                Zone(SeedIds.ZoneA, "Zone A", "A"),
                Zone(SeedIds.ZoneB, "Zone B", "B"),
                Zone(SeedIds.ZoneC, "Zone C", "C"),
                Zone(SeedIds.ZoneD, "Zone D", "D"),
            ],
            Screens =
            [
                new()
                {
                    Id = SeedIds.LowerScreen,
                    Description = "Stalls",
                    Up = SeedIds.UpperScreen,
                },
                new()
                {
                    Id = SeedIds.UpperScreen,
                    Description = "Circle and balcony",
                    Down = SeedIds.LowerScreen,
                },
            ],
            Sections = [.. house._levels.Select(Section)],
            NonSeats = [house.Stage(), .. house.Pillars()],
        };
    }

    private static TheatreZone Zone(int id, string description, string shortDescription) =>
        new()
        {
            Id = id,
            Description = description,
            ShortDescription = shortDescription,
        };

    private static TheatreSection Section(LevelShape level) =>
        new()
        {
            Id = level.SectionId,
            Description = level.Name,
            ShortDescription = level.ShortName,
            ScreenId = level.ScreenId,
            Color = level.Color,
            Rows = [.. Enumerable.Range(0, level.Rows).Select(row => Row(level, row))],
        };

    private static TheatreRow Row(LevelShape level, int row)
    {
        var width = level.WidthOf(row);
        var numbers = Enumerable.Range(1, width).ToList();
        var wheelchairs = numbers.Where(number => IsWheelchair(level, row, number - 1, width)).ToList();
        return new TheatreRow
        {
            Seats = RowText.Compress(Cells(level, row, width)),
            Stairs = HasStairs(level, row),
            Wheelchairs = NumberRanges.Compress(wheelchairs),
            Companions = NumberRanges.Compress(
                numbers.Where(number => IsCompanion(level, row, number - 1, width)).ToList()
            ),
            RestrictedViews = NumberRanges.Compress(
                numbers.Where(number => IsBehindPillar(level, row, number, width)).ToList()
            ),
            Holds = numbers
                .Except(wheelchairs)
                .GroupBy(number => HoldCodeOf(level, row, Math.Abs(2 * number - 1 - width) / 2))
                .Where(held => held.Key != 0)
                .ToDictionary(held => held.Key, NumberRanges.Compress),
            Allocations =
                level.SectionId == SeedIds.Circle && row == 0
                    ? new Dictionary<int, string> { [SeedIds.MembersAllocation] = NumberRanges.Compress(numbers) }
                    : TheatreJson.NoNumbers,
        };
    }

    private static string Cells(LevelShape level, int row, int width)
    {
        var side = SideOf(width);
        var (atSide, inCentre) = (ZoneOf(level, row, inCentre: false), ZoneOf(level, row, inCentre: true));
        return new StringBuilder()
            .Append(atSide, side)
            .Append(RowText.AisleMark)
            .Append(inCentre, width - 2 * side)
            .Append(RowText.AisleMark)
            .Append(atSide, side)
            .ToString();
    }

    private static int SideOf(int width) => width / 4;

    private static char ZoneOf(LevelShape level, int row, bool inCentre) =>
        (level.SectionId, Depth: (row + 0.5) / level.Rows) switch
        {
            (SeedIds.Stalls, < 0.45) when inCentre => 'P',
            (SeedIds.Stalls, < 0.75) => 'A',
            (SeedIds.Stalls, _) => 'B',
            (SeedIds.Circle, < 0.35) when inCentre => 'A',
            (SeedIds.Circle, < 0.6) => 'B',
            (SeedIds.Circle, _) => 'C',
            (_, < 0.45) => 'C',
            _ => 'D',
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

    // Beside the wheelchair places of the stalls.
    private static bool IsCompanion(LevelShape level, int row, int seat, int width) =>
        level.SectionId == SeedIds.Stalls && row == level.Rows - 1 && (seat == 2 || seat == width - 3);

    // The pillars stand in the aisles: who sits beside the aisle in the next row looks past one.
    private static bool IsBehindPillar(LevelShape level, int row, int number, int width) =>
        level.SectionId == SeedIds.Stalls
        && row == level.Rows * 2 / 3 + 1
        && row < level.Rows - 1
        && (number == SideOf(width) || number == width - SideOf(width) + 1);

    private static int HoldCodeOf(LevelShape level, int row, int fromCentre) =>
        (level.SectionId, row, fromCentre) switch
        {
            (SeedIds.Stalls, 4, < 2) => HoldCodeIds.HouseSeats,
            (SeedIds.Stalls, 6, < 2) => HoldCodeIds.Press,
            (SeedIds.Stalls, _, < 3) when row == level.Rows - 1 => HoldCodeIds.SoundDesk,
            _ => 0,
        };

    private TheatreNonSeat Stage() =>
        new()
        {
            Type = TheatreNonSeatType.Stage,
            X = _columns / 4,
            Y = 1,
            Width = _columns * 3 / 4 - _columns / 4 + 1,
            Height = StageRows,
            Description = "Stage",
            Color = "#3B2F2F",
        };

    // Two pillars, in the aisles of the stalls.
    private IEnumerable<TheatreNonSeat> Pillars()
    {
        var row = _levels[0].Rows * 2 / 3;
        var width = _levels[0].WidthOf(row);
        var (left, side) = ((_columns - width - 2) / 2 + 1, SideOf(width));
        return new[] { left + side, left + width - side + 1 }.Select(x => new TheatreNonSeat
        {
            Type = TheatreNonSeatType.Pillar,
            X = x,
            Y = StageRows + 2 + row,
        });
    }
}
