using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Makes the packages of a theatre.</summary>
internal sealed class PackageBuilder(Theatre theatre, IReadOnlyList<PerformanceEntry> performances)
{
    public IReadOnlyList<PackageEntry> Build() => [.. theatre.Packages.Select(Package)];

    private PackageEntry Package(TheatrePackage package)
    {
        var parts = package.SubPackageIds.Select(id => theatre.Packages.Single(p => p.Id == id));
        var groups = parts.Prepend(package).SelectMany(GroupsOf).ToList();
        var first = Performance(groups[0].PerformanceIds[0]);
        var parent = theatre.Packages.FirstOrDefault(p => p.SubPackageIds.Contains(package.Id));
        return new PackageEntry(
            package.Id,
            package.Code ?? package.Id.ToString(CultureInfo.InvariantCulture),
            package.Description,
            package.Kind,
            groups
        )
        {
            SeasonId = first.SeasonId,
            Facility = first.Facility,
            Date = first.Date,
            MinPerformances = package.MinPerformances ?? groups.Sum(g => g.Min),
            MaxPerformances = package.MaxPerformances ?? groups.Sum(g => g.Max),
            SubPackageIds = package.SubPackageIds,
            SuperPackageId = parent?.Id ?? 0,
            SubPackageOrder = parent is null ? 0 : parent.SubPackageIds.TakeWhile(id => id != package.Id).Count() + 1,
            Text = package.Text,
        };
    }

    private IEnumerable<PerformanceGroupEntry> GroupsOf(TheatrePackage package) =>
        package
            .PerformanceIds.Select(Performance)
            .Select(p => new PerformanceGroupEntry(p.Id, $"{p.Description} ({p.Code})", [p.Id], Min: 1, Max: 1))
            .Concat(package.Groups.Select(g => Group(package, g)));

    private static PerformanceGroupEntry Group(TheatrePackage package, TheatrePerformanceGroup group)
    {
        var all = group.PerformanceIds.Count;
        return package.Kind == TheatrePackageKind.NonFixedSeat
            ? new(group.Id, group.Description, group.PerformanceIds, all, all)
            : new(
                group.Id,
                group.Description,
                group.PerformanceIds,
                group.MinPerformances,
                group.MaxPerformances ?? all
            );
    }

    private PerformanceEntry Performance(int id) => performances.Single(p => p.Id == id);
}
