using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>What seats cost: rows by performance or package, zone and price type. Disabled rows come too.</summary>
internal static class PriceEndpoints
{
    private const int TicketPriceLayer = 1;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPerformancePrices", OfPerformances);
        endpoints.Map("Txn.GetPackagePrices", OfPackage);
        endpoints.Map("Txn.GetPerformanceSeatFees", PerformanceSeatFees);
        endpoints.Map("Txn.GetPackageSeatFees", PackageSeatFees);
    }

    private static Reply OfPerformances(Call call)
    {
        var ids = call.QueryIds("performanceIds");
        return ids.Count == 0
            ? throw ServiceFault.Rejected("The parameter performanceIds is required.")
            : Reply.List(Rows(call, ids.SelectMany(id => call.Catalogue.PricesOf(call.Catalogue.Performance(id).Id))));
    }

    private static Reply OfPackage(Call call)
    {
        var package = call.Catalogue.Package(call.Id("packageId"));
        return Reply.List(
            Rows(call, PartsOf(call, package).SelectMany(part => RowsOf(call, part, call.QueryIds("performanceIds"))))
        );
    }

    // A super package costs what the packages in it do.
    private static IEnumerable<PackageEntry> PartsOf(Call call, PackageEntry package) =>
        package.IsSuper ? package.SubPackageIds.Select(call.Catalogue.Package) : [package];

    // A row for the whole package, and rows for single performances only when those are asked for: never both kinds to add up.
    // What is seated evening by evening has no price as a whole: another choice and other zones have others.
    private static IEnumerable<PriceEntry> RowsOf(Call call, PackageEntry package, IReadOnlyList<int> wanted)
    {
        var rows = package
            .PerformanceIds.Where(id => wanted.Admits(id))
            .SelectMany(id => call.Catalogue.PricesOf(id, package.Id));
        return wanted.Count > 0 || package.IsSeatedOneByOne
            ? rows
            : rows.GroupBy(p => (p.ZoneId, p.PriceTypeId))
                .Select(evenings =>
                    evenings.First() with
                    {
                        PerformanceId = 0,
                        PerformancePriceTypeId = 0,
                        Enabled = evenings.All(p => p.Enabled),
                        Price = evenings.Sum(p => p.Price),
                        MinPrice = evenings.Sum(p => p.MinPrice),
                    }
                );
    }

    private static IEnumerable<PriceSummary> Rows(Call call, IEnumerable<PriceEntry> prices)
    {
        var (priceTypeId, sourceId) = (call.QueryId("priceTypeId"), call.QueryId("sourceId") ?? 0);
        var modeId = call.QueryId("modeOfSaleId");
        var mode = modeId is { } id ? call.Catalogue.ModeOfSale(id) : null;
        var onlyBase = call.QueryFlag("includeOnlyBasePrice");
        var byLayer = call.QueryFlag("expandPerformancePriceType");
        var rows = prices
            .Where(p =>
                (priceTypeId ?? p.PriceTypeId) == p.PriceTypeId
                && (mode is null || mode.PriceTypeIds.Contains(p.PriceTypeId))
                && (p.IsBase || !onlyBase)
            )
            .ToList();

        // The best row of a zone is the offered one, or else the cheapest that anybody can buy.
        var best = rows.Where(p => p.Enabled && p.Price > 0)
            .GroupBy(p => (p.PerformanceId, p.PackageId, p.ZoneId))
            .Select(zone =>
                zone.OrderByDescending(p => OfferFor(call, p, sourceId) is not null).ThenBy(p => p.Price).First()
            )
            .ToHashSet();
        return rows.Select(p =>
            Row(p, OfferFor(call, p, sourceId), best.Contains(p), byLayer) with
            {
                ParentPackageId = ParentOf(call, p),
            }
        );
    }

    private static int ParentOf(Call call, PriceEntry price) =>
        price.PackageId != 0 && call.Catalogue.Package(price.PackageId) is { IsSub: true } part
            ? part.SuperPackageId
            : price.PackageId;

    private static OfferEntry? OfferFor(Call call, PriceEntry price, int sourceId) =>
        call.Catalogue.Offers.FirstOrDefault(o =>
            o.SourceId == sourceId
            && o.PerformanceId == price.PerformanceId
            && o.PackageId == price.PackageId
            && o.PriceTypeId == price.PriceTypeId
        );

    private static PriceSummary Row(PriceEntry price, OfferEntry? offer, bool isBest, bool byLayer) =>
        new()
        {
            PerformanceId = price.PerformanceId,
            PackageId = price.PackageId,
            ZoneId = price.ZoneId,
            PriceTypeId = price.PriceTypeId,
            PerformancePriceTypeId = price.PerformancePriceTypeId,
            Price = price.Price,
            MinPrice = price.MinPrice,
            EditableMinPrice = price.MinPrice,
            IsEditable = price.MinPrice < price.Price,
            IsEditableForWeb = price.MinPrice < price.Price,
            LayerTypeId = byLayer ? TicketPriceLayer : null,
            Enabled = price.Enabled,
            IsBase = price.IsBase,
            IsBest = isBest,
            Offer = offer is not null,
            ModeOfSaleOfferId = offer?.Id ?? 0,
        };

    private static Reply PerformanceSeatFees(Call call) =>
        SeatFees(call, call.Catalogue.PricesOf(call.Catalogue.Performance(call.Id("performanceId")).Id));

    private static Reply PackageSeatFees(Call call)
    {
        var package = call.Catalogue.Package(call.Id("packageId"));
        var prices = PartsOf(call, package).SelectMany(part => RowsOf(call, part, []));
        return SeatFees(call, prices.DistinctBy(p => (p.PackageId, p.ZoneId, p.PriceTypeId, p.Price)));
    }

    private static Reply SeatFees(Call call, IEnumerable<PriceEntry> prices)
    {
        var mode = call.Catalogue.ModeOfSale(call.RequiredId("modeOfSaleId"));
        var types = call.QueryIds("priceTypeIds");
        return Reply.List(
            from price in prices
            where price.Enabled && types.Admits(price.PriceTypeId) && mode.PriceTypeIds.Contains(price.PriceTypeId)
            group price by (price.PackageId, price.ZoneId, price.PriceTypeId, price.Price) into seat
            from fee in call.Catalogue.Fees
            where fee.PerSeat
            select new ProductSeatFee
            {
                ZoneId = seat.Key.ZoneId,
                PriceTypeId = seat.Key.PriceTypeId,
                Price = seat.Key.Price,
                FeeAmount = fee.Amount,
                Fee = new SeatFeeSummary
                {
                    Id = fee.Id,
                    Description = fee.Description,
                    Category = Summaries.Entity(fee.CategoryId, FeeEndpoints.CategoryOf(fee)),
                },
            }
        );
    }
}
