namespace Tessitura.Client;

/// <summary>Reads packages with what a buyer may take of them.</summary>
internal sealed class PackageOfferReader(Seller seller)
{
    private readonly ITxnApi _txn = seller.Venue.Clients.Create<ITxnApi>();

    /// <summary>Who buys in this web session.</summary>
    public async Task<TicketBuyer> ReadBuyerAsync(CancellationToken cancellationToken)
    {
        var session = await seller.Session.GetAsync(cancellationToken).ConfigureAwait(false);
        return session.ModeOfSaleId > 0
            ? new TicketBuyer(session.ModeOfSaleId, Math.Max(0, session.LoginInfo?.ConstituentId ?? 0))
            : default;
    }

    /// <summary>A package as this buyer may have it; a buyer without a mode of sale is anybody.</summary>
    public async Task<PackageOffer> ReadAsync(int packageId, TicketBuyer buyer, CancellationToken cancellationToken)
    {
        int? modeOfSaleId = buyer.ModeOfSaleId > 0 ? buyer.ModeOfSaleId : null;
        var package = await _txn.GetPackageAsync(packageId, cancellationToken).ConfigureAwait(false);
        var detail = await _txn.GetPackageDetailAsync(
                packageId,
                modeOfSaleId,
                // Without a moment the service takes the package's own date, when some performances are over.
                asOfDateTime: seller.Time.GetUtcNow(),
                cancellationToken: cancellationToken
            )
            .ConfigureAwait(false);
        var kind = PackageKinds.Of(package);
        var offer = new PackageOffer(packageId, kind)
        {
            Code = package.Code?.Trim(),
            Description = package.Description?.Trim(),
            MinPerformances = package.MinimumPerformances ?? detail.MinimumPerformances,
            MaxPerformances = package.MaximumPerformances ?? detail.MaximumPerformances,
            Groups = Groups(detail.PerformanceGroupDetails, kind),
            SubPackages = kind is PackageKind.Super ? [.. detail.SubPackages.Select(Sub)] : [],
        };
        var performances = offer.Performances.Select(performance => performance.Id).Distinct().ToList();
        if (performances.Count == 0)
        {
            return offer;
        }

        var zones = await _txn.GetPerformanceZoneAvailabilitiesAsync(
                performances,
                modeOfSaleId,
                modeOfSaleId is null ? null : buyer.ConstituentId,
                cancellationToken
            )
            .ConfigureAwait(false);
        var byPerformance = zones.ToLookup(
            zone => zone.PerformanceId,
            zone => new ZoneOffer(
                zone.Zone?.Id ?? zone.Id,
                zone.Zone?.Description?.Trim(),
                zone.ConstituentAvailableCount
            )
        );
        return With(offer, byPerformance);
    }

    private static PackageOffer Sub(SubPackageDetail sub) =>
        new(sub.Id, PackageKind.Sub)
        {
            Code = sub.Code?.Trim(),
            Description = sub.Description?.Trim(),
            MinPerformances = sub.MinimumPerformances,
            MaxPerformances = sub.MaximumPerformances,
            Groups = Groups(sub.PerformanceGroupDetails, PackageKind.Sub),
        };

    private static List<PerformanceGroupOffer> Groups(IEnumerable<PerformanceGroupDetail> groups, PackageKind kind) =>
        [
            .. groups
                .OrderBy(group => group.Rank)
                .Select(group =>
                {
                    var performances = group
                        .PerformanceGroupPerformanceDetails.Select(performance => new PerformanceOffer(
                            performance.PerformanceId
                        )
                        {
                            Description = performance.PerformanceDescription?.Trim(),
                            Date = performance.PerformanceDateTime,
                            Facility = performance.Facility?.Trim(),
                            IsOffered = performance.AvailableIndicator is not false && performance.Inactive is not true,
                        })
                        .ToList();
                    return new PerformanceGroupOffer(group.Id)
                    {
                        Description = group.Description?.Trim(),
                        MinPerformances =
                            group.MinimumPerformances ?? (kind is PackageKind.Flex ? 0 : performances.Count),
                        MaxPerformances = group.MaximumPerformances > 0 ? group.MaximumPerformances : null,
                        Performances = performances,
                    };
                }),
        ];

    private static PackageOffer With(PackageOffer offer, ILookup<int, ZoneOffer> zones) =>
        offer with
        {
            Groups =
            [
                .. offer.Groups.Select(group =>
                    group with
                    {
                        Performances =
                        [
                            .. group.Performances.Select(performance =>
                                performance with
                                {
                                    Zones = [.. zones[performance.Id]],
                                }
                            ),
                        ],
                    }
                ),
            ],
            SubPackages = [.. offer.SubPackages.Select(sub => With(sub, zones))],
        };
}
