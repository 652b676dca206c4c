namespace SeatPicker;

/// <summary>
/// The programme with what every evening costs and how much is left of it, for whom a visitor is. It comes through the
/// cache, and is the same for all who buy under the same terms.
/// </summary>
internal sealed partial class Evenings(
    ITessituraClient tessitura,
    House house,
    HouseMaps maps,
    TimeProvider time,
    ILogger<Evenings> log
)
{
    // From so few on the page says the number, and then it must be right for somebody without a wheelchair.
    private const int Few = 20;

    public async Task<ProgrammeView> ReadAsync(Terms terms, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var soldHere = await SearchAsync(terms.ModeOfSaleId, now, stop);
        var known = soldHere.Select(found => found.PerformanceId).ToHashSet();
        var all = await SearchAsync(null, now, stop);
        var shown = soldHere
            .Concat(all.Where(found => !known.Contains(found.PerformanceId)))
            .Where(found => IsShown(found, now))
            .OrderBy(found => found.PerformanceDate)
            .ToList();
        var sales = await ReadSalesAsync(shown, known, terms, now, stop);
        return new ProgrammeView(
            await ReadProductionsAsync(shown, stop),
            [.. shown.Select(found => ViewOf(found, sales[found.PerformanceId]))]
        );
    }

    private async Task<IReadOnlyList<PerformanceSearchResponse>> SearchAsync(
        int? modeOfSaleId,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        // By the minute, so that those who look at the same time ask for the same.
        var from = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        return await tessitura.Txn.SearchPerformancesAsync(
            new()
            {
                PerformanceStartDate = from,
                PerformanceEndDate = from.AddDays(house.Shop.DaysAhead),
                ModeOfSaleId = modeOfSaleId,
            },
            stop
        );
    }

    // The house says when its web pages may tell of an evening, whether it is on sale by then or not.
    private static bool IsShown(PerformanceSearchResponse found, DateTimeOffset now) =>
        !(found.PublishWebApiStartDate > now) && !(found.PublishWebApiEndDate < now);

    private async Task<IReadOnlyDictionary<int, EveningSale>> ReadSalesAsync(
        IReadOnlyList<PerformanceSearchResponse> shown,
        HashSet<int> soldHere,
        Terms terms,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var states = shown.ToDictionary(
            found => found.PerformanceId,
            found => EveningSale.StateOf(found, soldHere.Contains(found.PerformanceId), now)
        );
        int[] open = [.. states.Where(state => state.Value is SaleState.Open).Select(state => state.Key)];
        var counted = open.Length > 0 ? await CountAsync(open, terms, stop) : [];
        return shown.ToDictionary(
            found => found.PerformanceId,
            found =>
                counted.GetValueOrDefault(found.PerformanceId)
                ?? new EveningSale(states[found.PerformanceId], 0, null, StartOf(found, now))
        );
    }

    private static DateTimeOffset? StartOf(PerformanceSearchResponse found, DateTimeOffset now) =>
        found.ModeOfSaleStartDate > now ? found.ModeOfSaleStartDate : null;

    private async Task<Dictionary<int, EveningSale>> CountAsync(int[] ids, Terms terms, CancellationToken stop)
    {
        var zones = tessitura.Txn.GetPerformanceZoneAvailabilitiesAsync(
            ids,
            terms.ModeOfSaleId,
            terms.ConstituentId,
            stop
        );
        var prices = tessitura.Txn.GetPerformancePricesAsync(
            ids,
            modeOfSaleId: terms.ModeOfSaleId,
            includeOnlyBasePrice: true,
            cancellationToken: stop
        );
        var free = (await zones)
            .Where(row => row.ConstituentAvailableCount > 0 && row.Zone is not null)
            .ToLookup(row => row.PerformanceId);
        var amounts = (await prices).Where(row => row.Enabled is true).ToLookup(row => row.PerformanceId);
        var counted = new Dictionary<int, EveningSale>();
        foreach (var id in ids)
        {
            var open = free[id].Select(row => row.Zone!.Id).ToHashSet();
            var left = free[id].Sum(row => row.ConstituentAvailableCount);
            var from = amounts[id].Where(row => open.Contains(row.ZoneId)).Min(row => (decimal?)row.Price);
            counted[id] = await SaleOfAsync(id, left, from, terms, stop);
        }

        return counted;
    }

    private async Task<EveningSale> SaleOfAsync(int id, int left, decimal? from, Terms terms, CancellationToken stop)
    {
        if (left is 0)
        {
            return new EveningSale(SaleState.SoldOut, 0, null, null);
        }

        var seats = left <= Few ? await FindSeatsAsync(id, terms, stop) : [];
        var forAnybody =
            seats.Count > 0 ? seats.Count(seat => seat.IsAvailable && !seat.IsWheelchair && !seat.IsCompanion) : left;
        return new EveningSale(forAnybody > 0 ? SaleState.Open : SaleState.WheelchairsOnly, forAnybody, from, null);
    }

    // The map of one evening that cannot be read must not take the whole programme away: then the service's count stands,
    // places for wheelchairs among it, and whoever goes there is asked before one is taken.
    private async Task<IReadOnlyList<SeatMapSeat>> FindSeatsAsync(int id, Terms terms, CancellationToken stop)
    {
        try
        {
            return (await maps.GetAsync(id, terms, stop)).Seats;
        }
        catch (TessituraException failure)
        {
            LogUncounted(failure, id);
            return [];
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The free seats of performance {Id} could not be counted by kind.")]
    private partial void LogUncounted(TessituraException failure, int id);

    private async Task<IReadOnlyList<ProductionView>> ReadProductionsAsync(
        IReadOnlyList<PerformanceSearchResponse> shown,
        CancellationToken stop
    )
    {
        var runs = shown
            .Select(found => found.ProductionSeason)
            .OfType<EntitySummary>()
            .Where(run => run.Id > 0)
            .DistinctBy(run => run.Id)
            .ToList();
        if (runs.Count == 0)
        {
            return [];
        }

        var contents = await tessitura.Txn.GetWebContentsAsync(
            [.. runs.Select(run => run.Id)],
            cancellationToken: stop
        );
        return
        [
            .. runs.Select(run => new ProductionView(
                run.Id,
                run.Description?.Trim() ?? "",
                contents
                    .Where(result => result.RequestedOwner?.ElementId == run.Id)
                    .SelectMany(result => result.WebContents)
                    .SelectMany(content => WebText.Read(content.Value))
                    .FirstOrDefault()
                    ?? ""
            )),
        ];
    }

    private static Evening ViewOf(PerformanceSearchResponse found, EveningSale sale) =>
        new(
            found.PerformanceId,
            found.PerformanceDescription?.Trim() ?? "",
            found.PerformanceDate,
            found.FacilityDescription?.Trim() ?? "",
            found.Duration
        )
        {
            ProductionId = found.ProductionSeason?.Id,
            Kind = found.PerformanceType?.Description?.Trim(),
            Sale = sale,
        };
}
