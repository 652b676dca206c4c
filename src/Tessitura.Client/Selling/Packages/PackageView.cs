namespace Tessitura.Client;

/// <summary>What of a package is in the cart, as it was read.</summary>
/// <param name="Taken">The performances.</param>
internal sealed record PackageView(IReadOnlyList<TakenPerformance> Taken)
{
    public static PackageView Empty { get; } = new([]);

    /// <summary>What the server said is missing; null when it was not asked since the last change.</summary>
    public IReadOnlyList<MissingFromPackage>? Missing { get; init; }

    public static PackageView Of(PackageOffer package, PackageInCart inCart) =>
        new([
            .. inCart
                .Lines.Select(line => TakenPerformance.Of(line))
                .OrderBy(taken => taken.SubPackageId is { } sub ? IndexOf(package.SubPackages, sub) : 0)
                .ThenBy(taken => taken.Date)
                .ThenBy(taken => taken.LineItemId),
        ]);

    /// <summary>What the server calls missing, with what is known of it here.</summary>
    public static MissingFromPackage MissingBy(PackageError error, IReadOnlyList<MissingFromPackage> known) =>
        (
            error.PerformanceGroupId is { } group ? known.FirstOrDefault(one => one.PerformanceGroupId == group)
            : known.Count == 1 ? known[0]
            : null
        )
            is { } same
            ? same with
            {
                Message = error.Text,
            }
            : new(error.PerformanceGroupId is null ? PackageRule.Other : PackageRule.GroupMinimum, error.Text)
            {
                PerformanceGroupId = error.PerformanceGroupId,
            };

    private static int IndexOf(IReadOnlyList<PackageOffer> packages, int id)
    {
        for (var index = 0; index < packages.Count; index++)
        {
            if (packages[index].Id == id)
            {
                return index;
            }
        }

        return packages.Count;
    }
}
