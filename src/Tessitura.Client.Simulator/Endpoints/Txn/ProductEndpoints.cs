using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Performances and packages in one list.</summary>
internal static class ProductEndpoints
{
    private const int PerformanceProduct = 1;
    private const int PackageProduct = 2;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map<ProductSearchRequest>("Txn.SearchProducts", Search);
        endpoints.Map<ProductDescribeRequest>("Txn.DescribeProducts", Describe);
    }

    private static Reply Search(Call call, ProductSearchRequest request)
    {
        var criteria = new ProductCriteria(call, request);
        return Reply.List(
            call.Catalogue.Programme.Where(criteria.Admits)
                .Select(p => Found(call, p, request))
                .Concat(
                    call.Catalogue.Packages.Values.OrderBy(p => p.Id).Where(criteria.Admits).Select(p => Found(call, p))
                )
        );
    }

    private static ProductSearchResponse Found(Call call, PerformanceEntry performance, ProductSearchRequest request)
    {
        var inventory = call.Simulation.InventoryOf(performance.Id);
        var mode = request.ModeOfSaleId is { } id and not 0 ? id : call.Catalogue.DefaultModeOfSale.Id;
        return new ProductSearchResponse
        {
            ProductTypeId = PerformanceProduct,
            ProductTypeDescription = "Performance",
            PerformanceId = performance.Id,
            PackageId = 0,
            PerformanceCode = performance.Code.PadRight(10),
            PerformanceDate = performance.Date,
            Description = performance.Description,
            ProductShortDescription = performance.Code,
            GrossAvailability = request.ShowGrossAvailability is true
                ? inventory.AvailableTo(call.Catalogue.Staff)
                : null,
            AvailabilityByConstituent = request.ShowConstituentAvailability is true
                ? inventory.AvailableTo(call.Catalogue.Buyer(mode, request.ConstituentId ?? 0))
                : null,
            FacilityId = performance.Facility.Id,
            ZoneMapId = performance.Facility.ZoneMapId,
            TimeSlotId = performance.TimeSlotId,
            BusinessUnitId = 1,
            ProductionSeasonId = performance.ProductionSeasonId,
            ProductionSeasonDescription = call.Catalogue.ProductionSeason(performance.ProductionSeasonId).Description,
            SeasonId = performance.SeasonId,
            SeasonDescription = call.Catalogue.Season(performance.SeasonId).Description,
            PerformanceStatusId = performance.StatusId,
            StartDateTime = performance.SaleStart,
            EndDateTime = performance.SaleEnd,
            FirstDateTime = performance.Date,
            LastDateTime = performance.Date,
            IsOnSale = call.Simulation.Clock.Now.IsBetween(performance.SaleStart, performance.SaleEnd),
            IsFixedSeatPackage = false,
            IsFlexPackage = false,
            IsSuperPackage = false,
            SearchWeight = 0,
            SearchRelevance = 0,
        };
    }

    private static ProductSearchResponse Found(Call call, PackageEntry package)
    {
        var evenings = package.PerformanceIds.Select(call.Catalogue.Performance).ToList();
        return new ProductSearchResponse
        {
            ProductTypeId = PackageProduct,
            ProductTypeDescription = "Package",
            PackageId = package.Id,
            PerformanceId = 0,
            PackageCode = package.Code.PadRight(10),
            PackageDateTime = package.Date,
            Description = package.Description,
            ProductShortDescription = package.Code,
            FacilityId = package.IsFixedSeat ? package.Facility.Id : null,
            ZoneMapId = package.Facility.ZoneMapId,
            BusinessUnitId = 1,
            SeasonId = package.SeasonId,
            SeasonDescription = call.Catalogue.Season(package.SeasonId).Description,
            StartDateTime = evenings.Min(p => p.SaleStart),
            EndDateTime = evenings.Min(p => p.SaleEnd),
            FirstDateTime = evenings.Min(p => p.Date),
            LastDateTime = evenings.Max(p => p.Date),
            IsOnSale = true,
            IsFixedSeatPackage = package.IsFixedSeat,
            IsFlexPackage = package.IsFlex,
            IsSuperPackage = package.IsSuper,
            SearchWeight = 0,
            SearchRelevance = 0,
        };
    }

    private static Reply Describe(Call call, ProductDescribeRequest request)
    {
        var (runs, performances) = (Criteria.Ids(request.ProductionSeasonIds), Criteria.Ids(request.PerformanceIds));
        var (types, packages) = (Criteria.Ids(request.PackageTypeIds), Criteria.Ids(request.PackageIds));
        return Reply.List(
            call.Catalogue.Programme.Where(p => runs.Contains(p.ProductionSeasonId) || performances.Contains(p.Id))
                .Select(p => Described(call, PerformanceProduct, p.Id, p.SeasonId, p.Description, p.Code, p.Date))
                .Concat(
                    call.Catalogue.Packages.Values.OrderBy(p => p.Id)
                        .Where(p => types.Contains(p.TypeId) || packages.Contains(p.Id))
                        .Select(p => Described(call, PackageProduct, p.Id, p.SeasonId, p.Description, p.Code, p.Date))
                )
        );
    }

    private static ProductDescribeResponse Described(
        Call call,
        int typeId,
        int id,
        int seasonId,
        string description,
        string code,
        DateTimeOffset date
    ) =>
        new()
        {
            ProductTypeId = typeId,
            ProductId = id,
            SeasonId = seasonId,
            SeasonDescription = call.Catalogue.Season(seasonId).Description,
            ProductDescription = description,
            ProductCode = code.PadRight(10),
            ProductDate = date,
        };
}
