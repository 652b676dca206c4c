namespace Tessitura.Client.Simulator;

/// <summary>The theatre that the simulator has without any other: Harbour Lane, a main house and a studio.</summary>
internal static class BuiltInTheatre
{
    private const int StudioCapacity = 120;
    private const int RadioSource = 202;

    private static readonly TheatreFacility _studio = new()
    {
        Id = SeedIds.Studio,
        Description = "Studio",
        Capacity = StudioCapacity,
        ZoneMapDescription = "Studio, one zone",
        Zones =
        [
            new()
            {
                Id = SeedIds.StudioZone,
                Description = "Studio floor",
                ShortDescription = "Floor",
            },
        ],
        Sections =
        [
            new()
            {
                Id = SeedIds.StudioFloor,
                Description = "Studio floor",
                ShortDescription = "FLR",
                Legend = "F",
            },
        ],
        Screens =
        [
            new()
            {
                Id = SeedIds.StudioScreen,
                Description = "Studio floor",
                Rows = 12,
                Columns = 10,
            },
        ],
    };

    private static readonly IReadOnlyList<TheatreSource> _sources =
    [
        .. SalesSeed.Sources,
        new()
        {
            Id = 201,
            PromoCode = "FRIENDS",
            Description = "Friends' priority booking",
            AppealId = 20,
            ModeOfSaleId = SeedIds.PrioritySales,
            Texts =
            [
                "Welcome, friend of the house.",
                "You see the seats that are kept for members.",
                "Member prices are on.",
                "At most four seats a person.",
                "Questions: friends@example.org",
                "Valid until the curtain rises.",
            ],
        },
        new()
        {
            Id = RadioSource,
            PromoCode = "TRAVIATA10",
            Description = "Radio offer for La traviata",
            AppealId = 30,
            Offer = new() { PriceTypeId = SeedIds.Member, PerformanceIds = [4711, 4712] },
            Texts =
            [
                "Ten percent off La traviata.",
                "As heard on the radio.",
                "Choose the price type Member.",
                "At most four seats a person.",
                "Not with other offers.",
                "While seats last.",
            ],
        },
        new()
        {
            Id = 203,
            PromoCode = "SUMMER",
            Description = "Summer brochure",
            AppealId = 30,
            Texts = ["See you this summer.", "Page 2", "Page 3", "Page 4", "Page 5", "Page 6"],
        },
    ];

    public static Theatre Create(int seats) =>
        new()
        {
            Facilities = [HouseSeed.Create(seats), _studio],
            PriceTables = ProgrammeSeed.PriceTables,
            Performances = ProgrammeSeed.Performances,
            Packages = PackageSeed.Packages,
            Titles = ProgrammeSeed.Titles,
            Productions = ProgrammeSeed.Productions,
            ProductionSeasons = ProgrammeSeed.ProductionSeasons,
            Artists = ProgrammeSeed.Artists,
            ModesOfSale =
            [
                SalesSeed.ModesOfSale[0],
                // Guests of the house come by the web site.
                SalesSeed.ModesOfSale[1] with
                {
                    PriceTypeIds = [SeedIds.FullPrice, SeedIds.Under26, SeedIds.Member],
                },
            ],
            Sources = _sources,
            Fees =
            [
                .. SalesSeed.Fees,
                new()
                {
                    Id = 5,
                    Description = "Delivery by post",
                    Amount = 3.50m,
                    CategoryId = 3,
                    DeliveryMethodId = SeedIds.Post,
                },
            ],
        };
}
