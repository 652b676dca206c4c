namespace Tessitura.Client.Simulator;

// The questions that endpoints ask. An id that nobody knows is the service's 404.
internal sealed partial class Catalogue
{
    public PerformanceEntry Performance(int id) =>
        Performances.GetValueOrDefault(id) ?? throw Unknown("performance", id);

    public PackageEntry Package(int id) => Packages.GetValueOrDefault(id) ?? throw Unknown("package", id);

    public FacilityEntry Facility(int id) =>
        Facilities.FirstOrDefault(f => f.Id == id) ?? throw Unknown("facility", id);

    public SeasonEntry Season(int id) => Seasons.FirstOrDefault(s => s.Id == id) ?? throw Unknown("season", id);

    public SectionEntry Section(int id) => Sections.FirstOrDefault(s => s.Id == id) ?? throw Unknown("section", id);

    public ZoneEntry Zone(int id) => Zones.FirstOrDefault(z => z.Id == id) ?? throw Unknown("zone", id);

    public PriceTypeEntry PriceType(int id) =>
        PriceTypes.FirstOrDefault(p => p.Id == id) ?? throw Unknown("price type", id);

    public ModeOfSaleEntry ModeOfSale(int id) =>
        ModesOfSale.FirstOrDefault(m => m.Id == id) ?? throw Unknown("mode of sale", id);

    public SourceEntry Source(int id) => Sources.FirstOrDefault(s => s.Id == id) ?? throw Unknown("source", id);

    public FeeEntry Fee(int id) => Fees.FirstOrDefault(f => f.Id == id) ?? throw Unknown("fee", id);

    public PaymentMethodEntry PaymentMethod(int id) =>
        PaymentMethods.FirstOrDefault(m => m.Id == id) ?? throw Unknown("payment method", id);

    /// <summary>The first way to pay of a type; a refusal where the theatre takes none.</summary>
    public PaymentMethodEntry PaymentMethodOf(int paymentTypeId, string name) =>
        PaymentMethods.FirstOrDefault(m => m.PaymentTypeId == paymentTypeId)
        ?? throw ServiceFault.Rejected($"This theatre takes no {name}.");

    public ProductionSeasonEntry ProductionSeason(int id) =>
        ProductionSeasons.FirstOrDefault(p => p.Id == id) ?? throw Unknown("production season", id);

    /// <summary>The customer; null for constituent 0, who is anybody.</summary>
    public ConstituentEntry? Constituent(int id) =>
        id == 0 ? null : Constituents.FirstOrDefault(c => c.Id == id) ?? throw Unknown("constituent", id);

    /// <summary>Who wants to buy: decides which seats and which price types are open.</summary>
    public Buyer Buyer(int modeOfSaleId, int constituentId)
    {
        var (mode, person) = (ModeOfSale(modeOfSaleId), Constituent(constituentId));
        return new Buyer(mode, Members.Has(person), person?.Rank ?? 0);
    }

    /// <summary>The source behind a promo code, whatever its case; null where nobody knows the code.</summary>
    public SourceEntry? SourceOf(string promoCode) =>
        Sources.FirstOrDefault(s => s.PromoCode.Equals(promoCode, StringComparison.OrdinalIgnoreCase));

    /// <summary>Price rows of an evening, alone (package 0) or as a part of a package; disabled ones too.</summary>
    public IEnumerable<PriceEntry> PricesOf(int performanceId, int packageId = 0) =>
        PricesByEvening[(performanceId, packageId)];

    /// <summary>What a seat in this zone costs; null where the price type is not sold there.</summary>
    public PriceEntry? PriceOf(int performanceId, int zoneId, int priceTypeId, int packageId = 0) =>
        PricesOf(performanceId, packageId)
            .FirstOrDefault(p => p.ZoneId == zoneId && p.PriceTypeId == priceTypeId && p.Enabled);

    /// <summary>Whether this buyer is offered a price type: by the mode of sale, and by membership or a source where it is for members.</summary>
    public bool IsOffered(int priceTypeId, Buyer buyer, int sourceId = 0)
    {
        var priceType = PriceType(priceTypeId);
        return buyer.ModeOfSale.PriceTypeIds.Contains(priceTypeId)
            && (
                !priceType.MembersOnly
                || buyer.IsMember
                || buyer.ModeOfSale.SellsAllocations
                || Sources.Any(s => s.Id == sourceId && s.OfferedPriceTypeId == priceTypeId)
            );
    }

    private ILookup<(int Performance, int Package), PriceEntry> PricesByEvening =>
        field ??= Prices.ToLookup(p => (p.PerformanceId, p.PackageId));

    private static ServiceFault Unknown(string what, int id) => ServiceFault.NotFound($"There is no {what} {id}.");
}
