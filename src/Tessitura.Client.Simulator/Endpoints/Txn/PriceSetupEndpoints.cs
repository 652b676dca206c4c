using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>How prices are set up: price types of performances and packages, and their amounts by zone.</summary>
internal static class PriceSetupEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPerformancePriceTypes", PriceTypes);
        endpoints.Map("Txn.GetPerformancePriceType", PriceType);
        endpoints.Map("Txn.GetPerformancePriceSetups", Prices);
        endpoints.Map("Txn.GetPerformancePriceSetup", Price);
        endpoints.Map("Txn.GetPerformancePriceSetupDetails", PriceDetails);
        endpoints.Map("Txn.GetPackagePriceTypes", PackagePriceTypes);
        endpoints.Map("Txn.GetPackagePriceType", PackagePriceType);
    }

    private static IEnumerable<PriceEntry> Single(Call call) => call.Catalogue.Prices.Where(p => p.PackageId == 0);

    private static Reply PriceTypes(Call call)
    {
        var (performances, types) = (call.QueryIds("performanceIds"), call.QueryIds("priceTypeIds"));
        return Reply.List(
            Single(call)
                .Where(p => performances.Admits(p.PerformanceId) && types.Admits(p.PriceTypeId))
                .GroupBy(p => p.PerformancePriceTypeId)
                .Select(prices => SetUp(call, [.. prices]))
        );
    }

    private static Reply PriceType(Call call)
    {
        var id = call.Id("performancePriceTypeId");
        PriceEntry[] prices = [.. Single(call).Where(p => p.PerformancePriceTypeId == id)];
        return prices.Length == 0
            ? throw ServiceFault.NotFound($"There is no performance price type {id}.")
            : Reply.Ok(SetUp(call, prices));
    }

    private static PerformancePriceType SetUp(Call call, IReadOnlyList<PriceEntry> prices)
    {
        var performance = call.Catalogue.Performance(prices[0].PerformanceId);
        return new PerformancePriceType
        {
            Id = prices[0].PerformancePriceTypeId,
            PerformanceId = performance.Id,
            PriceTypeId = prices[0].PriceTypeId,
            PerformancePriceLayerId = 1,
            BaseIndicator = prices[0].IsBase,
            TicketDesignId = 1,
            StartDateTime = performance.SaleStart,
            EndDateTime = performance.SaleEnd,
            EffectiveDateTime = performance.SaleStart,
            IsWithinDateRange = call.Simulation.Clock.Now.IsBetween(performance.SaleStart, performance.SaleEnd),
            PerformancePrices = [.. prices.Select(p => Amount(performance, p))],
        };
    }

    private static PerformancePrice Amount(PerformanceEntry performance, PriceEntry price) =>
        new()
        {
            Id = price.Id,
            PerformanceId = price.PerformanceId,
            PerformancePriceTypeId = price.PerformancePriceTypeId,
            ZoneId = price.ZoneId,
            Price = price.Price,
            MinPrice = price.MinPrice,
            Enabled = price.Enabled,
            EditIndicator = price.MinPrice < price.Price,
            EffectiveDateTime = performance.SaleStart,
            HasEvents = false,
            IsPriceBasedOnCurrentEvent = false,
        };

    private static Reply Prices(Call call)
    {
        var ids = call.QueryIds("performancePriceTypeIds");
        return Reply.List(
            Single(call)
                .Where(p => ids.Admits(p.PerformancePriceTypeId))
                .Select(p => Amount(call.Catalogue.Performance(p.PerformanceId), p))
        );
    }

    private static Reply Price(Call call)
    {
        var id = call.Id("performancePriceId");
        var price =
            Single(call).FirstOrDefault(p => p.Id == id)
            ?? throw ServiceFault.NotFound($"There is no performance price {id}.");
        return Reply.Ok(Amount(call.Catalogue.Performance(price.PerformanceId), price));
    }

    private static Reply PriceDetails(Call call)
    {
        var ids = call.QueryIds("performancePriceIds");
        return Reply.List(
            Single(call)
                .Where(p => ids.Admits(p.Id))
                .Select(p => new PerformancePriceDetail
                {
                    Id = p.Id,
                    PerformancePriceType = p.PerformancePriceTypeId,
                    Zone = p.ZoneId,
                    Price = p.Price,
                    MinPrice = p.MinPrice,
                    Enabled = p.Enabled,
                    EditIndicator = p.MinPrice < p.Price,
                    EffectiveDateTime = call.Catalogue.Performance(p.PerformanceId).SaleStart,
                    HasEvents = false,
                    IsPriceBasedOnCurrentEvent = false,
                })
        );
    }

    private static IEnumerable<PackagePriceType> AllPackagePriceTypes(Call call) =>
        call
            .Catalogue.Prices.Where(p => p.PackageId != 0 && p.Enabled)
            .DistinctBy(p => p.PackagePriceTypeId)
            .Select(p => new PackagePriceType
            {
                Id = p.PackagePriceTypeId,
                PackageId = p.PackageId,
                PriceTypeId = p.PriceTypeId,
            });

    private static Reply PackagePriceTypes(Call call)
    {
        var ids = call.QueryIds("packageIds");
        return ids.Count == 0
            ? throw ServiceFault.Rejected("The parameter packageIds is required.")
            : Reply.List(AllPackagePriceTypes(call).Where(p => ids.Contains(p.PackageId ?? 0)));
    }

    private static Reply PackagePriceType(Call call)
    {
        var id = call.Id("packagePriceTypeId");
        return Reply.Ok(
            AllPackagePriceTypes(call).FirstOrDefault(p => p.Id == id)
                ?? throw ServiceFault.NotFound($"There is no package price type {id}.")
        );
    }
}
