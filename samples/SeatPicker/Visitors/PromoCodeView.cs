namespace SeatPicker;

/// <summary>A promo code that is in force, and what the house says of it.</summary>
/// <param name="Code">As the house writes it.</param>
/// <param name="SourceId">What the page puts into its own calls of /api.</param>
internal sealed record PromoCodeView(string Code, int SourceId)
{
    private const int MostTexts = 3;

    /// <summary>What the house has written for the web; the first ones.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Prices that are open with it alone; empty where it opens seats or evenings only.</summary>
    public IReadOnlyList<PromoCodeOffer> Offers { get; init; } = [];

    public static PromoCodeView Of(AppliedPromoCode code, IReadOnlyList<PromoCodeOffer> offers) =>
        new(code.Code, code.SourceId) { Texts = [.. code.Texts.Take(MostTexts)], Offers = offers };

    // Lists compare by themselves and not by what is in them; the code and its source say it all.
    public bool Equals(PromoCodeView? other) => other is not null && (Code, SourceId) == (other.Code, other.SourceId);

    public override int GetHashCode() => HashCode.Combine(Code, SourceId);
}

/// <param name="PriceType">Such as a member's price.</param>
/// <param name="Titles">What can be had for it; empty for everything that is on.</param>
internal sealed record PromoCodeOffer(string PriceType, IReadOnlyList<string> Titles);
