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
                TheatreChecks.Each(section.Rows, $"{at}.rows", (row, here) => seats += Check(row, here, path, legends))
        );
        checks.RequireRange(hall.FirstSeatId, $"{path}.firstSeatId", 1, TheatreLimits.MaxId - TheatreLimits.MaxSeats);
        if (seats > TheatreLimits.MaxSeats)
        {
            Problems.Add($"{path}.sections", $"have {seats} seats; {TheatreLimits.MaxSeats} are allowed");
        }
    }

    /// <summary>Lays everything out, where nothing is wrong so far, and looks for seats that are in each other's way.</summary>
    public void CheckPlaces()
    {
        if (Problems.Any)
        {
            return;
        }

        var halls = SeatingPlanBuilder.LayOut(checks.Theatre).ToList();
        var ids = new HashSet<int>();
        for (var i = 0; i < halls.Count; i++)
        {
            var path = $"$.facilities[{i}]";
            if (halls[i].Places.FirstOrDefault(p => !ids.Add(p.Id)) is { } twice)
            {
                Problems.Add(path, $"has the seat id {twice.Id} twice, or another hall has it; change a firstSeatId");
            }

            CheckPlaces(halls[i].Places, checks.Theatre.Facilities[i], path);
        }
    }

    private void CheckPlaces(IReadOnlyList<Place> places, TheatreFacility hall, string path)
    {
        var (spots, names) = (new HashSet<(int, int, int)>(), new HashSet<(int, string, string)>());
        foreach (var place in places)
        {
            if (!spots.Add((place.ScreenId, place.X, place.Y)))
            {
                Problems.Add(
                    PathOf(place),
                    $"{NameOf(place)} stands where something else is, at x {place.X}, y {place.Y}"
                );
                return;
            }

            if (place.IsSeat && !names.Add((place.SectionId, place.Row, place.Number)))
            {
                Problems.Add(PathOf(place), $"{NameOf(place)} is there twice; give one of the rows another name");
                return;
            }
        }

        string PathOf(Place place) =>
            $"{path}.sections[{hall.Sections.ToList().FindIndex(s => s.Id == place.SectionId)}]";
    }

    private static string NameOf(Place place) => place.IsSeat ? $"seat {place.Number} of row {place.Row}" : "a box";

    private int Check(TheatreRow row, string path, string hallPath, IReadOnlyList<string> legends)
    {
        checks.RequireRange(row.Repeat, $"{path}.repeat", 1, 1000);
        checks.RequireRange(row.FirstNumber, $"{path}.firstNumber", 1, MaxNumber);
        checks.RequireRange(row.NumberStep, $"{path}.numberStep", -10, 10);
        checks.RequireRange(row.FirstSeatId, $"{path}.firstSeatId", 1, TheatreLimits.MaxId - TheatreLimits.MaxSeats);
        checks.RequireRange(row.X, $"{path}.x", 1, MaxNumber);
        checks.RequireTextIfAny(row.Row, $"{path}.row");
        if (row.Repeat > 1 && (row.Row is not null || row.FirstSeatId is not null))
        {
            Problems.Add(path, "repeats one row's name or seat ids; leave row and firstSeatId out, or repeat", path);
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
                $"there is no zone {string.Join(", ", letters)} in this hall; there are {string.Join(", ", legends)}",
                $"{hallPath}.zones"
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
            Problems.Add($"{path}.numberStep", "is 0, which gives all seats the same number", path);
        }
        else if (last is < 1 or > MaxNumber)
        {
            Problems.Add($"{path}.numberStep", $"leads to the seat number {last}; 1 to {MaxNumber} are allowed", path);
        }

        var numbers = Enumerable.Range(0, count).Select(i => row.FirstNumber + row.NumberStep * i).ToHashSet();
        CheckRanges(row.Wheelchairs, path, ".wheelchairs", numbers);
        CheckRanges(row.Companions, path, ".companions", numbers);
        CheckRanges(row.RestrictedViews, path, ".restrictedViews", numbers);
        foreach (var id in row.Holds.Keys)
        {
            checks.HoldCodes.Require(id, $"{path}.holds.{id}");
        }

        CheckById(row.Holds, path, ".holds", numbers);
        CheckById(row.Allocations, path, ".allocations", numbers);
    }

    private void CheckById(
        IReadOnlyDictionary<int, string> ranges,
        string row,
        string member,
        IReadOnlySet<int> numbers
    )
    {
        var taken = new HashSet<int>();
        foreach (var (id, text) in ranges)
        {
            var at = $"{row}{member}.{id}";
            checks.RequireRange(id, at, 1, TheatreLimits.MaxId);
            if (
                CheckRanges(text, row, $"{member}.{id}", numbers) is { } found
                && found.Where(n => !taken.Add(n)).ToList() is [var twice, ..]
            )
            {
                Problems.Add(at, $"seat {twice} stands under another id too");
            }
        }
    }

    private IReadOnlySet<int>? CheckRanges(string? text, string row, string member, IReadOnlySet<int> numbers)
    {
        var found = NumberRanges.Expand(text ?? "");
        if (found is null)
        {
            Problems.Add($"{row}{member}", "is no list of seat numbers; write it like 1-2, 39-40");
        }
        else if (found.Except(numbers).Order().ToList() is [var missing, ..])
        {
            Problems.Add(
                $"{row}{member}",
                $"the row has no seat {missing}; it has {NumberRanges.Compress(numbers)}",
                row
            );
        }

        return found;
    }
}
