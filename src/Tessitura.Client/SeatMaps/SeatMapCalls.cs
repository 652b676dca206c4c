using System.Globalization;

namespace Tessitura.Client;

/// <summary>The calls behind a seat map, as its request asks for them.</summary>
internal sealed class SeatMapCalls(ITessituraClient tessitura, SeatMapRequest request)
{
    private const string EveryPriceType = "All";

    public ITessituraClient Tessitura => tessitura;

    public SeatMapRequest Request => request;

    public Task<IReadOnlyList<Seat>> SeatsAsync(CancellationToken cancellationToken) =>
        request.PackageId is { } packageId
            ? tessitura.Txn.GetPackageSeatsAsync(
                packageId,
                request.ModeOfSaleId,
                request.ConstituentId,
                request.ZoneIds,
                request.SectionIds,
                request.ScreenIds,
                PriceTypesToCheck(),
                returnNonSeats: true,
                cancellationToken
            )
            : tessitura.Txn.GetPerformanceSeatsAsync(
                request.PerformanceId.GetValueOrDefault(),
                request.ModeOfSaleId,
                request.ConstituentId,
                request.ZoneIds,
                request.SectionIds,
                request.ScreenIds,
                PriceTypesToCheck(),
                returnNonSeats: true,
                cancellationToken
            );

    public Task<IReadOnlyList<PriceSummary>> PricesAsync(CancellationToken cancellationToken) =>
        request.PackageId is { } packageId
            ? tessitura.Txn.GetPackagePricesAsync(
                packageId,
                modeOfSaleId: request.ModeOfSaleId,
                sourceId: request.SourceId,
                cancellationToken: cancellationToken
            )
            : tessitura.Txn.GetPerformancePricesAsync(
                [request.PerformanceId.GetValueOrDefault()],
                modeOfSaleId: request.ModeOfSaleId,
                sourceId: request.SourceId,
                cancellationToken: cancellationToken
            );

    public Task<IReadOnlyList<PriceTypeDetail>> PriceTypesAsync(CancellationToken cancellationToken) =>
        tessitura.Txn.GetPriceTypeDetailsAsync(
            request.PerformanceId is { } performanceId ? [performanceId] : null,
            request.PackageId,
            request.ModeOfSaleId,
            request.SourceId,
            cancellationToken: cancellationToken
        );

    public async Task<SeatMapProduct> ProductAsync(CancellationToken cancellationToken)
    {
        if (request.PackageId is { } packageId)
        {
            var package = await tessitura.Txn.GetPackageAsync(packageId, cancellationToken).ConfigureAwait(false);
            return new SeatMapProduct(package.Description?.Trim() ?? "", package.Facility, package.ZoneMap);
        }

        var performance = await tessitura
            .Txn.GetPerformanceAsync(request.PerformanceId.GetValueOrDefault(), cancellationToken)
            .ConfigureAwait(false);
        return new SeatMapProduct(performance.Description?.Trim() ?? "", performance.Facility, performance.ZoneMap);
    }

    private IReadOnlyList<string> PriceTypesToCheck() =>
        request.PriceTypeIds is { } ids
            ? [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))]
            : [EveryPriceType];
}
