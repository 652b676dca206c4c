using System.Collections.Frozen;

namespace Tessitura.Client.Simulator;

/// <summary>Writes the catalogue: the same one for the same options and day.</summary>
internal static class CatalogueSeed
{
    private const int StudioCapacity = 120;

    private static readonly IReadOnlyList<ZoneEntry> _zones =
    [
        new(SeedIds.Premium, 1, "Premium", "Prem", 1),
        new(SeedIds.ZoneA, 1, "Zone A", "A", 2),
        new(SeedIds.ZoneB, 1, "Zone B", "B", 3),
        new(SeedIds.ZoneC, 1, "Zone C", "C", 4),
        new(SeedIds.ZoneD, 1, "Zone D", "D", 5),
        new(SeedIds.StudioZone, 2, "Studio floor", "Floor", 1),
    ];

    public static Catalogue Create(SimulatorOptions options, SimulatorClock clock)
    {
        var house = new FacilityEntry(SeedIds.MainHouse, "Main house", 1, 1, HouseSeed.Create(options.Seats));
        var studio = new FacilityEntry(SeedIds.Studio, "Studio", 2, 2, StudioPlan()) { Capacity = StudioCapacity };
        var programme = new ProgrammeSeed(clock, house, studio);
        var performances = programme.Performances;
        var packages = programme.Packages;
        return new Catalogue
        {
            TheaterName = "Harbour Lane Theatre",
            Seasons = programme.Seasons,
            Titles = ProgrammeSeed.Titles,
            Productions = ProgrammeSeed.Productions,
            ProductionSeasons = ProgrammeSeed.ProductionSeasons,
            Facilities = [house, studio],
            Sections =
            [
                new(SeedIds.Stalls, 1, "Stalls", "STL", "S"),
                new(SeedIds.Circle, 1, "Circle", "CIR", "C"),
                new(SeedIds.Balcony, 1, "Balcony", "BAL", "B"),
                new(SeedIds.StudioFloor, 2, "Studio floor", "FLR", "F"),
            ],
            ZoneMaps =
            [
                new(1, 1, SeedIds.MainHouse, "Main house, five zones"),
                new(2, 2, SeedIds.Studio, "Studio, one zone"),
            ],
            Zones = _zones,
            Performances = performances.ToFrozenDictionary(p => p.Id),
            Packages = packages.ToFrozenDictionary(p => p.Id),
            Prices = [.. PriceSeed.PricesOf(performances, packages, _zones)],
            PriceTypes = PriceSeed.PriceTypes,
            PriceTypeReasons = PriceSeed.Reasons,
            ModesOfSale = PriceSeed.ModesOfSale,
            Sources = SalesSeed.Sources,
            Offers = [.. SalesSeed.OffersFor(performances)],
            SeatStatuses = SalesSeed.SeatStatuses,
            HoldCodes = SalesSeed.HoldCodes,
            WebContents = [.. ContentSeed.For(packages)],
            Constituents = PeopleSeed.Constituents,
            GiftCertificates = SalesSeed.GiftCertificates,
            PaymentMethods = SalesSeed.PaymentMethods,
            DeliveryMethods = SalesSeed.DeliveryMethods,
            Fees = SalesSeed.Fees,
            Funds = SalesSeed.Funds,
        };
    }

    private static SeatingPlan StudioPlan() =>
        new(SeedIds.Studio, "Studio", [new(SeedIds.StudioScreen, "Studio floor", 12, 10)], []);
}
