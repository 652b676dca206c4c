namespace Tessitura.Client;

/// <summary>The price types, and the prices of every zone in their order.</summary>
internal sealed record PriceTable(
    IReadOnlyList<SeatMapPriceType> PriceTypes,
    IReadOnlyDictionary<int, IReadOnlyList<SeatMapPrice>> PricesByZone,
    IReadOnlyList<ZoneSummary> Zones
)
{
    public static PriceTable Read(
        SeatMapRequest request,
        IReadOnlyList<PriceTypeDetail> details,
        IReadOnlyList<PriceSummary> prices
    )
    {
        var rows = prices
            .Where(row => Wanted(request, row.PriceTypeId) && BelongsTo(request, row))
            .GroupBy(row => (row.ZoneId, row.PriceTypeId))
            .ToList();
        var types = PriceTypesOf(request, details, rows.Select(group => group.Key.PriceTypeId));
        var byId = types.ToDictionary(type => type.Id);
        var order = types.Select((type, i) => (type.Id, i)).ToDictionary(type => type.Id, type => type.i);
        return new PriceTable(
            types,
            rows.GroupBy(group => group.Key.ZoneId)
                .ToDictionary(
                    zone => zone.Key,
                    IReadOnlyList<SeatMapPrice> (zone) =>
                        [
                            .. zone.OrderBy(group => order[group.Key.PriceTypeId])
                                .Select(group => Price(group, byId[group.Key.PriceTypeId])),
                        ]
                ),
            [.. details.SelectMany(detail => detail.Zones)]
        );
    }

    private static bool Wanted(SeatMapRequest request, int priceTypeId) =>
        request.PriceTypeIds?.Contains(priceTypeId) is not false;

    private static bool BelongsTo(SeatMapRequest request, PriceSummary row) =>
        request.PerformanceId is not { } performanceId || row.PerformanceId == performanceId || row.PerformanceId == 0;

    private static IReadOnlyList<SeatMapPriceType> PriceTypesOf(
        SeatMapRequest request,
        IReadOnlyList<PriceTypeDetail> details,
        IEnumerable<int> priced
    )
    {
        var types = new Dictionary<int, SeatMapPriceType>();
        foreach (var detail in details.Where(detail => Wanted(request, detail.PriceTypeId)))
        {
            types.TryAdd(detail.PriceTypeId, Listed(detail));
        }

        foreach (var id in priced)
        {
            types.TryAdd(
                id,
                new SeatMapPriceType
                {
                    Id = id,
                    Name = PlainText.Unnamed("Price type", id),
                    IsOffered = request.PriceTypeIds is not null,
                    Rank = int.MaxValue,
                }
            );
        }

        return [.. types.Values.OrderBy(type => type.Rank)];
    }

    private static SeatMapPriceType Listed(PriceTypeDetail detail) =>
        new()
        {
            Id = detail.PriceTypeId,
            Name =
                PlainText.First(detail.AliasDescription, detail.Description)
                ?? PlainText.Unnamed("Price type", detail.PriceTypeId),
            ShortName = PlainText.Of(detail.ShortDescription),
            IsOffered = true,
            IsDefault = detail.DefaultIndicator,
            NeedsReason = detail.ReasonIndicator,
            MaxSeats = detail.MaxSeats > 0 ? detail.MaxSeats : null,
            Terms = PlainText.Of(detail.Terms),
            Rank = detail.Rank,
        };

    // A package has a row for the whole, or one for each evening: those are added up, never both kinds.
    private static SeatMapPrice Price(IEnumerable<PriceSummary> group, SeatMapPriceType type)
    {
        var evenings = group.GroupBy(row => row.PerformanceId).Select(Best).ToList();
        if (evenings.Find(row => row.PerformanceId == 0) is { } whole)
        {
            evenings = [whole];
        }

        var isEnabled = evenings.TrueForAll(row => row.Enabled);
        return new SeatMapPrice
        {
            PriceType = type,
            Amount = evenings.Sum(row => row.Price),
            MinimumAmount = evenings.Sum(row => row.MinPrice),
            IsEnabled = isEnabled,
            IsOffered = isEnabled && type.IsOffered,
            IsBase = evenings.Exists(row => row.IsBase),
        };
    }

    private static PriceSummary Best(IEnumerable<PriceSummary> rows) =>
        rows.OrderByDescending(row => row.Enabled).First();
}
