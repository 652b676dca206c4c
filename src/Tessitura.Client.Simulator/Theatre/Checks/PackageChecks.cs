namespace Tessitura.Client.Simulator;

/// <summary>Checks packages, after the performances that are in them. What a kind of package does not have is told too.</summary>
internal sealed class PackageChecks(TheatreChecks checks)
{
    private readonly TheatreIds _ids = checks.Ids("package", "packages");
    private readonly TheatreIds _groups = checks.Ids("performance group", "packages");

    private Theatre Theatre => checks.Theatre;

    public void Run()
    {
        TheatreChecks.Each(
            Theatre.Packages,
            "$.packages",
            (package, path) => _ids.Add(package.Id, path, PriceBuilder.MaxOwnerId(Theatre))
        );
        TheatreChecks.Each(Theatre.Packages, "$.packages", Check);
    }

    private void Check(TheatrePackage package, string path)
    {
        if (Theatre.Performances.Any(p => p.Id == package.Id))
        {
            checks.Problems.Add(
                $"{path}.id",
                $"a performance has the id {package.Id}; what is sold has ids of its own"
            );
        }

        checks.RequireText(package.Description, $"{path}.description");
        checks.RequireTextIfAny(package.Code, $"{path}.code");
        checks.RequireShare(package.PriceShare, $"{path}.priceShare");
        CheckPriceTypes(package.PriceTypeIds, $"{path}.priceTypeIds");
        CheckMembers(package, path);
        TheatreChecks.Each(
            package.PerformanceIds,
            $"{path}.performanceIds",
            (id, at) => checks.Performances.Require(id, at)
        );
        TheatreChecks.Each(package.Groups, $"{path}.groups", (group, at) => Check(package, group, at));
        switch (package.Kind)
        {
            case TheatrePackageKind.FixedSeat:
                CheckSeats(package.PerformanceIds, path);
                break;
            case TheatrePackageKind.Super:
                CheckParts(package, path);
                break;
            default:
                CheckChoice(package, path);
                break;
        }
    }

    private void CheckPriceTypes(IReadOnlyList<int>? ids, string path)
    {
        if (ids is { Count: 0 })
        {
            checks.Problems.Add(path, "is empty; leave the list out for all price types");
        }

        TheatreChecks.Each(ids ?? [], path, (id, at) => checks.PriceTypes.Require(id, at));
    }

    private void CheckMembers(TheatrePackage package, string path)
    {
        var isChosen = package.Kind is TheatrePackageKind.NonFixedSeat or TheatrePackageKind.Flex;
        var isSuper = package.Kind == TheatrePackageKind.Super;
        Refuse(
            package.PerformanceIds.Count > 0 && isChosen,
            "performanceIds",
            "is for fixed-seat packages; write groups"
        );
        Refuse(
            package.PerformanceIds.Count > 0 && isSuper,
            "performanceIds",
            "is for fixed-seat packages; write subPackageIds"
        );
        Refuse(package.Groups.Count > 0 && !isChosen, "groups", "is for packages of the kinds nonFixedSeat and flex");
        Refuse(package.SubPackageIds.Count > 0 && !isSuper, "subPackageIds", "is for packages of the kind super");
        Refuse(
            isSuper && package.PriceShare != 1,
            "priceShare",
            "is not for a super package: it costs what its packages do"
        );
        Refuse(
            isSuper && package.PriceTypeIds is not null,
            "priceTypeIds",
            "is not for a super package: it is sold at what its packages are"
        );
        foreach (var (value, name) in new[] { (package.MinPerformances, "min"), (package.MaxPerformances, "max") })
        {
            Refuse(
                value is not null && package.Kind != TheatrePackageKind.Flex,
                $"{name}Performances",
                "is for packages of the kind flex: of others all evenings are taken"
            );
        }

        void Refuse(bool isThere, string member, string why)
        {
            if (isThere)
            {
                checks.Problems.Add($"{path}.{member}", why, path);
            }
        }
    }

    private void Check(TheatrePackage package, TheatrePerformanceGroup group, string path)
    {
        _groups.Add(group.Id, path);
        if (Theatre.Performances.Any(p => p.Id == group.Id))
        {
            checks.Problems.Add(
                $"{path}.id",
                $"a performance has the id {group.Id}; groups of fixed-seat packages have the ids of their performances"
            );
        }

        checks.RequireText(group.Description, $"{path}.description");
        var ids = group.PerformanceIds ?? [];
        TheatreChecks.Each(ids, $"{path}.performanceIds", (id, at) => checks.Performances.Require(id, at));
        if (ids.Count == 0)
        {
            checks.Problems.Add($"{path}.performanceIds", "is empty; a group needs an evening", path);
            return;
        }

        if (
            package.Kind == TheatrePackageKind.NonFixedSeat
            && group is not { MinPerformances: 0, MaxPerformances: null }
        )
        {
            checks.Problems.Add(
                path,
                "has a number to choose; of a non-fixed-seat package all evenings are taken",
                path
            );
            return;
        }

        if (!checks.Problems.AreUnread(path))
        {
            checks.RequireRange(group.MinPerformances, $"{path}.minPerformances", 0, ids.Count);
            checks.RequireRange(
                group.MaxPerformances,
                $"{path}.maxPerformances",
                Math.Clamp(group.MinPerformances, 1, ids.Count),
                ids.Count
            );
        }
    }

    private void CheckSeats(IReadOnlyList<int> ids, string path)
    {
        var halls = Theatre.Performances.Where(p => ids.Contains(p.Id)).Select(p => p.FacilityId).Distinct().ToList();
        if (ids.Count < 2 || ids.Distinct().Count() != ids.Count)
        {
            checks.Problems.Add($"{path}.performanceIds", "must be two evenings at least, each once", path);
        }
        else if (halls.Count > 1 || Theatre.Facilities.Any(f => halls.Contains(f.Id) && f.Capacity > 0))
        {
            checks.Problems.Add(
                $"{path}.performanceIds",
                "must be evenings in one hall with numbered seats: a package is one seat",
                path,
                "$.performances",
                "$.facilities"
            );
        }
    }

    private void CheckChoice(TheatrePackage package, string path)
    {
        var ids = package.Groups.SelectMany(g => g.PerformanceIds ?? []).ToList();
        if (ids.Count < 2 || ids.Distinct().Count() != ids.Count)
        {
            checks.Problems.Add($"{path}.groups", "must hold two evenings at least, each once", path);
            return;
        }

        if (package.Kind != TheatrePackageKind.Flex || checks.Problems.AreUnread(path))
        {
            return;
        }

        var least = package.Groups.Sum(g => g.MinPerformances);
        var most = package.Groups.Sum(g => g.MaxPerformances ?? g.PerformanceIds.Count);
        if (package.MinPerformances is null && least < 1)
        {
            checks.Problems.Add($"{path}.minPerformances", "is missing, and no group asks for an evening");
        }

        checks.RequireRange(package.MinPerformances, $"{path}.minPerformances", Math.Max(1, least), most);
        checks.RequireRange(
            package.MaxPerformances,
            $"{path}.maxPerformances",
            Math.Max(1, package.MinPerformances ?? least),
            most
        );
    }

    private void CheckParts(TheatrePackage package, string path)
    {
        var ids = package.SubPackageIds;
        if (ids.Count < 2 || ids.Distinct().Count() != ids.Count)
        {
            checks.Problems.Add($"{path}.subPackageIds", "must be two packages at least, each once", path);
            return;
        }

        TheatreChecks.Each(ids, $"{path}.subPackageIds", (id, at) => CheckPart(package, id, at));
        var evenings = Theatre.Packages.Where(p => ids.Contains(p.Id)).SelectMany(p => p.PerformanceIds).ToList();
        if (evenings.Distinct().Count() != evenings.Count)
        {
            checks.Problems.Add($"{path}.subPackageIds", "hold an evening more than once", "$.packages");
        }
    }

    private void CheckPart(TheatrePackage package, int id, string path)
    {
        if (!_ids.Require(id, path) || Theatre.Packages.FirstOrDefault(p => p.Id == id) is not { } part)
        {
            return;
        }

        if (part.Kind != TheatrePackageKind.FixedSeat)
        {
            checks.Problems.Add(
                path,
                $"package {id} has not fixed seats, so it cannot be added in one call",
                "$.packages"
            );
        }

        if (Theatre.Packages.FirstOrDefault(p => p != package && p.SubPackageIds.Contains(id)) is { } other)
        {
            checks.Problems.Add(path, $"package {id} is in super package {other.Id} too", "$.packages");
        }
    }
}
