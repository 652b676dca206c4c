namespace Tessitura.Client.Simulator;

/// <summary>A source number, with the promo code that leads to it and the six texts a web site can show for it.</summary>
internal sealed record SourceEntry(
    int Id,
    string PromoCode,
    string Description,
    int AppealId,
    IReadOnlyList<string> Texts
)
{
    /// <summary>Mode of sale that the promo code shifts a session to; null where it stays.</summary>
    public int? ModeOfSaleId { get; init; }

    /// <summary>Price type that buyers under this source are offered; null where there is no offer.</summary>
    public int? OfferedPriceTypeId { get; init; }
}
