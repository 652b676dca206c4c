namespace Tessitura.Client.Simulator;

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
