namespace SeatPicker;

/// <summary>What seats cost at the price types that this visitor may choose.</summary>
internal sealed class PriceLists(ITessituraClient tessitura, VisitorTerms terms)
{
    public async Task<PriceList> OfEveningsAsync(IReadOnlyList<int> performanceIds, CancellationToken stop)
    {
        var (modeOfSale, source) = (terms.Current.ModeOfSaleId, terms.Current.SourceId);
        var types = tessitura.Txn.GetPriceTypeDetailsAsync(
            performanceIds,
            modeOfSaleId: modeOfSale,
            sourceId: source,
            cancellationToken: stop
        );
        var prices = await tessitura.Txn.GetPerformancePricesAsync(
            performanceIds,
            modeOfSaleId: modeOfSale,
            sourceId: source,
            cancellationToken: stop
        );
        return new PriceList(prices, await types);
    }

    /// <summary>Of a package: by evening where each is seated for itself, else for all of it, as evening 0.</summary>
    public async Task<PriceList> OfPackageAsync(int packageId, CancellationToken stop)
    {
        var (modeOfSale, source) = (terms.Current.ModeOfSaleId, terms.Current.SourceId);
        var types = tessitura.Txn.GetPriceTypeDetailsAsync(
            packageId: packageId,
            modeOfSaleId: modeOfSale,
            sourceId: source,
            cancellationToken: stop
        );
        var prices = await tessitura.Txn.GetPackagePricesAsync(
            packageId,
            modeOfSaleId: modeOfSale,
            sourceId: source,
            cancellationToken: stop
        );
        return new PriceList(prices, await types);
    }
}
