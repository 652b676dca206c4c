namespace Tessitura.Client.Simulator;

/// <summary>
/// Says what a theatre leaves unsaid: zones after the letters of the rows, a screen, the works behind the performances. What is
/// there stays where it is in its list; what is made comes after it, so that a path means the same before and after.
/// </summary>
internal static class TheatreCompletion
{
    public static Theatre Completed(this Theatre theatre)
    {
        // A text in which one of these is missing is completed too, to be checked.
        var whole = theatre with
        {
            Facilities = WithZonesAndScreens(theatre.Facilities ?? []),
            PriceTables = theatre.PriceTables ?? [],
            Performances = theatre.Performances ?? [],
        };
        return WithWorks(whole with { Performances = [.. whole.Performances.Select(p => Placed(p, whole))] });
    }

    private static IReadOnlyList<TheatreFacility> WithZonesAndScreens(IReadOnlyList<TheatreFacility> halls)
    {
        var zoneIds = FreeIds(halls.SelectMany(h => h.Zones).Select(z => z.Id));
        var screenIds = FreeIds(halls.SelectMany(h => h.Screens).Select(s => s.Id));
        var sectionIds = FreeIds(halls.SelectMany(h => h.Sections).Select(s => s.Id));
        List<TheatreFacility> completed = [];
        foreach (var hall in halls)
        {
            IReadOnlyList<TheatreSection> sections =
                hall.Sections.Count > 0 || hall.Capacity <= 0
                    ? hall.Sections
                    : [new() { Id = sectionIds.Next(), Description = NameOf(hall) }];
            IReadOnlyList<TheatreScreen> screens =
                hall.Screens.Count > 0 ? hall.Screens : [new() { Id = screenIds.Next(), Description = NameOf(hall) }];
            completed.Add(
                hall with
                {
                    Zones = hall.Zones.Count > 0 ? hall.Zones : [.. ZonesOf(hall, zoneIds)],
                    Screens = screens,
                    Sections = [.. sections.Select(s => s with { ScreenId = s.ScreenId ?? screens[0].Id })],
                }
            );
        }

        return completed;
    }

    private static IEnumerable<TheatreZone> ZonesOf(TheatreFacility hall, IdSequence ids) =>
        hall.Capacity > 0
            ? [new() { Id = ids.Next(), Description = NameOf(hall) }]
            : hall
                .Sections.SelectMany(s => s.Rows)
                .SelectMany(r => RowText.Expand(r.Seats ?? "", out _) ?? "")
                .Where(letter => letter != RowText.AisleMark)
                .Distinct()
                .Order()
                .Select(letter => new TheatreZone
                {
                    Id = ids.Next(),
                    Description = $"Zone {letter}",
                    ShortDescription = $"{letter}",
                });

    // The name itself is checked where it was to be written.
    private static string NameOf(TheatreFacility hall) =>
        string.IsNullOrWhiteSpace(hall.Description) ? "Hall" : hall.Description;

    private static TheatrePerformance Placed(TheatrePerformance performance, Theatre theatre) =>
        performance with
        {
            FacilityId = performance.FacilityId ?? OnlyOne(theatre.Facilities.Select(f => f.Id)),
            PriceTableId = performance.PriceTableId ?? OnlyOne(theatre.PriceTables.Select(t => t.Id)),
        };

    private static int? OnlyOne(IEnumerable<int> ids) => ids.Take(2).ToList() is [var id] ? id : null;

    // A title, a production and a run for all evenings of one description.
    private static Theatre WithWorks(Theatre theatre)
    {
        var ids = FreeIds([
            .. theatre.Titles.Select(t => t.Id),
            .. theatre.Productions.Select(p => p.Id),
            .. theatre.ProductionSeasons.Select(r => r.Id),
            .. theatre.Performances.Select(p => p.Id),
        ]);
        var made = theatre
            .Performances.Where(p => p.ProductionSeasonId is null && p.Description is not null)
            .Select(p => p.Description!)
            .Distinct()
            .Select(name => (Name: name, Title: ids.Next(), Production: ids.Next(), Run: ids.Next()))
            .ToList();
        return theatre with
        {
            Titles = [.. theatre.Titles, .. made.Select(m => new TheatreTitle { Id = m.Title, Description = m.Name })],
            Productions =
            [
                .. theatre.Productions,
                .. made.Select(m => new TheatreProduction
                {
                    Id = m.Production,
                    TitleId = m.Title,
                    Description = m.Name,
                }),
            ],
            ProductionSeasons =
            [
                .. theatre.ProductionSeasons,
                .. made.Select(m => new TheatreProductionSeason
                {
                    Id = m.Run,
                    ProductionId = m.Production,
                    Description = m.Name,
                }),
            ],
            Performances =
            [
                .. theatre.Performances.Select(p =>
                    p.ProductionSeasonId is null && p.Description is not null
                        ? p with
                        {
                            ProductionSeasonId = made.Find(m => m.Name == p.Description).Run,
                        }
                        : p
                ),
            ],
        };
    }

    private static IdSequence FreeIds(IEnumerable<int> used) =>
        new(Math.Clamp(used.DefaultIfEmpty().Max(), 0, TheatreLimits.MaxId) + 1);
}
