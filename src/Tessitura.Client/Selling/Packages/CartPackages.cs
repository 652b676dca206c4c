namespace Tessitura.Client;

/// <summary>A package in a cart.</summary>
/// <param name="LineItemId">Its line item; of a super package that of the whole.</param>
/// <param name="PackageId">The package; 0 when the cart does not say.</param>
/// <param name="Lines">A line item for each performance in it.</param>
internal sealed record PackageInCart(int LineItemId, int PackageId, IReadOnlyList<CartLineItem> Lines)
{
    // The cart does not tell flex packages from other ones without fixed seats; they are sold by the same calls.
    public PackageKind? Kind =>
        Lines.Any(CartPackages.IsInSuperPackage) ? PackageKind.Super
        : Lines.Any(line => line.Package?.NFSPackage is true) ? PackageKind.NonFixedSeat
        : Lines.Any(line => line.Package?.FixedPackage is true) ? PackageKind.FixedSeat
        : null;
}

/// <summary>Finds packages, and what is in them, wherever the service puts them in a cart.</summary>
internal static class CartPackages
{
    private const int MarkedForDeletion = 3;

    /// <summary>
    /// The line items inside packages. Each has the line item of its own package in <see cref="CartLineItem.PackageLineItemId"/>,
    /// and that of the super package around it, or 0, in <see cref="CartLineItem.LineItemGroupId"/>.
    /// </summary>
    public static IEnumerable<CartLineItem> PackageLines(this Cart cart) =>
        cart
            .Products.SelectMany(product =>
                product.Package is { } package ? package.LineItems.Select(line => InPackage(line, package.Id))
                : product.Performance?.LineItem is { PackageLineItemId: > 0 } loose ? [InPackage(loose, 0)]
                : []
            )
            .Where(line => line.DbStatus != MarkedForDeletion);

    /// <summary>Packages that are bought as such, without the parts of super packages; those that have lost their last performance included.</summary>
    public static IEnumerable<PackageInCart> WholePackages(this Cart cart)
    {
        var filled = cart.PackageLines()
            .GroupBy(WholeLineItemOf)
            .Select(lines => new PackageInCart(
                lines.Key,
                lines.Select(PackageIdOf).FirstOrDefault(id => id > 0),
                [.. lines]
            ))
            .ToList();
        var empty = cart
            .Products.Select(product => product.Package)
            .OfType<CartProductPackage>()
            .Where(package => package.LineItems.Count == 0 && !filled.Exists(one => one.LineItemId == package.Id))
            .Select(package => new PackageInCart(package.Id, 0, []));
        return filled.Concat(empty);
    }

    /// <summary>Line items of packages, of sub packages too.</summary>
    public static IEnumerable<int> PackageLineItemIds(this Cart cart) =>
        cart.PackageLines()
            .SelectMany(line => new[] { line.PackageLineItemId, line.LineItemGroupId })
            .Where(id => id > 0);

    /// <summary>Whole packages as one write for fixed seats brings them.</summary>
    public static IEnumerable<ItemInCart> PackageItems(this Cart cart) =>
        cart.WholePackages()
            .Where(package => package.Lines.Count > 0)
            .Select(package => new ItemInCart(
                CartItem.Seen(CartItemKind.Package, package.LineItemId, package.PackageId)
            )
            {
                Lines = package.Lines,
            });

    /// <summary>What is new and was added to a package: a performance, or a sub package with its performances.</summary>
    /// <param name="cart">The cart.</param>
    /// <param name="expected">What was asked for; without a line item it came with a package that is new as well.</param>
    /// <param name="before">What was there.</param>
    public static IEnumerable<ItemInCart> NewPackageParts(this Cart cart, ExpectedItem expected, CartItems before) =>
        expected.Kind is CartItemKind.SubPackage
            ? cart.PackageLines()
                .Where(line => IsInSuperPackage(line) && !before.PackageLineItemIds.Contains(line.PackageLineItemId))
                .Where(line =>
                    (line.SuperPackageId <= 0 || line.SuperPackageId == expected.PackageId)
                    && (line.LineItemGroupId == 0 || IsOf(line.LineItemGroupId, expected, before))
                )
                .GroupBy(line => line.PackageLineItemId)
                .Select(lines => new ItemInCart(
                    CartItem.Seen(CartItemKind.SubPackage, lines.Key, lines.First().Package?.Id ?? 0)
                )
                {
                    Lines = [.. lines],
                })
            : cart.PackageLines()
                .Where(line =>
                    !before.LineItemIds.Contains(line.Id)
                    && (line.Package?.Id ?? expected.PackageId) == expected.PackageId
                    && IsOf(line.PackageLineItemId, expected, before)
                )
                .Select(line => new ItemInCart(
                    CartItem.Seen(CartItemKind.PackagePerformance, line.Id, line.Performance?.Id ?? 0)
                )
                {
                    Lines = [line],
                });

    /// <summary>Everything that was brought with an item: whoever began a package brought that package too, and whoever added to it did not.</summary>
    public static IReadOnlyList<CartItem> WithItsPackage(this ItemInCart work, ExpectedItem expected) =>
        [
            .. ItemName.Of(work).Select(name => name.ToItem()),
            .. expected.BeginsPackage
                ? [CartItem.Seen(CartItemKind.Package, WholeLineItemOf(work.Lines[0]))]
                : Array.Empty<CartItem>(),
        ];

    /// <summary>The line item of the package that lines of it belong to; of a super package that of the whole.</summary>
    public static int WholeLineItemOf(CartLineItem line) =>
        line.LineItemGroupId > 0 ? line.LineItemGroupId : line.PackageLineItemId;

    public static bool IsInSuperPackage(CartLineItem line) =>
        line.SuperPackageId > 0 || line.Package is { SubPackage: true } or { SuperPackage: true };

    // The first call makes the package; the others name it.
    private static bool IsOf(int packageLineItemId, ExpectedItem expected, CartItems before) =>
        expected.LineItemId == 0
            ? !before.PackageLineItemIds.Contains(packageLineItemId)
            : packageLineItemId == expected.LineItemId;

    private static int PackageIdOf(CartLineItem line) =>
        line.SuperPackageId > 0 ? line.SuperPackageId : line.Package?.Id ?? 0;

    // The contract does not say whether the product's own Id is that of the package or of its line item; the lines do.
    private static CartLineItem InPackage(CartLineItem line, int productId)
    {
        var own = line.PackageLineItemId > 0 ? line.PackageLineItemId : productId;
        var whole =
            !IsInSuperPackage(line) ? 0
            : line.LineItemGroupId > 0 && line.LineItemGroupId != own && line.LineItemGroupId != line.Id
                ? line.LineItemGroupId
            : productId != own && productId != line.SuperPackageId ? productId
            : 0;
        return line with { PackageLineItemId = own, LineItemGroupId = whole };
    }
}
