using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Which modes of sale sell a performance or package, and when.</summary>
internal static class SaleDateEndpoints
{
    // Ids of sale dates have four digits for what is sold, or more where those are needed.
    private const int LeastProductId = 1000;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPerformancePackageModesOfSale", List);
        endpoints.Map("Txn.GetPerformancePackageModeOfSale", Get);
    }

    private static Reply List(Call call)
    {
        var (performances, packages) = (call.QueryIds("performanceIds"), call.QueryIds("packageIds"));
        var (mode, moment) = (call.QueryId("modeOfSaleId"), call.QueryDate("asOfDateTime"));
        if (mode is null && moment is null && performances.Count == 0 && packages.Count == 0)
        {
            throw ServiceFault.Rejected("At least one filter is required.");
        }

        return Reply.List(
            All(call)
                .Where(s =>
                    (mode ?? s.ModeOfSaleId) == s.ModeOfSaleId
                    && performances.Admits(s.PerformanceId ?? 0)
                    && packages.Admits(s.PackageId ?? 0)
                    && (moment is not { } at || at.IsBetween(s.StartDateTime, s.EndDateTime))
                )
        );
    }

    private static Reply Get(Call call)
    {
        var id = call.Id("performancePackageModeOfSaleId");
        return Reply.Ok(
            All(call).FirstOrDefault(s => s.Id == id)
                ?? throw ServiceFault.NotFound($"There is no performance package mode of sale {id}.")
        );
    }

    private static IEnumerable<PerformancePackageModeOfSale> All(Call call)
    {
        var ids = call.Catalogue.Performances.Keys.Concat(call.Catalogue.Packages.Keys);
        var factor = IdFactor.Above(ids.Max(id => Math.Max(id, LeastProductId)));
        foreach (var mode in call.Catalogue.ModesOfSale)
        {
            foreach (var performance in call.Catalogue.Programme)
            {
                yield return Sale(mode.Id * factor, mode, performance, 0);
            }

            foreach (var package in call.Catalogue.Packages.Values.OrderBy(p => p.Id))
            {
                yield return Sale(
                    mode.Id * factor,
                    mode,
                    call.Catalogue.Performance(package.PerformanceIds[0]),
                    package.Id
                );
            }
        }
    }

    private static PerformancePackageModeOfSale Sale(
        int firstId,
        ModeOfSaleEntry mode,
        PerformanceEntry performance,
        int packageId
    ) =>
        new()
        {
            Id = firstId + (packageId == 0 ? performance.Id : packageId),
            ModeOfSaleId = mode.Id,
            PerformanceId = packageId == 0 ? performance.Id : 0,
            PackageId = packageId,
            StartDateTime = performance.SaleStart,
            EndDateTime = performance.SaleEnd,
            ETicketReleaseDateTime = performance.SaleStart,
            PrintIndicator = true,
            SeatIndicator = !performance.Facility.IsGeneralAdmission,
            AutoAttend = "N",
            PrintOnAutoAttend = false,
        };
}
