namespace Tessitura.Client.Simulator;

/// <summary>Checks rows, and then that no two seats have the same id, name or place. Halls with mistakes in them are not laid out.</summary>
internal sealed class RowChecks(TheatreChecks checks)
{
    private const int MaxNumber = 100_000;

    private TheatreProblems Problems => checks.Problems;

    /// <summary>Checks what the rows of a hall say, each by itself.</summary>
    public void Check(TheatreFacility hall, string path)
    {
        var legends = hall.Zones.Select(Naming.LegendOf).ToList();
        var seats = 0L;
        TheatreChecks.Each(
            hall.Sections,
            $"{path}.sections",
            (section, at) =>
                TheatreChecks.Each(section.Rows, $"{at}.rows", (row, here) => seats += Check(row, here, legends))
        );
        checks.RequireRange(
            hall.FirstSeatId,
            $"{path}.firstSeatId",
            1,
            TheatreLimits.MaxId - SimulatorOptions.MaxSeats
        );
        if (seats > SimulatorOptions.MaxSeats)
        {
            Problems.Add($"{path}.sections", $"have {seats} seats; {SimulatorOptions.MaxSeats} are allowed");
        }
    }

    /// <summary>Lays everything out, where nothing is wrong so far, and looks for seats that are in each other's way.</summary>
    public void CheckPlaces()
    {
        if (Problems.Any)
        {
            return;
        }

        var halls = CatalogueBuilder.HallsOf(checks.Theatre).ToList();
        var ids = new HashSet<int>();
        for (var i = 0; i < halls.Count; i++)
        {
            var path = $"$.facilities[{i}]";
            if (halls[i].Plan.Places.FirstOrDefault(p => !ids.Add(p.Id)) is { } twice)
            {
                Problems.Add(path, $"has the seat id {twice.Id} twice, or another hall has it; change a firstSeatId");
            }

            CheckPlaces(halls[i].Plan, checks.Theatre.Facilities[i], path);
        }
    }

    private void CheckPlaces(SeatingPlan plan, TheatreFacility hall, string path)
    {
        var (spots, names) = (new HashSet<(int, int, int)>(), new HashSet<(int, string, string)>());
        foreach (var place in plan.Places)
        {
            var section = hall.Sections.ToList().FindIndex(s => s.Id == place.SectionId);
            var at = $"{path}.sections[{section}]";
            if (!spots.Add((place.ScreenId, place.X, place.Y)))
            {
                Problems.Add(at, $"{NameOf(place)} stands where something else is, at x {place.X}, y {place.Y}");
                return;
            }

            if (place.IsSeat && !names.Add((place.SectionId, place.Row, place.Number)))
            {
                Problems.Add(at, $"{NameOf(place)} is there twice; give one of the rows another name");
                return;
            }
        }
    }

    private static string NameOf(Place place) => place.IsSeat ? $"seat {place.Number} of row {place.Row}" : "a box";

    private int Check(TheatreRow row, string path, IReadOnlyList<string> legends)
    {
        checks.RequireRange(row.Repeat, $"{path}.repeat", 1, 1000);
        checks.RequireRange(row.FirstNumber, $"{path}.firstNumber", 1, MaxNumber);
        checks.RequireRange(row.NumberStep, $"{path}.numberStep", -10, 10);
        checks.RequireRange(row.FirstSeatId, $"{path}.firstSeatId", 1, TheatreLimits.MaxId - SimulatorOptions.MaxSeats);
        checks.RequireRange(row.X, $"{path}.x", 1, MaxNumber);
        checks.RequireTextIfAny(row.Row, $"{path}.row");
        if (row.Repeat > 1 && (row.Row is not null || row.FirstSeatId is not null))
        {
            Problems.Add(path, "repeats one row's name or seat ids; leave row and firstSeatId out, or repeat");
        }

        if (RowText.Expand(row.Seats ?? "", out var error) is not { } cells)
        {
            Problems.Add($"{path}.seats", error);
            return 0;
        }

        var letters = cells.Distinct().Where(c => c != RowText.AisleMark && !legends.Contains($"{c}")).ToList();
        if (letters.Count > 0)
        {
            Problems.Add(
                $"{path}.seats",
                $"there is no zone {string.Join(", ", letters)} in this hall; there are {string.Join(", ", legends)}"
            );
        }

        var count = cells.Count(c => c != RowText.AisleMark);
        CheckNumbers(row, path, count);
        return count * Math.Clamp(row.Repeat, 1, 1000);
    }

    private void CheckNumbers(TheatreRow row, string path, int count)
    {
        var last = row.FirstNumber + (long)row.NumberStep * (count - 1);
        if (row.NumberStep == 0 && count > 1)
        {
            Problems.Add($"{path}.numberStep", "is 0, which gives all seats the same number");
        }
        else if (last is < 1 or > MaxNumber)
        {
            Problems.Add($"{path}.numberStep", $"leads to the seat number {last}; 1 to {MaxNumber} are allowed");
        }

        var numbers = Enumerable.Range(0, count).Select(i => row.FirstNumber + row.NumberStep * i).ToHashSet();
        CheckRanges(row.Wheelchairs, $"{path}.wheelchairs", numbers);
        foreach (var id in row.Holds.Keys)
        {
            checks.HoldCodes.Require(id, $"{path}.holds.{id}");
        }

        CheckById(row.Holds, $"{path}.holds", numbers);
        CheckById(row.Allocations, $"{path}.allocations", numbers);
    }

    private void CheckById(IReadOnlyDictionary<int, string> ranges, string path, IReadOnlySet<int> numbers)
    {
        var taken = new HashSet<int>();
        foreach (var (id, text) in ranges)
        {
            var at = $"{path}.{id}";
            checks.RequireRange(id, at, 1, TheatreLimits.MaxId);
            if (
                CheckRanges(text, at, numbers) is { } found
                && found.Where(n => !taken.Add(n)).ToList() is [var twice, ..]
            )
            {
                Problems.Add(at, $"seat {twice} stands under another id too");
            }
        }
    }

    private IReadOnlySet<int>? CheckRanges(string? text, string path, IReadOnlySet<int> numbers)
    {
        var found = NumberRanges.Expand(text ?? "");
        if (found is null)
        {
            Problems.Add(path, "is no list of seat numbers; write it like 1-2, 39-40");
        }
        else if (found.Except(numbers).Order().ToList() is [var missing, ..])
        {
            Problems.Add(path, $"the row has no seat {missing}; it has {NumberRanges.Compress(numbers)}");
        }

        return found;
    }
}
