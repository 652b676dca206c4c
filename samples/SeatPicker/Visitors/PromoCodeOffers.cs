namespace SeatPicker;

/// <summary>Tells what a promo code changes: the price types that anybody else is not offered, and for which evenings.</summary>
internal sealed class PromoCodeOffers(ITessituraClient tessitura, House house, TimeProvider time)
{
    private const int MostTitles = 6;

    public async Task<IReadOnlyList<PromoCodeOffer>> FindAsync(AppliedPromoCode code, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var evenings = await tessitura.Txn.SearchPerformancesAsync(
            new()
            {
                PerformanceStartDate = now,
                PerformanceEndDate = now.AddDays(house.Shop.DaysAhead),
                ModeOfSaleId = code.ModeOfSaleId,
            },
            stop
        );
        var titles = evenings.ToDictionary(
            evening => evening.PerformanceId,
            evening => evening.PerformanceDescription?.Trim() ?? ""
        );
        if (titles.Count == 0)
        {
            return [];
        }

        int[] ids = [.. titles.Keys];
        var anybody = await ReadAsync(ids, house.Shop.ModeOfSaleId, null, stop);
        var offered = await ReadAsync(ids, code.ModeOfSaleId, code.SourceId, stop);
        var everywhere = titles.Values.Distinct().Count();
        return
        [
            .. offered
                .Where(price => !anybody.Any(known => Same(known, price)) && titles.ContainsKey(price.PerformanceId))
                .GroupBy(price => (price.AliasDescription ?? price.Description ?? "").Trim())
                // Where the house has marked what the offer is for, it is for that.
                .Select(price => (price.Key, Rows: price.Where(row => row.Offer || !price.Any(other => other.Offer))))
                .Select(price =>
                    (price.Key, Titles: price.Rows.Select(row => titles[row.PerformanceId]).Distinct().ToList())
                )
                .Select(price => new PromoCodeOffer(
                    price.Key,
                    price.Titles.Count == everywhere ? [] : [.. price.Titles.Take(MostTitles)]
                )),
        ];
    }

    // A web page has nobody to check the reason for a price.
    private async Task<IReadOnlyList<PriceTypeDetail>> ReadAsync(
        int[] ids,
        int modeOfSaleId,
        int? sourceId,
        CancellationToken stop
    ) =>
        [
            .. (
                await tessitura.Txn.GetPriceTypeDetailsAsync(
                    ids,
                    modeOfSaleId: modeOfSaleId,
                    sourceId: sourceId,
                    cancellationToken: stop
                )
            ).Where(price => !price.ReasonIndicator),
        ];

    private static bool Same(PriceTypeDetail left, PriceTypeDetail right) =>
        (left.PerformanceId, left.PriceTypeId) == (right.PerformanceId, right.PriceTypeId);
}
