namespace Tessitura.Client.Simulator;

/// <summary>Price types, the prices of every evening and package, and the ways of selling.</summary>
internal static class PriceSeed
{
    private const decimal PackageShare = 5m / 6m;

    public static IReadOnlyList<PriceTypeEntry> PriceTypes { get; } =
    [
        new(SeedIds.FullPrice, "Full price", "Full", "Adult") { IsBase = true },
        new(SeedIds.Under26, "Under 26", "U26", "Young people") { CategoryId = 2 },
        new(SeedIds.Member, "Member", "Member", "Friends of the house")
        {
            MembersOnly = true,
            CategoryId = 2,
            MaxSeats = 4,
        },
        new(SeedIds.Complimentary, "Complimentary", "Comp", "Guest of the house")
        {
            NeedsReason = true,
            CategoryId = 3,
            MaxSeats = 2,
        },
    ];

    public static IReadOnlyList<PriceTypeReasonEntry> Reasons { get; } =
    [
        new(1, SeedIds.Complimentary, "Press review", "Press", "PRESS"),
        new(2, SeedIds.Complimentary, "Sponsor", "Sponsor", "SPONSOR"),
        new(3, SeedIds.Complimentary, "Artist's guest", "Artist", "GUEST"),
    ];

    public static IReadOnlyList<ModeOfSaleEntry> ModesOfSale { get; } =
    [
        new(SeedIds.WebSales, "Web", [SeedIds.FullPrice, SeedIds.Under26, SeedIds.Member, SeedIds.Complimentary]),
        new(SeedIds.PrioritySales, "Priority booking", [SeedIds.FullPrice, SeedIds.Under26, SeedIds.Member])
        {
            SellsAllocations = true,
        },
    ];

    public static IEnumerable<PriceEntry> PricesOf(
        IEnumerable<PerformanceEntry> performances,
        IReadOnlyList<PackageEntry> packages,
        IReadOnlyList<ZoneEntry> zones
    ) =>
        from performance in performances
        from package in packages.Where(p => p.PerformanceIds.Contains(performance.Id)).Select(p => p.Id).Prepend(0)
        from zone in zones.Where(z => z.ZoneMapId == performance.Facility.ZoneMapId)
        from type in PriceTypes
        select Price(performance, package, zone, type);

    private static PriceEntry Price(PerformanceEntry performance, int packageId, ZoneEntry zone, PriceTypeEntry type)
    {
        var full = FullPrice(performance, zone) * (packageId == 0 ? 1 : PackageShare);
        var price = decimal.Round(full * ShareOf(type.Id), 2);
        return new PriceEntry(performance.Id, packageId, zone.Id, type.Id, price)
        {
            IsBase = type.IsBase,
            // Under-26 tickets are not sold in the best seats, and packages are never free.
            Enabled = type.Id switch
            {
                SeedIds.Under26 => zone.Id != SeedIds.Premium,
                SeedIds.Complimentary => packageId == 0,
                _ => true,
            },
            // In the studio people may pay less.
            MinPrice = performance.Facility.IsGeneralAdmission && type.IsBase ? 5m : price,
        };
    }

    private static decimal FullPrice(PerformanceEntry performance, ZoneEntry zone)
    {
        decimal[] byRank = [120m, 95m, 70m, 45m, 25m];
        return performance.Facility.IsGeneralAdmission ? 18m
            : performance.ProductionSeasonId == 31 ? byRank[zone.Rank - 1]
            : byRank[zone.Rank - 1] * 0.8m;
    }

    private static decimal ShareOf(int priceTypeId) =>
        priceTypeId switch
        {
            SeedIds.Under26 => 0.5m,
            SeedIds.Member => 0.9m,
            SeedIds.Complimentary => 0m,
            _ => 1m,
        };
}
