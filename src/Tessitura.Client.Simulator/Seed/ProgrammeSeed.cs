namespace Tessitura.Client.Simulator;

/// <summary>The programme: four works, eight evenings over the coming weeks, three packages.</summary>
internal sealed class ProgrammeSeed(SimulatorClock clock, FacilityEntry house, FacilityEntry studio)
{
    private static readonly TimeOnly _evening = new(19, 30);
    private static readonly TimeOnly _late = new(20, 30);

    private readonly DateTimeOffset _today = clock.Now;

    public static IReadOnlyList<TitleEntry> Titles { get; } =
    [
        new(11, "La traviata", "Francesco Maria Piave", 1, 2, "A courtesan of Paris gives up the one man she loves."),
        new(
            12,
            "Twelfth Night",
            "William Shakespeare",
            null,
            1,
            "Twins, a shipwreck, and letters to the wrong reader."
        ),
        new(13, "The Cherry Orchard", "Anton Chekhov", null, 3, "A family comes home to an estate it cannot keep."),
        new(14, "Late Strings", "", 2, 1, "An hour of quartets after dark, standing or sitting on the floor."),
    ];

    public static IReadOnlyList<ProductionEntry> Productions { get; } =
    [
        new(21, 11, "La traviata (new staging)", 165, 3, "Sung in Italian with surtitles."),
        new(22, 12, "Twelfth Night (revival)", 140, 5, "The revival of a summer's success."),
        new(23, 13, "The Cherry Orchard (new staging)", 150, 4, "In a new translation."),
        new(24, 14, "Late Strings", 60, 1, "No interval, no seat numbers."),
    ];

    public static IReadOnlyList<ProductionSeasonEntry> ProductionSeasons { get; } =
    [
        new(31, 21, SeedIds.ThisSeason, "La traviata"),
        new(32, 22, SeedIds.ThisSeason, "Twelfth Night"),
        new(33, 23, SeedIds.ThisSeason, "The Cherry Orchard"),
        new(34, 24, SeedIds.ThisSeason, "Late Strings"),
    ];

    public IReadOnlyList<SeasonEntry> Seasons =>
        [
            new(SeedIds.ThisSeason, "This season", _today.Year, Day(-120), Day(180)),
            new(SeedIds.NextSeason, "Next season", _today.Year + 1, Day(181), Day(545)),
        ];

    public IReadOnlyList<PerformanceEntry> Performances =>
        [
            InHouse(4711, "TRAV1", 31, days: 5, sold: 0.25),
            InHouse(4712, "TRAV2", 31, days: 6, sold: 0.40),
            InHouse(4713, "TWEL1", 32, days: 12, sold: 0.55),
            InHouse(4714, "TWEL2", 32, days: 13, sold: 0.10),
            InHouse(4715, "CHER1", 33, days: 20, sold: 0),
            InHouse(4716, "CHER2", 33, days: 21, sold: 1),
            InStudio(4717, "LATE1", 34, days: 8, sold: 0.30),
            InStudio(4718, "LATE2", 34, days: 15, sold: 0),
        ];

    public IReadOnlyList<PackageEntry> Packages =>
        [
            Package(801, "DUO", "Opera and comedy", days: 5, 4711, 4713),
            Package(802, "DRAMA", "Two plays", days: 13, 4714, 4715),
            Package(803, "GRAND", "The grand tour", days: 6, 4712, 4713, 4715),
        ];

    private PerformanceEntry InHouse(int id, string code, int productionSeasonId, int days, double sold) =>
        Performance(id, code, productionSeasonId, clock.WallTime(_today, days, _evening), house, sold);

    private PerformanceEntry InStudio(int id, string code, int productionSeasonId, int days, double sold) =>
        Performance(id, code, productionSeasonId, clock.WallTime(_today, days, _late), studio, sold);

    private PerformanceEntry Performance(
        int id,
        string code,
        int productionSeasonId,
        DateTimeOffset date,
        FacilityEntry facility,
        double sold
    )
    {
        var run = ProductionSeasons.Single(p => p.Id == productionSeasonId);
        return new PerformanceEntry(id, code, run.Description, date)
        {
            ProductionSeasonId = run.Id,
            SeasonId = run.SeasonId,
            Facility = facility,
            DurationMinutes = Productions.Single(p => p.Id == run.ProductionId).DurationMinutes,
            TypeId = facility.IsGeneralAdmission ? 2 : 1,
            SaleStart = Day(-60),
            SoldShare = sold,
        };
    }

    private PackageEntry Package(int id, string code, string description, int days, params int[] performanceIds) =>
        new(id, code, description, performanceIds)
        {
            SeasonId = SeedIds.ThisSeason,
            Facility = house,
            Date = clock.WallTime(_today, days, _evening),
            Text = $"{performanceIds.Length} evenings in one seat, a sixth off.",
        };

    private DateTimeOffset Day(int days) => clock.WallTime(_today, days, new TimeOnly(0, 0));
}
