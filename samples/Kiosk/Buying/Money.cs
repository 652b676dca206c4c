using System.Globalization;

namespace Kiosk;

/// <summary>Writes amounts in the currency of the house, the same way on every machine.</summary>
internal sealed class Money(string sign)
{
    public static async Task<Money> ReadAsync(ITessituraClient tessitura, CancellationToken stop)
    {
        var methods = await tessitura.Txn.GetPaymentMethodsAsync(cancellationToken: stop);
        if (methods.Select(method => method.CurrencyTypeId).FirstOrDefault(id => id > 0) is not { } id)
        {
            return new Money("");
        }

        var currency = await tessitura.ReferenceData.GetCurrencyTypeAsync(id, cancellationToken: stop);
        return new Money(SignOf(currency.Description ?? ""));
    }

    public string Format(decimal amount) => sign + amount.ToString("N2", CultureInfo.InvariantCulture);

    // The service knows currencies by the names that the house gave them.
    private static string SignOf(string currency) =>
        currency.Trim().ToUpperInvariant() switch
        {
            var name when name.Contains("DOLLAR") || name.Contains("USD") => "$",
            var name when name.Contains("EUR") => "€",
            var name when name.Contains("POUND") || name.Contains("STERLING") || name.Contains("GBP") => "£",
            "" => "",
            _ => currency.Trim() + " ",
        };
}
