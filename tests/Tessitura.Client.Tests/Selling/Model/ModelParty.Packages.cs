namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class ModelParty
{
    private readonly List<IPackageSelection> _selections = [];

    /// <summary>When nothing goes wrong any more: what is in the cart is taken up again, and compared.</summary>
    public void FindPackages()
    {
        if (world.Expired.Contains(Key) || world.SessionOf(Key)?.Basket is not { Packages.Count: > 0 } basket)
        {
            return;
        }

        var finding = _visit.FindPackagesAsync();
        world.Run(finding);
        book.AuditPackages(basket, finding.Result);
    }

    private async Task<WriteResult?> BeginPackageAsync(ModelCall call, CancellationToken cancellationToken)
    {
        var packageId = call.Step.Kind switch
        {
            1 => SamplePackages.NonFixedSeat,
            2 => SamplePackages.Super,
            _ => SamplePackages.Flex,
        };
        var selection = await _visit.StartPackageAsync(packageId, cancellationToken: cancellationToken);
        _selections.Add(selection);
        return await AddAsync(call, selection, cancellationToken);
    }

    private async Task<WriteResult?> AddToPackageAsync(ModelCall call, CancellationToken cancellationToken) =>
        await ChooseAsync(call.Step, cancellationToken) is { } selection
            ? await AddAsync(call, selection, cancellationToken)
            : null;

    private async Task RemoveFromPackageAsync(ModelCall call, CancellationToken cancellationToken)
    {
        if (await ChooseAsync(call.Step, cancellationToken) is not { Taken: { Count: > 0 } taken } selection)
        {
            return;
        }

        var one = taken[call.Step.Size % taken.Count];
        await (
            one.SubPackageId is { } sub
                ? selection.RemoveSubPackageAsync(sub, cancellationToken)
                : selection.RemovePerformanceAsync(one.PerformanceId, cancellationToken)
        );
        book.Removed(call, one.LineItemId);
    }

    private async Task ReleasePackageAsync(ModelCall call, CancellationToken cancellationToken)
    {
        if (await ChooseAsync(call.Step, cancellationToken) is { } selection)
        {
            var lineItemId = selection.LineItemId;
            try
            {
                await selection.ReleaseAsync(cancellationToken);
            }
            catch (TessituraException)
            {
                book.Shown(selection);
                throw;
            }

            book.Released(call, lineItemId);
        }
    }

    // What another party has begun is taken up from the cart.
    private async Task<IPackageSelection?> ChooseAsync(Step step, CancellationToken cancellationToken)
    {
        var selections =
            _selections.Count > 0 && step.Kind != 3
                ? _selections
                : await _visit.FindPackagesAsync(cancellationToken: cancellationToken);
        var open = selections.Where(selection => selection.Package.Kind is not PackageKind.FixedSeat).ToList();
        return open.Count == 0 ? null : open[step.Kind % open.Count];
    }

    private async Task<WriteResult?> AddAsync(
        ModelCall call,
        IPackageSelection selection,
        CancellationToken cancellationToken
    )
    {
        var (step, package) = (call.Step, selection.Package);
        var open = (
            package.Kind is PackageKind.Super
                ? package
                    .SubPackages.Select(sub => sub.Id)
                    .Except(selection.Taken.Select(taken => taken.SubPackageId ?? 0))
                : package
                    .Groups.SelectMany(group => group.Performances)
                    .Select(performance => performance.Id)
                    .Except(selection.Taken.Select(taken => taken.PerformanceId))
        ).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var id = open[step.Size % open.Count];
        var seats = PackageSeats.BestSeats(
            id is 4717 or 4718 ? SamplePackages.StudioZone : BoxOffice.Zone,
            PriceTypes.Each(PriceType, SeatsOf(step))
        );
        call.Selection = selection;
        call.Request = $"package {package.Id}, line {selection.LineItemId}: {id}, {seats.Count} at {PriceType}";
        try
        {
            return await (
                package.Kind is PackageKind.Super
                    ? selection.AddSubPackageAsync(id, seats, cancellationToken)
                    : selection.AddPerformanceAsync(id, seats, cancellationToken)
            );
        }
        catch (InvalidOperationException)
        {
            // A performance group is full, or an earlier call has brought it after all.
            book.Paths.Add("no room in the package");
            return null;
        }
    }
}
