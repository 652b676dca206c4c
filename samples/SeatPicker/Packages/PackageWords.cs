namespace SeatPicker;

/// <summary>Tells a visitor what a package lacks.</summary>
internal static class PackageWords
{
    public static IReadOnlyList<string> Missing(this Words words, IPackageSelection package) =>
        [.. package.Missing.Select(missing => words.Missing(package.Package, missing)).Distinct()];

    private static string Missing(this Words words, PackageOffer package, MissingFromPackage missing) =>
        missing.Rule switch
        {
            PackageRule.PackageMinimum => words["package.missing.evenings", ("count", missing.Count)],
            PackageRule.GroupMinimum => words[
                "package.missing.group",
                ("count", missing.Count),
                ("group", package.Groups.FirstOrDefault(group => group.Id == missing.PerformanceGroupId)?.Description)
            ],
            PackageRule.SubPackage => words[
                "package.missing.part",
                ("part", package.SubPackages.FirstOrDefault(part => part.Id == missing.SubPackageId)?.Description)
            ],
            PackageRule.EqualSeats => words["package.missing.equal"],
            PackageRule.Performance => words["package.missing.all"],
            // A rule that the server alone knows: it has the sentence.
            _ => missing.Message,
        };
}
