namespace Tessitura.Client.Simulator;

/// <summary>The built-in programme: four works, eight evenings over the coming weeks.</summary>
internal static class ProgrammeSeed
{
    private const int Opera = 31;
    private const int Comedy = 32;
    private const int Drama = 33;
    private const int Quartets = 34;

    private const int OperaPrices = 1;
    private const int PlayPrices = 2;
    private const int StudioPrices = 3;

    private static readonly TimeOnly _late = new(20, 30);

    /// <summary>The seasons of every theatre that names none: half a year around today, and the year after that.</summary>
    public static IReadOnlyList<TheatreSeason> DefaultSeasons { get; } =
    [Season(SeedIds.ThisSeason, "This season", -120, 180), Season(SeedIds.NextSeason, "Next season", 181, 545)];

    public static TheatreDate DefaultSaleStart { get; } = InDays(-60);

    public static IReadOnlyList<TheatreTitle> Titles { get; } =
    [
        new()
        {
            Id = 11,
            Description = "La traviata",
            Author = "Francesco Maria Piave",
            Composer = "Giuseppe Verdi",
            LanguageId = 2,
            Synopsis = "A courtesan of Paris gives up the one man she loves.",
        },
        new()
        {
            Id = 12,
            Description = "Twelfth Night",
            Author = "William Shakespeare",
            Synopsis = "Twins, a shipwreck, and letters to the wrong reader.",
        },
        new()
        {
            Id = 13,
            Description = "The Cherry Orchard",
            Author = "Anton Chekhov",
            LanguageId = 3,
            Synopsis = "A family comes home to an estate it cannot keep.",
        },
        new()
        {
            Id = 14,
            Description = "Late Strings",
            Composer = "Various",
            Synopsis = "An hour of quartets after dark, standing or sitting on the floor.",
        },
    ];

    public static IReadOnlyList<TheatreProduction> Productions { get; } =
    [
        Production(21, 11, "La traviata (new staging)", 165, 3, "Sung in Italian with surtitles."),
        Production(22, 12, "Twelfth Night (revival)", 140, 5, "The revival of a summer's success."),
        Production(23, 13, "The Cherry Orchard (new staging)", 150, 4, "In a new translation."),
        Production(24, 14, "Late Strings", 60, 1, "No interval, no seat numbers."),
    ];

    public static IReadOnlyList<TheatreProductionSeason> ProductionSeasons { get; } =
    [
        Run(Opera, 21, "La traviata", SeedIds.OperaKeyword, SeedIds.MusicKeyword),
        Run(Comedy, 22, "Twelfth Night", SeedIds.DramaKeyword, SeedIds.FamilyKeyword),
        Run(Drama, 23, "The Cherry Orchard", SeedIds.DramaKeyword),
        Run(Quartets, 24, "Late Strings", SeedIds.MusicKeyword),
    ];

    public static IReadOnlyList<TheatreArtist> Artists { get; } =
    [
        new()
        {
            Id = 1,
            FirstName = "Livia",
            LastName = "Serra",
            VoiceId = 1,
            Bio = "Soprano; sings Violetta for the first time.",
        },
        new()
        {
            Id = 2,
            FirstName = "Tomas",
            LastName = "Brandt",
            VoiceId = 2,
            Bio = "Tenor; a member of the company since last season.",
        },
        new()
        {
            Id = 3,
            FirstName = "The",
            LastName = "Ropewalk Quartet",
            Bio = "Plays late, and mostly by heart.",
        },
    ];

    public static IReadOnlyList<TheatrePerformance> Performances { get; } =
    [
        InHouse(4711, "TRAV1", Opera, days: 5, sold: 0.25) with
        {
            Teaser = "Opening night, with a reception.",
        },
        InHouse(4712, "TRAV2", Opera, days: 6, sold: 0.40),
        InHouse(4713, "TWEL1", Comedy, days: 12, sold: 0.55),
        InHouse(4714, "TWEL2", Comedy, days: 13, sold: 0.10),
        InHouse(4715, "CHER1", Drama, days: 20, sold: 0),
        InHouse(4716, "CHER2", Drama, days: 21, sold: 1) with
        {
            Teaser = "Almost sold out.",
        },
        InStudio(4717, "LATE1", days: 8, sold: 0.30),
        InStudio(4718, "LATE2", days: 15, sold: 0),
    ];

    /// <summary>Plays cost a fifth less than the opera; nobody gets the best seats for half.</summary>
    public static IReadOnlyList<TheatrePriceTable> PriceTables { get; } =
    [
        HousePrices(OperaPrices, 120m, 95m, 70m, 45m, 25m),
        HousePrices(PlayPrices, 96m, 76m, 56m, 36m, 20m),
        new()
        {
            Id = StudioPrices,
            Price = 18m,
            // In the studio people may pay less.
            MinPrice = 5m,
        },
    ];

    private static TheatreDate InDays(int days, TimeOnly? at = null) => new() { InDays = days, At = at };

    private static TheatreSeason Season(int id, string description, int start, int end) =>
        new()
        {
            Id = id,
            Description = description,
            Start = InDays(start),
            End = InDays(end),
        };

    private static TheatreProduction Production(
        int id,
        int titleId,
        string description,
        int minutes,
        int acts,
        string synopsis
    ) =>
        new()
        {
            Id = id,
            TitleId = titleId,
            Description = description,
            DurationMinutes = minutes,
            Acts = acts,
            Synopsis = synopsis,
        };

    private static TheatreProductionSeason Run(int id, int productionId, string description, params int[] keywordIds) =>
        new()
        {
            Id = id,
            ProductionId = productionId,
            Description = description,
            KeywordIds = keywordIds,
            Teaser = $"See {description} this season.",
            Picture = $"/pictures/{id}.jpg",
        };

    private static TheatrePerformance InHouse(int id, string code, int run, int days, double sold) =>
        new()
        {
            Id = id,
            Code = code,
            ProductionSeasonId = run,
            FacilityId = SeedIds.MainHouse,
            PriceTableId = run == Opera ? OperaPrices : PlayPrices,
            Date = InDays(days),
            SoldShare = sold,
        };

    private static TheatrePerformance InStudio(int id, string code, int days, double sold) =>
        new()
        {
            Id = id,
            Code = code,
            ProductionSeasonId = Quartets,
            FacilityId = SeedIds.Studio,
            PriceTableId = StudioPrices,
            Date = InDays(days, _late),
            SoldShare = sold,
        };

    private static TheatrePriceTable HousePrices(int id, params decimal[] fromTheBest) =>
        new()
        {
            Id = id,
            Zones = fromTheBest
                .Select((price, i) => (Zone: SeedIds.Premium + i, price))
                .ToDictionary(p => p.Zone, p => p.price),
            Exceptions =
            [
                new()
                {
                    ZoneId = SeedIds.Premium,
                    PriceTypeId = SeedIds.Under26,
                    Enabled = false,
                },
            ],
        };
}
