namespace Tessitura.Client;

/// <summary>Joins what the service tells of performances in four answers, each of which the cache keeps for as long as it may.</summary>
internal sealed class BookablePerformances(ITxnApi txn, TimeProvider time)
{
    // Ids stand in the address, which has a length that every server takes.
    private const int IdsInOneCall = 100;

    public async Task<IReadOnlyList<BookablePerformance>> ReadAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        TicketBuyer buyer,
        int? sourceId,
        CancellationToken cancellationToken
    )
    {
        var found = await txn.SearchPerformancesAsync(
                new()
                {
                    // By the minute, so that all who ask in it ask for the same.
                    PerformanceStartDate = Minute(from),
                    PerformanceEndDate = Minute(until),
                    ModeOfSaleId = buyer.ModeOfSaleId,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var now = time.GetUtcNow();
        var performances = found
            .Where(row => row.PerformanceId > 0)
            .OrderBy(row => row.PerformanceDate)
            .Select(row => (Row: row, Id: row.PerformanceId, State: StateOf(row, now)))
            .DistinctBy(row => row.Id)
            .ToList();
        var offers = new Dictionary<int, IReadOnlyList<BookableZone>>();
        foreach (
            var ids in performances
                .Where(row => row.State is BookableState.OnSale or BookableState.NotYetOnSale)
                .Select(row => row.Id)
                .Chunk(IdsInOneCall)
        )
        {
            await AddOffersAsync(offers, ids, buyer, sourceId, cancellationToken).ConfigureAwait(false);
        }

        return [.. performances.Select(row => Join(row.Row, row.Id, row.State, offers.GetValueOrDefault(row.Id, [])))];
    }

    private async Task AddOffersAsync(
        Dictionary<int, IReadOnlyList<BookableZone>> offers,
        int[] ids,
        TicketBuyer buyer,
        int? sourceId,
        CancellationToken cancellationToken
    )
    {
        var zones = txn.GetPerformanceZoneAvailabilitiesAsync(ids, buyer, cancellationToken);
        var prices = txn.GetPerformancePricesAsync(
            ids,
            modeOfSaleId: buyer.ModeOfSaleId,
            sourceId: sourceId,
            cancellationToken: cancellationToken
        );
        var types = txn.GetPriceTypeDetailsAsync(
            ids,
            modeOfSaleId: buyer.ModeOfSaleId,
            sourceId: sourceId,
            cancellationToken: cancellationToken
        );
        await Task.WhenAll(zones, prices, types).ConfigureAwait(false);
        var zonesById = (await zones.ConfigureAwait(false)).ToLookup(row => row.PerformanceId);
        var pricesById = (await prices.ConfigureAwait(false)).ToLookup(row => row.PerformanceId);
        var typesById = (await types.ConfigureAwait(false)).ToLookup(row => row.PerformanceId);
        foreach (var id in ids)
        {
            var table = PriceTable.Read(
                SeatMapRequest.ForPerformance(id, buyer.ModeOfSaleId),
                [.. typesById[id]],
                [.. pricesById[id]]
            );
            offers[id] =
            [
                .. zonesById[id]
                    .Where(row => row.Zone is not null)
                    .Select(row => new BookableZone
                    {
                        Id = row.Zone!.Id,
                        Name = PlainText.Of(row.Zone.Description),
                        Available = row.ConstituentAvailableCount,
                        Prices =
                        [
                            .. table.PricesByZone.GetValueOrDefault(row.Zone.Id, []).Where(price => price.IsOffered),
                        ],
                    }),
            ];
        }
    }

    private static BookableState StateOf(PerformanceSearchResponse row, DateTimeOffset now) =>
        PlainText.Of(row.AvailSaleIndicator) is "N" or "n" ? BookableState.OffSale
        : row.ModeOfSaleEndDate <= now ? BookableState.SaleEnded
        : row.ModeOfSaleStartDate > now ? BookableState.NotYetOnSale
        : BookableState.OnSale;

    private static BookablePerformance Join(
        PerformanceSearchResponse row,
        int id,
        BookableState state,
        IReadOnlyList<BookableZone> zones
    ) =>
        new()
        {
            PerformanceId = id,
            Title = PlainText.Of(row.PerformanceDescription),
            Date = row.PerformanceDate,
            FacilityName = PlainText.Of(row.FacilityDescription),
            ProductionSeasonId = row.ProductionSeason?.Id,
            State =
                state is BookableState.OnSale && zones.Sum(zone => zone.Available) <= 0 ? BookableState.SoldOut : state,
            SaleStart = row.ModeOfSaleStartDate,
            SaleEnd = row.ModeOfSaleEndDate,
            Zones = zones,
            Found = row,
        };

    private static DateTimeOffset Minute(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute));
}
