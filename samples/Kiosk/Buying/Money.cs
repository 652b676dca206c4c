using System.Globalization;

namespace Kiosk;

/// <summary>Writes amounts in the currency of the house, the same way on every machine.</summary>
internal sealed class Money(string sign)
{
    public string Format(decimal amount) => sign + amount.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>The service knows currencies by the names that the house gave them.</summary>
    public static Money Of(string currency) =>
        new(
            currency.Trim().ToUpperInvariant() switch
            {
                var name when name.Contains("DOLLAR") || name.Contains("USD") => "$",
                var name when name.Contains("EUR") => "€",
                var name when name.Contains("POUND") || name.Contains("STERLING") || name.Contains("GBP") => "£",
                "" => "",
                _ => currency.Trim() + " ",
            }
        );
}
