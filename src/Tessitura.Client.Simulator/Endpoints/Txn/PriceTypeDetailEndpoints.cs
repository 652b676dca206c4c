using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Price types as one mode of sale and source offers them, with the zones in which each is sold.</summary>
internal static class PriceTypeDetailEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPriceTypeDetails", Details);
        endpoints.Map("Txn.GetPriceTypeZones", Zones);
    }

    private static Reply Details(Call call)
    {
        var mode = call.QueryId("modeOfSaleId") is { } id
            ? call.Catalogue.ModeOfSale(id)
            : call.Catalogue.DefaultModeOfSale;
        var sourceId = call.QueryId("sourceId") ?? 0;
        var moment = call.QueryDate("orderDateTime") ?? call.Simulation.Clock.Now;
        var buyer = new Buyer(mode, IsMember: false, Rank: 0);
        return Reply.List(
            from product in Products(call)
            where moment <= product.SaleEnd
            from type in call.Catalogue.PriceTypes
            where call.Catalogue.IsOffered(type.Id, buyer, sourceId)
            let detail = Detail(call, product, type, sourceId)
            where detail.Zones.Count > 0
            select detail
        );
    }

    private static Reply Zones(Call call)
    {
        var type = call.QueryId("priceTypeId");
        return Reply.List(
            Products(call)
                .SelectMany(p => p.Prices)
                .Where(p => p.Enabled && (type ?? p.PriceTypeId) == p.PriceTypeId)
                .Select(p => p.ZoneId)
                .Distinct()
                .Select(id => call.Zone(call.Catalogue.Zone(id)))
        );
    }

    private static IEnumerable<Product> Products(Call call)
    {
        if (call.QueryId("packageId") is { } packageId and not 0)
        {
            var package = call.Catalogue.Package(packageId);
            var first = call.Catalogue.Performance(package.PerformanceIds[0]);
            return [new Product(first.Id, package.Id, first.SaleEnd, PricesOf(call, package))];
        }

        IReadOnlyList<int> ids = call.QueryId("performanceId") is { } id ? [id] : call.QueryIds("performanceIds");
        return ids.Count == 0
            ? throw ServiceFault.Rejected("A performance or a package is required.")
            : ids.Select(call.Catalogue.Performance)
                .Select(p => new Product(p.Id, 0, p.SaleEnd, call.Catalogue.PricesOf(p.Id)));
    }

    private static PriceTypeDetail Detail(Call call, Product product, PriceTypeEntry type, int sourceId)
    {
        var offer = call.Catalogue.Offers.FirstOrDefault(o =>
            o.PerformanceId == product.PerformanceId && o.PriceTypeId == type.Id && o.SourceId == sourceId
        );
        return new PriceTypeDetail
        {
            PriceTypeId = type.Id,
            PerformanceId = product.PackageId == 0 ? product.PerformanceId : 0,
            PackageId = product.PackageId,
            Description = type.Description,
            ShortDescription = type.ShortDescription,
            AliasDescription = type.AliasDescription,
            ReasonIndicator = type.NeedsReason,
            DefaultIndicator = type.IsBase,
            IsBest = offer is not null || (sourceId == 0 && type.IsBase),
            Offer = offer is not null,
            Rank = offer?.Rank ?? 0,
            MaxSeats = offer?.MaxSeats ?? type.MaxSeats,
            Terms = offer?.Terms,
            Zones =
            [
                .. product
                    .Prices.Where(p => p.PriceTypeId == type.Id && p.Enabled)
                    .DistinctBy(p => p.ZoneId)
                    .Select(p => call.Zone(call.Catalogue.Zone(p.ZoneId))),
            ],
        };
    }

    private static IEnumerable<PriceEntry> PricesOf(Call call, PackageEntry package) =>
        package.IsSuper
            ? package.SubPackageIds.SelectMany(id => PricesOf(call, call.Catalogue.Package(id)))
            : package.PerformanceIds.SelectMany(id => call.Catalogue.PricesOf(id, package.Id));

    private sealed record Product(
        int PerformanceId,
        int PackageId,
        DateTimeOffset SaleEnd,
        IEnumerable<PriceEntry> Prices
    );
}
