namespace Tessitura.Client.Chaos;

// Packages that are put together in the cart, part by part.
internal sealed partial class Visitor
{
    private const int StudioZone = 6;

    // Non-fixed-seat, flex, super, and one with fixed seats.
    private static readonly int[] PackageIds = [804, 805, 806, ChaosHouse.Package];

    private async Task BuildPackageAsync()
    {
        var visit = Visit;
        try
        {
            var selection =
                visit.Selections.Count > 0 && random.Next(4) > 0
                    ? visit.Selections[random.Next(visit.Selections.Count)]
                    : await BeginPackageAsync(visit);
            await AddAsync(visit, selection);
        }
        catch (SessionExpiredException)
        {
            Lose(visit);
        }
    }

    private async Task<IPackageSelection> BeginPackageAsync(Visit visit)
    {
        // As often as not it is one that is in the cart already, taken up by another process.
        var session = visit.Any(random);
        if (
            random.Next(2) == 0
            && (await InsistAsync(() => session.FindPackagesAsync())).FirstOrDefault(one => !one.IsComplete)
                is { } found
        )
        {
            visit.Selections.Add(found);
            return found;
        }

        var id = PackageIds[random.Next(PackageIds.Length)];
        var begun = await InsistAsync(() => session.StartPackageAsync(id));
        visit.Selections.Add(begun);
        return begun;
    }

    /// <summary>Adds the next part that is missing; false when there is none, or it could not be had.</summary>
    private async Task<bool> AddAsync(Visit visit, IPackageSelection selection)
    {
        var (missing, before) = (selection.Missing, selection.Taken.Count);
        if (missing.Count == 0 || (selection.Package.Kind is PackageKind.FixedSeat && selection.LineItemId > 0))
        {
            return false;
        }

        switch (selection.Package.Kind)
        {
            case PackageKind.FixedSeat:
                await TryAsync(
                    visit,
                    "Cart.AddPackageItem",
                    (_, token) => AskAsync(() => selection.AddAllPerformancesAsync(SeatsIn(random.Next(1, 5)), token))
                );
                break;
            case PackageKind.Super when missing[0] is { Rule: PackageRule.SubPackage, SubPackageId: { } sub }:
                await TryAsync(
                    visit,
                    "Cart.AddSubPackageItem",
                    (_, token) => AskAsync(() => selection.AddSubPackageAsync(sub, SeatsIn(random.Next(1, 5)), token))
                );
                break;
            case PackageKind.Flex or PackageKind.NonFixedSeat when missing[0].PerformanceIds is { Count: > 0 } open:
                var performance = open[random.Next(open.Count)];
                var zone = performance is 4717 or 4718 ? StudioZone : random.Next(1, 5);
                await TryAsync(
                    visit,
                    "Cart.AddNFSPackagePerformanceItem",
                    (_, token) => AskAsync(() => selection.AddPerformanceAsync(performance, SeatsIn(zone), token))
                );
                break;
        }

        return selection.Taken.Count > before;
    }

    private static PackageSeats SeatsIn(int zone) => PackageSeats.BestSeats(zone, PriceTypes.Each(1, seats: 2));

    // What came late may have filled the package meanwhile, and a release that nobody waited for may have emptied it.
    private static async Task<Reservation> AskAsync(Func<Task<Reservation>> add)
    {
        try
        {
            return await add();
        }
        catch (Exception exception) when (exception is InvalidOperationException or TessituraNotFoundException)
        {
            return new Reservation();
        }
    }

    private async Task ReleasePackageAsync()
    {
        var visit = Visit;
        if (visit.Selections.Find(selection => visit.HasPackage(selection.LineItemId)) is { } selection)
        {
            await ReleaseAsync(visit, selection);
        }
        else
        {
            await ReleaseAsync();
        }
    }

    private async Task ReleaseAsync(Visit visit, IPackageSelection selection)
    {
        visit.Selections.Remove(selection);
        var item = CartItem.Package(selection.Package.Id, selection.LineItemId);
        await TryAsync(visit, "Cart.Release", (session, token) => session.ReleaseAsync(item, token), item);
    }

    /// <summary>Adds what is missing from the packages in the cart, or gives them back; false when the visit is over.</summary>
    private async Task<bool> FinishPackagesAsync(Visit visit)
    {
        try
        {
            foreach (var selection in await InsistAsync(() => visit.Any(random).FindPackagesAsync()))
            {
                while (!visit.IsOver && !selection.IsComplete && await AddAsync(visit, selection))
                {
                    // Until nothing is missing, or nothing more is to be had.
                }

                if (!visit.IsOver && !selection.IsComplete && selection.LineItemId > 0)
                {
                    await ReleaseAsync(visit, selection);
                }
            }
        }
        catch (SessionExpiredException)
        {
            Lose(visit);
        }

        return !visit.IsOver;
    }
}
