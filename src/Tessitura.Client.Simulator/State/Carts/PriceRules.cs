namespace Tessitura.Client.Simulator;

/// <summary>Which price types a session may buy, and what they cost.</summary>
internal sealed class PriceRules(Catalogue catalogue, SessionState session)
{
    public Buyer Buyer { get; } = catalogue.Buyer(session.Terms.ModeOfSaleId, session.Visitor.ConstituentId);

    /// <summary>Refuses price types that the session is not offered, and reasons that are missing or do not fit.</summary>
    public void RequireOffered(IEnumerable<PriceChoice> choices, int sourceId)
    {
        foreach (var choice in choices.Distinct())
        {
            RequireOffered(choice, Buyer, sourceId);
        }
    }

    /// <summary>The same for a mode of sale that the session does not have yet.</summary>
    public void RequireOffered(PriceChoice choice, Buyer buyer, int sourceId)
    {
        var id = choice.PriceTypeId;
        if (catalogue.PriceTypes.FirstOrDefault(p => p.Id == id) is not { } priceType)
        {
            throw Refusals.InvalidPriceType(id, "it does not exist.");
        }

        if (!catalogue.IsOffered(id, buyer, sourceId))
        {
            throw Refusals.InvalidPriceType(id, "it is not offered in this mode of sale to this constituent.");
        }

        if (choice.ReasonId is { } reason)
        {
            if (!catalogue.PriceTypeReasons.Any(r => r.Id == reason && r.PriceTypeId == id))
            {
                throw Refusals.InvalidPriceType(id, $"reason {reason} does not belong to it.");
            }
        }
        else if (priceType.NeedsReason)
        {
            throw Refusals.InvalidPriceType(id, "it needs a reason.");
        }
    }

    /// <summary>Refuses price types that a package is sold at nowhere.</summary>
    public void RequireSoldIn(PackageEntry package, IEnumerable<PriceChoice> choices)
    {
        var sold = package
            .PerformanceIds.SelectMany(id => catalogue.PricesOf(id, package.Id))
            .Where(p => p.Enabled)
            .Select(p => p.PriceTypeId)
            .ToHashSet();
        if (choices.Select(c => c.PriceTypeId).Where(id => !sold.Contains(id)).Take(1).ToList() is [var unsold])
        {
            throw Refusals.InvalidPriceType(unsold, $"package {package.Id} is not sold at it.");
        }
    }

    /// <summary>What a price type costs in a zone; refused where it is not sold there.</summary>
    public decimal PriceOf(int performanceId, int zoneId, int priceTypeId, int packageId = 0) =>
        (
            catalogue.PriceOf(performanceId, zoneId, priceTypeId, packageId)
            ?? throw Refusals.InvalidPriceType(priceTypeId, $"it is not sold in zone {zoneId}.")
        ).Price;

    /// <summary>The zones where all the price types are sold on all the evenings, with the price of the first.</summary>
    public IReadOnlyDictionary<int, decimal> ZonePrices(
        IReadOnlyList<int> performanceIds,
        IReadOnlyList<PriceChoice> choices,
        int packageId = 0
    )
    {
        var types = choices.Select(c => c.PriceTypeId).Distinct().ToList();
        return catalogue
            .PricesOf(performanceIds[0], packageId)
            .Where(price => price.PriceTypeId == types[0] && price.Enabled)
            .Where(price =>
                performanceIds.All(id =>
                    types.TrueForAll(type => catalogue.PriceOf(id, price.ZoneId, type, packageId) is not null)
                )
            )
            .ToDictionary(price => price.ZoneId, price => price.Price);
    }
}

/// <summary>The price type of one ticket, with the reason where it needs one.</summary>
internal readonly record struct PriceChoice(int PriceTypeId, int? ReasonId)
{
    /// <summary>One choice a seat, from one id for all or one id each, in seat order.</summary>
    public static IReadOnlyList<PriceChoice> Parse(string? priceTypes, string? reasons, int seats)
    {
        var types = Spread(IdList.Parse(priceTypes, "PriceType"), seats, "PriceType");
        if (types.Count == 0)
        {
            throw ServiceFault.Rejected("PriceType is required.");
        }

        var why = Spread(IdList.Parse(reasons, "PriceTypeReason"), seats, "PriceTypeReason");
        return [.. types.Select((type, i) => new PriceChoice(type, why.Count == 0 || why[i] == 0 ? null : why[i]))];
    }

    private static IReadOnlyList<int> Spread(IReadOnlyList<int> ids, int seats, string name) =>
        ids.Count == 1 ? [.. Enumerable.Repeat(ids[0], seats)]
        : ids.Count == 0 || ids.Count == seats ? ids
        : throw ServiceFault.Rejected($"{name} has {ids.Count} ids for {seats} seats: send one, or one per seat.");
}
