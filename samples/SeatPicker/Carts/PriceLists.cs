namespace SeatPicker;

/// <summary>What seats cost at the price types that anybody may choose.</summary>
internal sealed class PriceLists(ITessituraClient tessitura, House house)
{
    public async Task<PriceList> OfEveningsAsync(IReadOnlyList<int> performanceIds, CancellationToken stop)
    {
        var modeOfSale = house.Shop.ModeOfSaleId;
        var types = tessitura.Txn.GetPriceTypeDetailsAsync(
            performanceIds,
            modeOfSaleId: modeOfSale,
            cancellationToken: stop
        );
        var prices = await tessitura.Txn.GetPerformancePricesAsync(
            performanceIds,
            modeOfSaleId: modeOfSale,
            cancellationToken: stop
        );
        return new PriceList(prices, await types);
    }

    /// <summary>Of a package: by evening where each is seated for itself, else for all of it, as evening 0.</summary>
    public async Task<PriceList> OfPackageAsync(int packageId, CancellationToken stop)
    {
        var modeOfSale = house.Shop.ModeOfSaleId;
        var types = tessitura.Txn.GetPriceTypeDetailsAsync(
            packageId: packageId,
            modeOfSaleId: modeOfSale,
            cancellationToken: stop
        );
        var prices = await tessitura.Txn.GetPackagePricesAsync(
            packageId,
            modeOfSaleId: modeOfSale,
            cancellationToken: stop
        );
        return new PriceList(prices, await types);
    }
}

/// <summary>Prices as they were read.</summary>
internal sealed class PriceList(IReadOnlyList<PriceSummary> prices, IReadOnlyList<PriceTypeDetail> types)
{
    // A web page has nobody to check the reason for a price.
    private readonly Dictionary<int, PriceTypeDetail> _types = types
        .Where(type => !type.ReasonIndicator)
        .DistinctBy(type => type.PriceTypeId)
        .ToDictionary(type => type.PriceTypeId);

    /// <summary>Offers by evening and zone, the usual price first.</summary>
    public Dictionary<int, Dictionary<int, List<OfferView>>> ByEvening() => Group(price => price.PerformanceId);

    /// <summary>Offers by package and zone: of a super package, its parts.</summary>
    public Dictionary<int, Dictionary<int, List<OfferView>>> ByPackage() => Group(price => price.PackageId);

    private Dictionary<int, Dictionary<int, List<OfferView>>> Group(Func<PriceSummary, int> key) =>
        prices
            .Where(price => price.Enabled is true && _types.ContainsKey(price.PriceTypeId))
            .GroupBy(key)
            .ToDictionary(
                group => group.Key,
                group =>
                    group.GroupBy(price => price.ZoneId).ToDictionary(zone => zone.Key, zone => Offers(zone).ToList())
            );

    private IEnumerable<OfferView> Offers(IEnumerable<PriceSummary> rows) =>
        from row in rows
        let type = _types[row.PriceTypeId]
        orderby type.DefaultIndicator descending, type.Rank, row.Price descending
        select new OfferView(type.PriceTypeId, NameOf(type), row.Price);

    private static string NameOf(PriceTypeDetail type) =>
        (type.AliasDescription is { Length: > 0 } alias ? alias : type.Description ?? "").Trim();
}
