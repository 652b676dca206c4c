using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class World
{
    /// <summary>Everything in a cart, one for each thing that a call can have brought.</summary>
    public static IReadOnlyDictionary<CartItem, int> ItemsOf(Basket? basket)
    {
        var items = new Dictionary<CartItem, int>();
        foreach (var line in basket?.Lines ?? [])
        {
            var item =
                line.PackageLineId > 0 ? PackageItem(basket!, line) : CartItem.Seen(CartItemKind.Tickets, line.Id);
            items[item] = items.TryGetValue(item, out var count)
                ? Math.Min(count, line.Tickets.Count)
                : line.Tickets.Count;
        }

        foreach (var contribution in basket?.Contributions ?? [])
        {
            items[CartItem.Seen(CartItemKind.Contribution, contribution.Id)] = 1;
        }

        foreach (var certificate in basket?.Certificates ?? [])
        {
            items[CartItem.Seen(CartItemKind.GiftCertificate, certificate.PaymentId)] = 1;
        }

        foreach (var payment in basket?.Payments ?? [])
        {
            items[CartItem.Seen(CartItemKind.Payment, payment.Id)] = 1;
        }

        return items;
    }
}
