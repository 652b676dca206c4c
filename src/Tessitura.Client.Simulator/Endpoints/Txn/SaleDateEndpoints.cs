using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Which modes of sale sell a performance or package, and when.</summary>
internal static class SaleDateEndpoints
{
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
        foreach (var mode in call.Catalogue.ModesOfSale)
        {
            foreach (var performance in call.Catalogue.Programme)
            {
                yield return Sale(mode, performance, 0, performance.Id);
            }

            foreach (var package in call.Catalogue.Packages.Values.OrderBy(p => p.Id))
            {
                yield return Sale(mode, call.Catalogue.Performance(package.PerformanceIds[0]), package.Id, 0);
            }
        }
    }

    private static PerformancePackageModeOfSale Sale(
        ModeOfSaleEntry mode,
        PerformanceEntry performance,
        int packageId,
        int performanceId
    ) =>
        new()
        {
            Id = mode.Id * 10_000 + packageId + performanceId,
            ModeOfSaleId = mode.Id,
            PerformanceId = performanceId,
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
