namespace Kiosk;

/// <summary>What anybody may know before buying: the programme, the house, the prices.</summary>
internal sealed class BoxOffice(Visit visit)
{
    private const int Anybody = 0;

    private static readonly TimeSpan _ahead = TimeSpan.FromDays(60);

    public async Task<IReadOnlyList<Evening>> GetProgrammeAsync(CancellationToken stop)
    {
        var performances = await visit.Txn.SearchPerformancesAsync(
            new()
            {
                PerformanceStartDate = visit.Clock.Now,
                PerformanceEndDate = visit.Clock.Now + _ahead,
                ModeOfSaleId = visit.ModeOfSaleId,
            },
            stop
        );
        int[] ids = [.. performances.Select(performance => performance.PerformanceId).OfType<int>()];
        if (ids.Length == 0)
        {
            return [];
        }

        // One call for all evenings each, not one for every evening.
        var zones = await visit.Txn.GetPerformanceZoneAvailabilitiesAsync(ids, visit.ModeOfSaleId, Anybody, stop);
        var prices = await visit.Txn.GetPerformancePricesAsync(
            ids,
            modeOfSaleId: visit.ModeOfSaleId,
            includeOnlyBasePrice: true,
            cancellationToken: stop
        );
        var seatsLeft = zones.ToLookup(zone => zone.PerformanceId, zone => zone.ConstituentAvailableCount);
        var amounts = prices.Where(price => price.Enabled).ToLookup(price => price.PerformanceId, price => price.Price);
        return
        [
            .. from performance in performances
            where performance.PerformanceId is not null
            let id = performance.PerformanceId!.Value
            orderby performance.PerformanceDate
            select new Evening(
                id,
                performance.PerformanceDescription?.Trim() ?? "",
                performance.PerformanceDate,
                performance.Facility?.Id,
                performance.FacilityDescription?.Trim() ?? ""
            )
            {
                SeatsLeft = seatsLeft[id].Sum(),
                Prices = amounts[id].Any() ? (amounts[id].Min(), amounts[id].Max()) : null,
            },
        ];
    }

    public async Task<SeatingPlan> GetPlanAsync(Evening evening, CancellationToken stop)
    {
        // None of these needs another one's answer.
        var screens = GetScreensAsync(evening, stop);
        var zones = GetZonesAsync(evening, stop);
        var sections = visit.ReferenceData.GetSectionsAsync(cancellationToken: stop);
        var statuses = visit.ReferenceData.GetSeatStatusesAsync(cancellationToken: stop);
        var seats = visit.Txn.GetPerformanceSeatsAsync(
            evening.PerformanceId,
            visit.ModeOfSaleId,
            Anybody,
            returnNonSeats: true,
            cancellationToken: stop
        );
        return new SeatingPlan
        {
            Screens = await screens,
            Seats = await seats,
            Zones = await zones,
            Sections = (await sections)
                .Where(section => section.Id is not null)
                .ToDictionary(section => section.Id!.Value, section => section.Description?.Trim() ?? ""),
            Statuses = (await statuses)
                .Where(status => status.Id is not null)
                .ToDictionary(
                    status => status.Id!.Value,
                    status => (status.StatusLegend ?? status.Description ?? "").Trim()
                ),
        };
    }

    private async Task<IReadOnlyList<Screen>> GetScreensAsync(Evening evening, CancellationToken stop) =>
        evening.FacilityId is { } id ? (await visit.Txn.GetFacilityScreensAsync(id, stop)).Screens : [];

    private async Task<IReadOnlyList<PriceZone>> GetZonesAsync(Evening evening, CancellationToken stop)
    {
        int[] ids = [evening.PerformanceId];
        var zones = await visit.Txn.GetPerformanceZoneAvailabilitiesAsync(ids, visit.ModeOfSaleId, Anybody, stop);
        var types = await visit.Txn.GetPriceTypeDetailsAsync(
            ids,
            modeOfSaleId: visit.ModeOfSaleId,
            cancellationToken: stop
        );
        var prices = await visit.Txn.GetPerformancePricesAsync(
            ids,
            modeOfSaleId: visit.ModeOfSaleId,
            cancellationToken: stop
        );

        // A kiosk has nobody to check the reason for a price, and rows that are not enabled come too.
        var offered =
            from price in prices
            where price.Enabled
            join type in types on price.PriceTypeId equals type.PriceTypeId
            where !type.ReasonIndicator && type.Zones.Any(zone => zone.Id == price.ZoneId)
            orderby type.DefaultIndicator descending, type.Rank, price.Price descending
            let name = string.IsNullOrWhiteSpace(type.AliasDescription) ? type.Description : type.AliasDescription
            select (price.ZoneId, Price: new ZonePrice(price.PriceTypeId, name?.Trim() ?? "", price.Price));
        var byZone = offered.ToLookup(row => row.ZoneId, row => row.Price);
        return
        [
            .. from row in zones
            let zone = row.Zone ?? new ZoneSummary()
            where byZone.Contains(zone.Id)
            orderby zone.Rank
            select new PriceZone(zone.Id, zone.Description?.Trim() ?? "", row.ConstituentAvailableCount)
            {
                Legend = zone.ZoneLegend?.Trim() ?? "",
                Prices = [.. byZone[zone.Id]],
            },
        ];
    }
}
