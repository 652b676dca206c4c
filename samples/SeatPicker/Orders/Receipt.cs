namespace SeatPicker;

/// <summary>What the house says on every receipt.</summary>
/// <param name="Seller">Name, address, tax number: a line each.</param>
/// <param name="TaxPercent">The tax that is in the total; null where nothing is said of it.</param>
/// <param name="Terms">Where the terms of sale are.</param>
internal sealed record Receipt(IReadOnlyList<string> Seller, decimal? TaxPercent, Uri? Terms)
{
    public static Receipt Of(ShopOptions shop) =>
        new(shop.Seller is { Length: > 0 } seller ? seller : [shop.Name], shop.TaxPercent, shop.Terms);

    /// <summary>How much of an amount is tax, rounded to the cent.</summary>
    public decimal? TaxIn(decimal? amount) =>
        TaxPercent is { } percent && amount is { } total
            ? Math.Round(total * percent / (100 + percent), 2, MidpointRounding.AwayFromZero)
            : null;
}
