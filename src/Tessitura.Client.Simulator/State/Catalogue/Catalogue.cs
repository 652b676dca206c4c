using System.Collections.Frozen;

namespace Tessitura.Client.Simulator;

/// <summary>Everything that is for sale and everybody who may buy it; never changed after it was built.</summary>
internal sealed partial class Catalogue
{
    public required string TheaterName { get; init; }

    public required IReadOnlyList<SeasonEntry> Seasons { get; init; }

    public required IReadOnlyList<TitleEntry> Titles { get; init; }

    public required IReadOnlyList<ProductionEntry> Productions { get; init; }

    public required IReadOnlyList<ProductionSeasonEntry> ProductionSeasons { get; init; }

    public required IReadOnlyList<ArtistEntry> Artists { get; init; }

    public required IReadOnlyList<FacilityEntry> Facilities { get; init; }

    public required IReadOnlyList<SectionEntry> Sections { get; init; }

    public required IReadOnlyList<ZoneMapEntry> ZoneMaps { get; init; }

    public required IReadOnlyList<ZoneEntry> Zones { get; init; }

    public required FrozenDictionary<int, PerformanceEntry> Performances { get; init; }

    public required FrozenDictionary<int, PackageEntry> Packages { get; init; }

    public required IReadOnlyList<PriceEntry> Prices { get; init; }

    public required IReadOnlyList<PriceTypeEntry> PriceTypes { get; init; }

    public required IReadOnlyList<PriceTypeReasonEntry> PriceTypeReasons { get; init; }

    public required IReadOnlyList<ModeOfSaleEntry> ModesOfSale { get; init; }

    public required IReadOnlyList<SourceEntry> Sources { get; init; }

    public required IReadOnlyList<OfferEntry> Offers { get; init; }

    public required IReadOnlyList<SeatStatusEntry> SeatStatuses { get; init; }

    public required IReadOnlyList<HoldCodeEntry> HoldCodes { get; init; }

    public required IReadOnlyList<WebContentEntry> WebContents { get; init; }

    public required IReadOnlyList<ConstituentEntry> Constituents { get; init; }

    public required IReadOnlyList<GiftCertificateEntry> GiftCertificates { get; init; }

    public required IReadOnlyList<PaymentMethodEntry> PaymentMethods { get; init; }

    public required IReadOnlyList<DeliveryMethodEntry> DeliveryMethods { get; init; }

    public required IReadOnlyList<FeeEntry> Fees { get; init; }

    public required IReadOnlyList<FundEntry> Funds { get; init; }

    /// <summary>The season that is on.</summary>
    public SeasonEntry CurrentSeason => Seasons[0];

    /// <summary>The mode of sale of a new web session.</summary>
    public ModeOfSaleEntry DefaultModeOfSale => ModesOfSale[0];

    /// <summary>The source of a new web session.</summary>
    public SourceEntry DefaultSource => Sources[0];

    public DeliveryMethodEntry DefaultDeliveryMethod => DeliveryMethods[0];

    /// <summary>Who is a member now; the one thing here that orders change.</summary>
    public Members Members { get; } = new();

    /// <summary>Whoever comes by, in the default mode of sale.</summary>
    public Buyer Anybody => new(DefaultModeOfSale, IsMember: false, Rank: 0);

    /// <summary>Staff, who see the seats of every allocation.</summary>
    public Buyer Staff => new(DefaultModeOfSale, IsMember: true, int.MaxValue);

    /// <summary>Performances from the earliest to the latest.</summary>
    public IEnumerable<PerformanceEntry> Programme => Performances.Values.OrderBy(p => p.Date).ThenBy(p => p.Id);
}
