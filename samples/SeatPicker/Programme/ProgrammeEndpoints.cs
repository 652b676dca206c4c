namespace SeatPicker;

/// <summary>What is on. Prices and free seats of these evenings the page asks for itself, through /api and its cache.</summary>
internal static class ProgrammeEndpoints
{
    public static void MapProgramme(this IEndpointRouteBuilder shop)
    {
        shop.MapGet("/house", (House house, CancellationToken stop) => house.ReadAsync(stop));
        shop.MapGet("/programme", GetProgrammeAsync);
    }

    private static async Task<IEnumerable<Evening>> GetProgrammeAsync(
        ITessituraClient tessitura,
        House house,
        VisitorTerms terms,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var now = time.GetUtcNow();
        var performances = await tessitura.Txn.SearchPerformancesAsync(
            new()
            {
                PerformanceStartDate = now,
                PerformanceEndDate = now.AddDays(house.Shop.DaysAhead),
                ModeOfSaleId = terms.Current.ModeOfSaleId,
            },
            stop
        );
        return from performance in performances
            let id = performance.PerformanceId
            where id is not null
            orderby performance.PerformanceDate
            select new Evening(
                id.Value,
                performance.PerformanceDescription?.Trim() ?? "",
                performance.PerformanceDate,
                performance.FacilityDescription?.Trim() ?? "",
                performance.Duration
            );
    }
}
