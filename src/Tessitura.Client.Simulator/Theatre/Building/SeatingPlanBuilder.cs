using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Lays the rows of a hall out on its screens: ids, numbers, places, zones, and the order of the best-seat search.</summary>
internal sealed class SeatingPlanBuilder
{
    private const int RowsBetweenSections = 2;

    private readonly TheatreFacility _hall;
    private readonly Dictionary<char, (int Id, int Rank)> _zones;
    private readonly Dictionary<int, int> _nextRow;
    private readonly Dictionary<int, int> _minRanks;
    private readonly List<Place> _places = [];
    private readonly int _columns;
    private int _nextId;

    /// <summary>Lays out a hall that says everything; its seats count on from an id unless it has one of its own.</summary>
    public SeatingPlanBuilder(TheatreFacility hall, int firstSeatId, IReadOnlyList<TheatreAllocation> allocations)
    {
        _hall = hall;
        _minRanks = allocations.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.MinRank);
        _nextId = hall.FirstSeatId ?? firstSeatId;
        _zones = hall
            .Zones.Select((zone, i) => (Legend: Naming.LegendOf(zone), zone.Id, Rank: zone.Rank ?? i + 1))
            .ToDictionary(z => z.Legend[0], z => (z.Id, z.Rank));
        _nextRow = hall.Screens.ToDictionary(s => s.Id, FirstRowOf);
        _columns = hall
            .Sections.SelectMany(s => s.Rows)
            .Select(r => (r.X ?? 1) + Cells(r).Length - 1)
            .Concat(hall.NonSeats.Select(box => box.X + box.Width - 1))
            .DefaultIfEmpty(1)
            .Max();
        foreach (var section in hall.Sections)
        {
            Add(section);
        }

        foreach (var box in hall.NonSeats)
        {
            Add(box);
        }
    }

    /// <summary>Every location, seats first.</summary>
    public IReadOnlyList<Place> Places => _places;

    /// <summary>The halls of a theatre that says everything; seat ids go on from hall to hall.</summary>
    public static IEnumerable<SeatingPlanBuilder> LayOut(Theatre theatre)
    {
        var nextSeatId = 1;
        foreach (var hall in theatre.Facilities)
        {
            var laidOut = new SeatingPlanBuilder(hall, nextSeatId, theatre.Allocations);
            nextSeatId = Math.Max(nextSeatId, laidOut.Places.Select(p => p.Id).DefaultIfEmpty().Max() + 1);
            yield return laidOut;
        }
    }

    public SeatingPlan Build() =>
        new(_hall.SeatMapId ?? _hall.Id, _hall.Description, [.. _hall.Screens.Select(Screen)], _places);

    private static string Cells(TheatreRow row) =>
        RowText.Expand(row.Seats, out var error) ?? throw new FormatException($"A row {error}.");

    // Two below a stage.
    private int FirstRowOf(TheatreScreen screen) =>
        _hall
            .NonSeats.Where(box => box.Type == TheatreNonSeatType.Stage && SectionOf(box).ScreenId == screen.Id)
            .Select(box => box.Y + box.Height + 1)
            .DefaultIfEmpty(1)
            .Max();

    private TheatreSection SectionOf(TheatreNonSeat box) =>
        _hall.Sections.First(s => box.SectionId is null || s.Id == box.SectionId);

    private void Add(TheatreSection section)
    {
        var screenId = section.ScreenId!.Value;
        var first = section.Y ?? _nextRow[screenId];
        var index = 0;
        foreach (var row in section.Rows)
        {
            for (var i = 0; i < row.Repeat; i++)
            {
                Add(section, row, index, first + index);
                index++;
            }
        }

        if (index > 0)
        {
            _nextRow[screenId] = Math.Max(_nextRow[screenId], first + index + RowsBetweenSections);
        }
    }

    private void Add(TheatreSection section, TheatreRow row, int index, int y)
    {
        var cells = Cells(row);
        var x = row.X ?? (_columns - cells.Length) / 2 + 1;
        var seats = cells.Count(c => c != RowText.AisleMark);
        var types = SeatTypesOf(row);
        var (holds, allocations) = (IdsByNumber(row.Holds), IdsByNumber(row.Allocations));
        _nextId = row.FirstSeatId ?? _nextId;
        var seat = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] == RowText.AisleMark)
            {
                continue;
            }

            var number = row.FirstNumber + row.NumberStep * seat;
            var (zoneId, rank) = _zones[cells[column]];
            var allocationId = allocations.GetValueOrDefault(number);
            var typeId = types.GetValueOrDefault(number, SeatTypeIds.Standard);
            _places.Add(
                new Place(_nextId++, section.Id, section.ScreenId!.Value, zoneId)
                {
                    Row = row.Row ?? Naming.RowLabel(index),
                    Number = number.ToString(CultureInfo.InvariantCulture),
                    LogicalRow = index + 1,
                    LogicalNumber = column + 1,
                    X = x + column,
                    Y = y,
                    Aisle =
                        IsAisle(cells, column - 1) ? "L"
                        : IsAisle(cells, column + 1) ? "R"
                        : "N",
                    HasStairs = row.Stairs,
                    SeatTypeId = typeId,
                    DisplayLetter = typeId == SeatTypeIds.Wheelchair ? "W" : "",
                    AllocationId = allocationId,
                    MinRank =
                        allocationId == 0 ? 0 : _minRanks.GetValueOrDefault(allocationId, TheatreAllocation.MemberRank),
                    HoldCodeId = holds.GetValueOrDefault(number),
                    // Zone before row before distance from the middle.
                    Quality = rank * 10_000 + index * 12 + Math.Abs(2 * seat - seats + 1) / 2 * 5,
                }
            );
            seat++;
        }
    }

    // A number in several lists is a wheelchair place before anything else.
    private static Dictionary<int, int> SeatTypesOf(TheatreRow row)
    {
        var types = new Dictionary<int, int>();
        Add(row.RestrictedViews, SeatTypeIds.RestrictedView);
        Add(row.Companions, SeatTypeIds.Companion);
        Add(row.Wheelchairs, SeatTypeIds.Wheelchair);
        return types;

        void Add(string numbers, int typeId)
        {
            foreach (var number in NumberRanges.Expand(numbers)!)
            {
                types[number] = typeId;
            }
        }
    }

    private static bool IsAisle(string cells, int column) =>
        column < 0 || column >= cells.Length || cells[column] == RowText.AisleMark;

    private static Dictionary<int, int> IdsByNumber(IReadOnlyDictionary<int, string> numbersById) =>
        numbersById
            .SelectMany(pair => NumberRanges.Expand(pair.Value)!.Select(number => (Number: number, Id: pair.Key)))
            .ToDictionary(pair => pair.Number, pair => pair.Id);

    private void Add(TheatreNonSeat box)
    {
        var section = SectionOf(box);
        for (var y = box.Y; y < box.Y + box.Height; y++)
        {
            for (var x = box.X; x < box.X + box.Width; x++)
            {
                _places.Add(
                    new Place(_nextId++, section.Id, section.ScreenId!.Value, ZoneId: 0)
                    {
                        IsSeat = false,
                        SeatTypeId = (int)box.Type,
                        DisplayLetter = box.Type == TheatreNonSeatType.Stage ? "S" : "P",
                        X = x,
                        Y = y,
                    }
                );
            }
        }
    }

    private ScreenEntry Screen(TheatreScreen screen) =>
        new(screen.Id, screen.Description, screen.Rows ?? _nextRow[screen.Id], screen.Columns ?? _columns)
        {
            Up = screen.Up,
            Down = screen.Down,
            Left = screen.Left,
            Right = screen.Right,
            Rectangles = [.. Boxes(screen), .. Outlines(screen)],
        };

    private IEnumerable<HouseRectangle> Boxes(TheatreScreen screen) =>
        _hall
            .NonSeats.Where(box => box.Description.Length > 0 && SectionOf(box).ScreenId == screen.Id)
            .Select(box => new HouseRectangle(
                box.X,
                box.Y,
                box.Width,
                box.Height,
                TheatreColor.Parse(box.Color),
                box.Description
            ));

    private IEnumerable<HouseRectangle> Outlines(TheatreScreen screen)
    {
        foreach (var section in _hall.Sections.Where(s => s.ScreenId == screen.Id))
        {
            var seats = _places.Where(p => p.IsSeat && p.SectionId == section.Id).ToList();
            if (seats.Count > 0)
            {
                var (left, top) = (seats.Min(s => s.X), seats.Min(s => s.Y));
                yield return new HouseRectangle(
                    left,
                    top,
                    seats.Max(s => s.X) - left + 1,
                    seats.Max(s => s.Y) - top + 1,
                    TheatreColor.Parse(section.Color),
                    section.Description
                );
            }
        }
    }
}
