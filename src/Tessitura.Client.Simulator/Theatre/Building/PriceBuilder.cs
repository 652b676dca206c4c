namespace Tessitura.Client.Simulator;

/// <summary>Makes the price rows of every evening, alone and as a part of its packages.</summary>
internal sealed class PriceBuilder(Theatre theatre)
{
    private readonly TheatrePriceType _base = BaseOf(theatre);
    private readonly int _typeFactor = IdFactor.Above(theatre.PriceTypes.Count);
    private readonly int _zoneFactor = ZoneFactor(theatre);
    private readonly ILookup<int, TheatrePackage> _packages = theatre
        .Packages.SelectMany(package => package.OwnPerformanceIds.Select(id => (id, package)))
        .ToLookup(p => p.id, p => p.package);

    /// <summary>The price type that price tables mean.</summary>
    public static TheatrePriceType BaseOf(Theatre theatre) =>
        theatre.PriceTypes.FirstOrDefault(t => t.Base) ?? theatre.PriceTypes[0];

    /// <summary>The highest performance or package id from which the ids of prices can be made.</summary>
    public static int MaxOwnerId(Theatre theatre) =>
        Math.Min(
            TheatreLimits.MaxId,
            int.MaxValue / Math.Max(1, ZoneFactor(theatre) * IdFactor.Above(theatre.PriceTypes.Count)) - 1
        );

    /// <summary>The rows by performance, package, zone and price type; those of zones that have no price are left out.</summary>
    public IEnumerable<PriceEntry> PricesOf(
        IReadOnlyList<PerformanceEntry> performances,
        IReadOnlyList<PackageEntry> packages
    ) =>
        from performance in performances.Zip(theatre.Performances)
        let table = theatre.PriceTables.Single(t => t.Id == performance.Second.PriceTableId)
        let hall = theatre.Facilities.Single(f => f.Id == performance.First.Facility.Id)
        from package in _packages[performance.First.Id].Prepend(null)
        from zone in hall.Zones.Select((zone, index) => (zone.Id, Position: index + 1))
        where PriceIn(table, zone.Id) is not null
        from type in theatre.PriceTypes.Select((type, index) => (Type: type, Position: index + 1))
        select Price(performance.First, package, table, zone, type);

    /// <summary>What the base price type costs in a zone; null where the table does not sell it.</summary>
    public static decimal? PriceIn(TheatrePriceTable table, int zoneId) =>
        table.Zones.TryGetValue(zoneId, out var price) ? price : table.Price;

    private static bool IsSoldIn(TheatrePackage package, TheatrePriceType type) =>
        type.InPackages && package.PriceTypeIds?.Contains(type.Id) is not false;

    private static int ZoneFactor(Theatre theatre) =>
        IdFactor.Above(theatre.Facilities.Select(f => f.Zones.Count).DefaultIfEmpty().Max());

    private PriceEntry Price(
        PerformanceEntry performance,
        TheatrePackage? package,
        TheatrePriceTable table,
        (int Id, int Position) zone,
        (TheatrePriceType Type, int Position) type
    )
    {
        var exception = table.Exceptions.FirstOrDefault(e => e.ZoneId == zone.Id && e.PriceTypeId == type.Type.Id);
        var alone = exception?.Price ?? PriceIn(table, zone.Id)!.Value * type.Type.Share;
        var price = decimal.Round(alone * (package?.PriceShare ?? 1), 2);
        var isBase = type.Type == _base;
        return new PriceEntry(performance.Id, package?.Id ?? 0, zone.Id, type.Type.Id, price)
        {
            Id = (performance.Id * _zoneFactor + zone.Position) * _typeFactor + type.Position,
            PerformancePriceTypeId = performance.Id * _typeFactor + type.Position,
            PackagePriceTypeId = (package?.Id ?? 0) * _typeFactor + type.Position,
            IsBase = isBase,
            Enabled = exception?.Enabled is not false && (package is null || IsSoldIn(package, type.Type)),
            MinPrice = isBase && table.MinPrice is { } least ? Math.Min(least, price) : price,
        };
    }
}
