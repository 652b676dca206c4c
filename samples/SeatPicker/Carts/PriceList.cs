namespace SeatPicker;

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
