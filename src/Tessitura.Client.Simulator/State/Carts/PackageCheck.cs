namespace Tessitura.Client.Simulator;

/// <summary>What a package in a cart lacks.</summary>
/// <param name="Package">The package; a super package stands for those in it.</param>
/// <param name="GroupId">The performance group that it is about; 0 for the whole package.</param>
/// <param name="Error">What is missing.</param>
internal sealed record PackageError(PackageLine Package, int GroupId, string Error);

/// <summary>Says what the packages of a cart still lack.</summary>
internal static class PackageCheck
{
    public static IEnumerable<PackageError> ErrorsOf(Basket basket) =>
        basket.WholePackages.SelectMany(line =>
            line.Package.Kind switch
            {
                TheatrePackageKind.FixedSeat => FixedSeatErrors(basket, line),
                TheatrePackageKind.Super => SuperErrors(basket, line),
                _ => ChoiceErrors(basket, line),
            }
        );

    private static IEnumerable<PackageError> FixedSeatErrors(Basket basket, PackageLine line)
    {
        var evenings = basket.EveningsOf(line.Id).ToList();
        var wanted = line.Package.PerformanceIds;
        if (evenings.Count < wanted.Count)
        {
            var missing = wanted.Except(evenings.Select(e => e.Performance.Id));
            yield return new PackageError(
                line,
                0,
                $"{evenings.Count} of {wanted.Count} performances are in the cart; missing: {string.Join(", ", missing)}."
            );
        }
        else if (evenings.Select(e => e.Tickets.Count).Distinct().Count() > 1)
        {
            yield return new PackageError(line, 0, "The performances do not have the same number of seats.");
        }
    }

    private static IEnumerable<PackageError> SuperErrors(Basket basket, PackageLine line)
    {
        var parts = basket.Packages.Where(p => p.SuperLineId == line.Id).ToList();
        foreach (var id in line.Package.SubPackageIds.Except(parts.Select(p => p.Package.Id)))
        {
            yield return new PackageError(line, 0, $"Sub package {id} is missing.");
        }

        foreach (var error in parts.SelectMany(part => FixedSeatErrors(basket, part)))
        {
            yield return new PackageError(line, 0, $"Sub package {error.Package.Package.Id}: {error.Error}");
        }
    }

    // Too many are refused when they are added.
    private static IEnumerable<PackageError> ChoiceErrors(Basket basket, PackageLine line)
    {
        var chosen = basket.EveningsOf(line.Id).ToList();
        foreach (var group in line.Package.Groups)
        {
            var ofGroup = chosen.Where(e => e.GroupId == group.Id).Select(e => e.Performance.Id).ToList();
            if (ofGroup.Count < group.Min)
            {
                yield return new PackageError(
                    line,
                    group.Id,
                    $"{ofGroup.Count} of at least {group.Min} performances of group {group.Id} ({group.Description}) are in the cart; {(line.Package.IsFlex ? "to choose from" : "missing")}: {string.Join(", ", group.PerformanceIds.Except(ofGroup))}."
                );
            }
        }

        if (line.Package.IsFlex && chosen.Count < line.Package.MinPerformances)
        {
            yield return new PackageError(
                line,
                0,
                $"{chosen.Count} of at least {line.Package.MinPerformances} performances are in the cart."
            );
        }
    }
}
