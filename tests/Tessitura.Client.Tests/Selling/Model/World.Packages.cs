using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class World
{
    /// <summary>What one call brings of a package: the whole, a performance, or a sub package.</summary>
    public static CartItem PackageItem(Basket basket, TicketLine line) =>
        basket.PackageLine(line.PackageLineId).Package.IsSeatedOneByOne
            ? CartItem.Seen(CartItemKind.PackagePerformance, line.Id)
            : CartItem.Seen(line.SuperLineId > 0 ? CartItemKind.SubPackage : CartItemKind.Package, line.PackageLineId);

    /// <summary>Whether a call that is no read can change a cart; a validation is sent as a write, and changes nothing.</summary>
    private static bool ChangesCart(string path) =>
        path.Contains("/LoadOrder/", StringComparison.Ordinal)
        || path.Contains("/Web/Cart/", StringComparison.Ordinal)
            && !path.EndsWith("/Validate", StringComparison.Ordinal);
}
