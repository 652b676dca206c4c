using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>What stays the same for everybody: the name, the money, the cards that are taken.</summary>
internal sealed class House(ITessituraClient tessitura, IOptions<ShopOptions> options)
{
    public ShopOptions Shop => options.Value;

    public async Task<HouseView> ReadAsync(CancellationToken stop)
    {
        var methods = await tessitura.Txn.GetPaymentMethodsAsync(cancellationToken: stop);
        return new HouseView(Shop.Name, await ReadCurrencyAsync(methods, stop), Shop.ModeOfSaleId, Shop.MostSeats)
        {
            Cards = [.. methods.Where(IsCard).Select(method => new CardKind(method.Id, method.Description ?? ""))],
            IsSimulated = Shop.IsSimulated,
        };
    }

    private async Task<string> ReadCurrencyAsync(IEnumerable<PaymentMethod> methods, CancellationToken stop)
    {
        if (methods.Select(method => method.CurrencyTypeId).FirstOrDefault(id => id > 0) is not { } id)
        {
            return "";
        }

        var currency = await tessitura.ReferenceData.GetCurrencyTypeAsync(id, cancellationToken: stop);
        return CodeOf((currency.Description ?? "").Trim().ToUpperInvariant());
    }

    private static bool IsCard(PaymentMethod method) =>
        method is { Inactive: not true, AuthIndicator: true, AccountType: not null };

    // The service knows currencies by the names that the house gave them.
    private static string CodeOf(string name) =>
        name switch
        {
            _ when name.Contains("DOLLAR") || name.Contains("USD") => "USD",
            _ when name.Contains("EUR") => "EUR",
            _ when name.Contains("POUND") || name.Contains("STERLING") || name.Contains("GBP") => "GBP",
            _ => "",
        };
}
