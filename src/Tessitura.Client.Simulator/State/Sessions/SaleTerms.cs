namespace Tessitura.Client.Simulator;

/// <summary>Mode of sale and source under which a session buys.</summary>
internal readonly record struct SaleTerms(int ModeOfSaleId, int SourceId)
{
    /// <summary>The terms of a web session under a source: its promo code can shift the mode of sale. 0 is the default source.</summary>
    public static SaleTerms Under(Catalogue catalogue, int sourceId)
    {
        var source = sourceId == 0 ? catalogue.DefaultSource : catalogue.Source(sourceId);
        return new SaleTerms(source.ModeOfSaleId ?? catalogue.DefaultModeOfSale.Id, source.Id);
    }

    /// <summary>The same for somebody who is logged in: the default mode of sale gives way to that of their rank.</summary>
    public SaleTerms For(Catalogue catalogue, Visitor visitor)
    {
        if (!visitor.IsKnown || ModeOfSaleId != catalogue.DefaultModeOfSale.Id)
        {
            return this;
        }

        var rank = catalogue.Constituent(visitor.ConstituentId)?.Rank ?? 0;
        var best = catalogue.ModesOfSale.Where(mode => mode.MinRank <= rank).MaxBy(mode => mode.MinRank);
        return best is null ? this : this with { ModeOfSaleId = best.Id };
    }
}
