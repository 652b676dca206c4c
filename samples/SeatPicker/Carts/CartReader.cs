namespace SeatPicker;

/// <summary>Reads the cart with the packages in it.</summary>
internal sealed class CartReader(IWebSession web, PriceLists prices, Words words)
{
    /// <summary>Null where there is none.</summary>
    public async Task<CartView?> ReadAsync(CancellationToken stop) =>
        await web.Api.Cart.GetAsync(cancellationToken: stop) is { } cart
            ? CartView.Of(cart, await ReadPackagesAsync(cart, stop))
            : null;

    /// <summary>At which prices the tickets of the cart could be had, by evening and zone.</summary>
    public async Task<IReadOnlyDictionary<int, Dictionary<int, List<OfferView>>>> ReadOffersAsync(
        CancellationToken stop
    )
    {
        var cart = await web.GetCartAsync(stop);
        var evenings = cart
            .Products.Select(product => product.Performance?.LineItem?.Performance?.Id)
            .OfType<int>()
            .Distinct()
            .ToList();
        return evenings.Count > 0 ? (await prices.OfEveningsAsync(evenings, stop)).ByEvening() : [];
    }

    private async Task<IReadOnlyList<PackageInCart>> ReadPackagesAsync(Cart cart, CancellationToken stop)
    {
        var lines = cart.Products.SelectMany(product => product.Package?.LineItems ?? []).ToList();
        return lines.Count > 0
            ?
            [
                .. (await web.FindPackagesAsync(cancellationToken: stop)).Select(package =>
                    PackageInCart.Of(package, lines, words)
                ),
            ]
            : [];
    }
}
