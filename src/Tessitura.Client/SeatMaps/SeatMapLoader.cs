namespace Tessitura.Client;

/// <summary>Fetches everything that a seat map is made of, side by side: two rounds, the second only for what needs an id from the first.</summary>
internal static class SeatMapLoader
{
    public static async Task<SeatMap> LoadAsync(SeatMapCalls calls, CancellationToken cancellationToken)
    {
        // The first failure ends the others: nobody waits for what is of no use any more.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var seats = Guard(calls.SeatsAsync(stop.Token), stop);
        var statuses = Guard(calls.Tessitura.ReferenceData.GetSeatStatusesAsync(cancellationToken: stop.Token), stop);
        var seatTypes = Guard(calls.Tessitura.ReferenceData.GetSeatCodesAsync(cancellationToken: stop.Token), stop);
        var prices = Guard(calls.PricesAsync(stop.Token), stop);
        var priceTypes = Guard(calls.PriceTypesAsync(stop.Token), stop);
        var house = Guard(LoadHouseAsync(calls, stop), stop);
        try
        {
            await Task.WhenAll(seats, statuses, seatTypes, prices, priceTypes, house).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Under the caller's own token, not the one made here.
            throw new OperationCanceledException(cancellationToken);
        }

        var tables = SeatTables.Read(
            calls.Request,
            await house.ConfigureAwait(false),
            await statuses.ConfigureAwait(false),
            await seatTypes.ConfigureAwait(false),
            PriceTable.Read(calls.Request, await priceTypes.ConfigureAwait(false), await prices.ConfigureAwait(false))
        );
        var join = new SeatJoin(calls.Request, tables);
        join.Add(await seats.ConfigureAwait(false));
        return new SeatMap(calls, join);
    }

    private static async Task<SeatMapHouse> LoadHouseAsync(SeatMapCalls calls, CancellationTokenSource stop)
    {
        var product = await calls.ProductAsync(stop.Token).ConfigureAwait(false);
        var sections = Guard(
            calls.Tessitura.ReferenceData.GetSectionsAsync(product.SeatMapId, cancellationToken: stop.Token),
            stop
        );
        var screens = product.FacilityId is { } facilityId
            ? Guard(calls.Tessitura.Txn.GetFacilityScreensAsync(facilityId, stop.Token), stop)
            : Task.FromResult(new ScreenMap());
        var zones = product.ZoneMapId is { } zoneMapId
            ? Guard(calls.Tessitura.Txn.GetZonesAsync([zoneMapId], stop.Token), stop)
            : Task.FromResult<IReadOnlyList<Zone>>([]);
        await Task.WhenAll(sections, screens, zones).ConfigureAwait(false);
        return new SeatMapHouse(
            product,
            await sections.ConfigureAwait(false),
            (await screens.ConfigureAwait(false)).Screens,
            await zones.ConfigureAwait(false)
        );
    }

    private static async Task<T> Guard<T>(Task<T> call, CancellationTokenSource stop)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}

/// <summary>The tables that are found through the performance or package.</summary>
internal sealed record SeatMapHouse(
    SeatMapProduct Product,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Screen> Screens,
    IReadOnlyList<Zone> Zones
);

/// <summary>What is sold, and where its tables are found.</summary>
/// <param name="Title">What is played.</param>
/// <param name="Facility">The hall; null for a package without seats of its own.</param>
/// <param name="ZoneMap">The zone map; null when the service names none.</param>
internal sealed record SeatMapProduct(string Title, FacilitySummary? Facility, ZoneMapSummary? ZoneMap)
{
    public int? FacilityId => IdOrNull(Facility?.Id);

    public int? ZoneMapId => IdOrNull(ZoneMap?.Id);

    public int? SeatMapId => IdOrNull(Facility?.SeatMap?.Id) ?? IdOrNull(ZoneMap?.SeatMap?.Id);

    // 0 and -1 stand for "none".
    private static int? IdOrNull(int? id) => id > 0 ? id : null;
}
