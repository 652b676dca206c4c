using System.Net;

namespace Tessitura.Client;

/// <summary>
/// Takes packages, and parts of them, out of a cart by the calls of their kind, which the cart tells. Can be repeated: what
/// is gone already is not looked for again.
/// </summary>
internal static class PackageRemoval
{
    public static async Task RunAsync(ICartApi cart, CartItem item, CancellationToken cancellationToken)
    {
        var contents = await cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false) ?? new Cart();
        if (item.Kind is CartItemKind.Package)
        {
            await RemoveAsync(cart, item, contents, cancellationToken).ConfigureAwait(false);
            return;
        }

        var lines = contents
            .PackageLines()
            .Where(line =>
                item.Kind is CartItemKind.SubPackage ? line.PackageLineItemId == item.Id : line.Id == item.Id
            )
            .ToList();
        if (lines.Count == 0)
        {
            throw new TessituraNotFoundException(
                new Failure(item.OperationName, HttpStatusCode.NotFound, [], "it is not in a package of this cart.")
            );
        }

        foreach (var line in lines)
        {
            await RemoveAsync(cart, line, cancellationToken).ConfigureAwait(false);
        }
    }

    // One that the cart does not show, or of which it does not show the kind, is the server's to find.
    private static Task RemoveAsync(ICartApi cart, CartItem item, Cart contents, CancellationToken cancellationToken)
    {
        var package = contents.WholePackages().FirstOrDefault(package => package.LineItemId == item.Id);
        var packageId = item.OwnerId > 0 ? item.OwnerId : package?.PackageId ?? 0;
        return package?.Kind switch
        {
            PackageKind.NonFixedSeat => cart.RemoveNFSPackageAsync(item.Id, cancellationToken),
            PackageKind.Super => cart.RemoveSuperPackageItemAsync(packageId, item.Id, cancellationToken),
            _ => cart.RemovePackageItemAsync(packageId, item.Id, cancellationToken),
        };
    }

    private static Task RemoveAsync(ICartApi cart, CartLineItem line, CancellationToken cancellationToken)
    {
        var performanceId = line.Performance?.Id ?? 0;
        return CartPackages.IsInSuperPackage(line)
                ? cart.RemoveSuperPackagePerformanceItemAsync(
                    CartPackages.WholeLineItemOf(line),
                    line.Package?.Id ?? 0,
                    line.Id,
                    performanceId,
                    cancellationToken
                )
            : line.Package?.FixedPackage is true
                ? cart.RemovePackagePerformanceItemAsync(
                    line.PackageLineItemId,
                    line.Id,
                    performanceId,
                    cancellationToken
                )
            : cart.RemoveNFSPackagePerformanceItemAsync(
                line.PackageLineItemId,
                line.Id,
                performanceId,
                cancellationToken
            );
    }
}
