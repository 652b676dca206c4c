namespace Tessitura.Client.Simulator;

/// <summary>Checks the halls: their zones, sections and screens, and where every seat stands.</summary>
internal sealed class FacilityChecks(TheatreChecks checks)
{
    private const string AllHalls = "$.facilities";
    private const int MaxColumns = 10_000;

    private readonly TheatreIds _sections = checks.Ids("section", "facilities");
    private readonly TheatreIds _screens = checks.Ids("screen", "facilities");
    private readonly HashSet<int> _seatMaps = [];
    private readonly HashSet<int> _zoneMaps = [];

    private TheatreProblems Problems => checks.Problems;

    public void Run()
    {
        checks.RequireSome(checks.Theatre.Facilities, AllHalls, "a theatre needs a hall");
        var rows = new RowChecks(checks);
        TheatreChecks.Each(
            checks.Theatre.Facilities,
            AllHalls,
            (hall, path) =>
            {
                var isNew = checks.Facilities.Add(hall.Id, path);
                checks.RequireText(hall.Description, $"{path}.description");
                RequireUnique(hall.SeatMapId, isNew ? hall.Id : 0, _seatMaps, $"{path}.seatMapId", "seat map");
                RequireUnique(hall.ZoneMapId, isNew ? hall.Id : 0, _zoneMaps, $"{path}.zoneMapId", "zone map");
                checks.RequireTextIfAny(hall.ZoneMapDescription, $"{path}.zoneMapDescription");
                CheckZones(hall, path);
                CheckScreens(hall, path);
                TheatreChecks.Each(hall.Sections, $"{path}.sections", CheckSection);
                TheatreChecks.Each(hall.NonSeats, $"{path}.nonSeats", (box, at) => CheckNonSeat(hall, box, at));
                CheckCapacity(hall, path);
                rows.Check(hall, path);
            }
        );
        rows.CheckPlaces();
    }

    // A map that names no id has that of its hall; what was wrong with that one (0) is told already.
    private void RequireUnique(int? ownId, int hallId, HashSet<int> known, string path, string what)
    {
        checks.RequireRange(ownId, path, 1, TheatreLimits.MaxId);
        if ((ownId ?? hallId) is var id and not 0 && !known.Add(id))
        {
            Problems.Add(path, $"{what} {id} is another hall's", AllHalls);
        }
    }

    private void CheckZones(TheatreFacility hall, string path)
    {
        var legends = new HashSet<string>();
        TheatreChecks.Each(
            hall.Zones,
            $"{path}.zones",
            (zone, at) =>
            {
                checks.Zones.Add(zone.Id, at);
                checks.RequireText(zone.Description, $"{at}.description");
                checks.RequireTextIfAny(zone.ShortDescription, $"{at}.shortDescription");
                checks.RequireRange(zone.Rank, $"{at}.rank", 1, 1000);
                var legend = Naming.LegendOf(zone);
                if (string.IsNullOrWhiteSpace(zone.Legend ?? zone.ShortDescription ?? zone.Description))
                {
                    return;
                }

                if (legend.Length != 1 || char.IsAsciiDigit(legend[0]) || char.IsWhiteSpace(legend[0]))
                {
                    Problems.Add($"{at}.legend", "must be one letter, no digit: rows are written with it");
                }
                else if (!legends.Add(legend))
                {
                    Problems.Add(
                        $"{at}.legend",
                        $"{legend} is another zone's; rows could not be told apart",
                        $"{path}.zones"
                    );
                }
            }
        );
    }

    private void CheckScreens(TheatreFacility hall, string path)
    {
        TheatreChecks.Each(
            hall.Screens,
            $"{path}.screens",
            (screen, at) =>
            {
                _screens.Add(screen.Id, at);
                checks.RequireText(screen.Description, $"{at}.description");
                checks.RequireRange(screen.Rows, $"{at}.rows", 1, MaxColumns);
                checks.RequireRange(screen.Columns, $"{at}.columns", 1, MaxColumns);
                RequireNeighbour(hall, screen.Up, $"{at}.up");
                RequireNeighbour(hall, screen.Down, $"{at}.down");
                RequireNeighbour(hall, screen.Left, $"{at}.left");
                RequireNeighbour(hall, screen.Right, $"{at}.right");
            }
        );
        TheatreChecks.Each(
            hall.Sections,
            $"{path}.sections",
            (section, at) => RequireNeighbour(hall, section.ScreenId ?? 0, $"{at}.screenId")
        );
    }

    private void RequireNeighbour(TheatreFacility hall, int id, string path)
    {
        if (id != 0 && hall.Screens.All(s => s.Id != id))
        {
            Problems.Add(
                path,
                $"the hall has no screen {id}; it has {string.Join(", ", hall.Screens.Select(s => s.Id))}",
                AllHalls
            );
        }
    }

    private void CheckSection(TheatreSection section, string path)
    {
        _sections.Add(section.Id, path);
        checks.RequireText(section.Description, $"{path}.description");
        checks.RequireTextIfAny(section.ShortDescription, $"{path}.shortDescription");
        checks.RequireRange(section.Y, $"{path}.y", 1, MaxColumns);
        checks.RequireColor(section.Color, $"{path}.color");
    }

    private void CheckNonSeat(TheatreFacility hall, TheatreNonSeat box, string path)
    {
        if (!Enum.IsDefined(box.Type))
        {
            Problems.Add($"{path}.type", "is no type of non-seat");
        }

        checks.RequireRange(box.X, $"{path}.x", 1, MaxColumns);
        checks.RequireRange(box.Y, $"{path}.y", 1, MaxColumns);
        checks.RequireRange(box.Width, $"{path}.width", 1, 500);
        checks.RequireRange(box.Height, $"{path}.height", 1, 500);
        checks.RequireColor(box.Color, $"{path}.color");
        if (hall.Sections.Count == 0 || (box.SectionId is { } id && hall.Sections.All(s => s.Id != id)))
        {
            var sections = hall.Sections.Count == 0 ? "none" : string.Join(", ", hall.Sections.Select(s => s.Id));
            Problems.Add($"{path}.sectionId", $"the hall has no section {box.SectionId}; it has {sections}", AllHalls);
        }
    }

    private void CheckCapacity(TheatreFacility hall, string path)
    {
        checks.RequireRange(hall.Capacity, $"{path}.capacity", 0, TheatreLimits.MaxSeats);
        var hasRows = hall.Sections.Any(s => s.Rows.Count > 0);
        if (hall.Capacity > 0 && hasRows)
        {
            Problems.Add($"{path}.capacity", "stands beside rows; a hall has either rows or a capacity", path);
        }
        else if (hall.Capacity == 0 && !hasRows)
        {
            Problems.Add(path, "has neither a section with rows nor a capacity", path);
        }
        else if (hall.Capacity > 0 && hall.Zones.Count > 1)
        {
            Problems.Add($"{path}.zones", "are many; a hall with a capacity has one zone", path);
        }
    }
}
