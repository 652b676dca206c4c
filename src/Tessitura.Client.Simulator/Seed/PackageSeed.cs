namespace Tessitura.Client.Simulator;

/// <summary>The packages of the built-in theatre: one of each kind at least.</summary>
internal static class PackageSeed
{
    private const int SubOfOpeningNight = 807;
    private const int SubOfPlays = 808;

    private const decimal SixthOff = 0.833333m;

    public static IReadOnlyList<TheatrePackage> Packages { get; } =
    [
        FixedSeat(801, "DUO", "Opera and comedy", 4711, 4713),
        FixedSeat(802, "DRAMA", "Two plays", 4714, 4715),
        FixedSeat(803, "GRAND", "The grand tour", 4712, 4713, 4715),
        Package(804, "BOTH", "House and studio", TheatrePackageKind.NonFixedSeat) with
        {
            Groups = [Group(91, "Main house", 4712, 4714), Group(92, "Studio", 4718)],
            Text = "Three evenings, a seat of its own for each, a sixth off.",
        },
        Package(805, "FOUR", "Four of seven", TheatrePackageKind.Flex) with
        {
            Groups =
            [
                // Nobody leaves without the opera.
                Group(93, "Opera", 4711, 4712) with
                {
                    MinPerformances = 1,
                },
                Group(94, "Plays", 4713, 4714, 4715) with
                {
                    MaxPerformances = 2,
                },
                Group(95, "Late Strings", 4717, 4718),
            ],
            MinPerformances = 4,
            MaxPerformances = 4,
            PriceTypeIds = [SeedIds.FullPrice, SeedIds.Member],
            Text = "Choose four evenings, at most two of one group, a sixth off.",
        },
        Package(806, "ALL", "The whole season", TheatrePackageKind.Super) with
        {
            SubPackageIds = [SubOfOpeningNight, SubOfPlays],
            PriceShare = 1,
            Text = "Two packages in one.",
        },
        FixedSeat(SubOfOpeningNight, "ALL1", "Opening night and after", 4711, 4714),
        FixedSeat(SubOfPlays, "ALL2", "Comedy and drama", 4713, 4715),
    ];

    private static TheatrePackage FixedSeat(int id, string code, string description, params int[] performanceIds) =>
        Package(id, code, description, TheatrePackageKind.FixedSeat) with
        {
            PerformanceIds = performanceIds,
            Text = $"{performanceIds.Length} evenings in one seat, a sixth off.",
        };

    private static TheatrePackage Package(int id, string code, string description, TheatrePackageKind kind) =>
        new()
        {
            Id = id,
            Code = code,
            Description = description,
            Kind = kind,
            PriceShare = SixthOff,
            Picture = $"/pictures/{id}.jpg",
        };

    private static TheatrePerformanceGroup Group(int id, string description, params int[] performanceIds) =>
        new()
        {
            Id = id,
            Description = description,
            PerformanceIds = performanceIds,
        };
}
