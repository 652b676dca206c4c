using System.Globalization;

namespace Tessitura.Client;

/// <summary>What a package lacks, by what is known of it. The server has the last word: <see cref="PackageValidation"/>.</summary>
internal static class PackageRules
{
    public static IReadOnlyList<MissingFromPackage> Missing(
        PackageOffer package,
        IReadOnlyList<TakenPerformance> taken
    ) =>
        [
            .. package.Kind switch
            {
                PackageKind.Super => package.SubPackages.SelectMany(sub => MissingOfSub(sub, taken)),
                PackageKind.FixedSeat or PackageKind.Sub => MissingFixed(package, taken),
                _ => MissingChoice(package, taken),
            },
        ];

    /// <summary>The group to which a performance is added: the first that has it and room for it.</summary>
    /// <exception cref="ArgumentException">The package does not have the performance.</exception>
    /// <exception cref="InvalidOperationException">The performance is taken, or there is no room for it.</exception>
    public static PerformanceGroupOffer GroupFor(
        PackageOffer package,
        IReadOnlyList<TakenPerformance> taken,
        int performanceId
    )
    {
        var groups = package
            .Groups.Where(group => group.Performances.Any(performance => performance.Id == performanceId))
            .ToList();
        if (groups.Count == 0)
        {
            throw new ArgumentException(
                Text(
                    $"Package {package.Id} has no performance {performanceId} on offer; it has {Listed(package.Performances.Select(one => one.Id).Distinct())}."
                ),
                nameof(performanceId)
            );
        }

        if (taken.Any(one => one.PerformanceId == performanceId))
        {
            throw new InvalidOperationException(
                Text($"Performance {performanceId} is in the package already; remove it first to seat it otherwise.")
            );
        }

        if (package.MaxPerformances is > 0 and var most && taken.Count >= most)
        {
            throw new InvalidOperationException(
                Text($"Package {package.Id} has {taken.Count} performances, and may have {most} at most.")
            );
        }

        return groups.Find(group => group.MaxPerformances is not { } max || Of(group, taken).Count < max)
            ?? throw new InvalidOperationException(
                Text(
                    $"Performance group {groups[0].Id} ({groups[0].Description}) of package {package.Id} has {groups[0].MaxPerformances} performances, and may not have more."
                )
            );
    }

    private static IEnumerable<MissingFromPackage> MissingChoice(
        PackageOffer package,
        IReadOnlyList<TakenPerformance> taken
    )
    {
        if (taken.Count == 0 && package.Groups.Count == 0)
        {
            yield return new(PackageRule.Other, "Nothing of it is taken.");
        }

        foreach (var group in package.Groups)
        {
            var ofGroup = Of(group, taken);
            if (ofGroup.Count < group.MinPerformances)
            {
                var open = Open(group, taken);
                yield return new(
                    PackageRule.GroupMinimum,
                    Text(
                        $"{ofGroup.Count} of {group.MinPerformances} performances of group {group.Id} ({group.Description}) are taken; {(package.Kind is PackageKind.Flex ? "to choose from" : "missing")}: {Listed(open)}."
                    )
                )
                {
                    Count = group.MinPerformances - ofGroup.Count,
                    PerformanceGroupId = group.Id,
                    PerformanceIds = open,
                };
            }
        }

        if (package.Kind is PackageKind.Flex && package.MinPerformances is { } least && taken.Count < least)
        {
            yield return new(PackageRule.PackageMinimum, Text($"{taken.Count} of {least} performances are taken."))
            {
                Count = least - taken.Count,
                PerformanceIds =
                [
                    .. package
                        .Groups.Where(group => group.MaxPerformances is not { } max || Of(group, taken).Count < max)
                        .SelectMany(group => Open(group, taken))
                        .Distinct(),
                ],
            };
        }
    }

    private static IEnumerable<MissingFromPackage> MissingFixed(
        PackageOffer package,
        IReadOnlyList<TakenPerformance> taken
    )
    {
        var missing = package
            .Performances.Select(performance => performance.Id)
            .Except(taken.Select(one => one.PerformanceId))
            .ToList();
        if (missing.Count > 0 || taken.Count == 0)
        {
            yield return new(
                PackageRule.Performance,
                Text(
                    $"{taken.Count} of {taken.Count + missing.Count} performances are taken; missing: {Listed(missing)}."
                )
            )
            {
                Count = missing.Count,
                PerformanceIds = missing,
            };
        }
        else if (taken.Select(one => one.Tickets.Count).Distinct().Count() > 1)
        {
            yield return new(PackageRule.EqualSeats, "The performances do not have the same number of seats.");
        }
    }

    private static IEnumerable<MissingFromPackage> MissingOfSub(PackageOffer sub, IReadOnlyList<TakenPerformance> taken)
    {
        var ofSub = taken.Where(one => one.SubPackageId == sub.Id).ToList();
        return ofSub.Count == 0
            ?
            [
                new(PackageRule.SubPackage, Text($"Sub package {sub.Id} ({sub.Description}) is missing."))
                {
                    Count = 1,
                    SubPackageId = sub.Id,
                    PerformanceIds = [.. sub.Performances.Select(performance => performance.Id)],
                },
            ]
            : MissingFixed(sub, ofSub)
                .Select(missing =>
                    missing with
                    {
                        SubPackageId = sub.Id,
                        Message = Text($"Sub package {sub.Id} ({sub.Description}): {missing.Message}"),
                    }
                );
    }

    // Before version 15 the cart does not say which group a performance was chosen from.
    private static List<TakenPerformance> Of(PerformanceGroupOffer group, IReadOnlyList<TakenPerformance> taken) =>
        [
            .. taken.Where(one =>
                one.PerformanceGroupId is { } id
                    ? id == group.Id
                    : group.Performances.Any(performance => performance.Id == one.PerformanceId)
            ),
        ];

    private static List<int> Open(PerformanceGroupOffer group, IReadOnlyList<TakenPerformance> taken) =>
        [
            .. group
                .Performances.Select(performance => performance.Id)
                .Where(id => taken.All(one => one.PerformanceId != id)),
        ];

    private static string Listed(IEnumerable<int> ids) =>
        string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
