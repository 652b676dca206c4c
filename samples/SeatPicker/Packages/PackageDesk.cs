namespace SeatPicker;

/// <summary>Puts packages together in the cart. A visitor has one of each: what is sent again finds it there.</summary>
internal sealed class PackageDesk(IWebSession web, NextCart cart, SeatLimit limit)
{
    /// <summary>Adds an evening, a part, or all of it; null where that is done.</summary>
    public Task<Refusal?> TakeAsync(int packageId, PackageRequest asked) =>
        asked.PriceTypeIds.Count == 0
            ? Task.FromResult<Refusal?>(new(StatusCodes.Status400BadRequest, "bad-request"))
            : cart.WriteAsync(visit => TakeAsync(visit, packageId, asked));

    private async Task<Refusal?> TakeAsync(IWebSession visit, int packageId, PackageRequest asked)
    {
        var known = await PackageShelf.FindAsync(visit, packageId);
        var selection = known ?? await visit.StartPackageAsync(packageId);
        if (asked.IsTakenIn(selection))
        {
            return null;
        }

        // Of a package the evening with the most seats counts: it is begun with as many as find room.
        var seats = asked.PriceTypeIds.Count;
        if (known is null && !await limit.HasRoomAsync(visit, seats))
        {
            return limit.Refusal;
        }

        try
        {
            var got = await asked.AddToAsync(selection);
            if (await limit.IsExceededAsync(visit))
            {
                await asked.RemoveFromAsync(selection);
                return limit.Refusal;
            }

            if (!got.IsComplete)
            {
                await asked.RemoveFromAsync(selection);
                return new(StatusCodes.Status409Conflict, "package-seats");
            }
        }
        catch (TessituraRejectedException e) when (e.Kind is RejectionKind.SeatsUnavailable)
        {
            return new(StatusCodes.Status409Conflict, "package-seats");
        }
        catch (InvalidOperationException)
        {
            // By the package's rules there is no room for it.
            return new(StatusCodes.Status409Conflict, "package-full");
        }

        // Two pages that begin it at once begin two: the first one stays.
        if (
            known is null
            && await PackageShelf.FindAsync(visit, packageId) is { } first
            && first.LineItemId < selection.LineItemId
        )
        {
            await selection.ReleaseAsync();
        }

        return null;
    }

    /// <summary>Takes one evening or one part out again; what is not there is out already.</summary>
    public async Task RemoveAsync(int lineItemId, Func<IPackageSelection, Task> remove)
    {
        var selection = await web.ResumePackageAsync(lineItemId);
        try
        {
            await remove(selection);
        }
        catch (InvalidOperationException)
        {
            // Not in it any more: sent twice.
        }
    }
}

/// <summary>What is wanted of a package: one evening, one part, or all of it where neither is named.</summary>
/// <param name="ZoneId">Where.</param>
/// <param name="PriceTypeIds">The price type of every seat; tells how many there are.</param>
internal sealed record PackageRequest(int ZoneId, IReadOnlyList<int> PriceTypeIds)
{
    public int? PerformanceId { get; init; }

    public int? PartId { get; init; }

    public bool IsTakenIn(IPackageSelection selection) =>
        PerformanceId is { } evening ? selection.Taken.Any(one => one.PerformanceId == evening)
        : PartId is { } part ? selection.Taken.Any(one => one.SubPackageId == part)
        : selection.Taken.Count > 0;

    public Task<Reservation> AddToAsync(IPackageSelection selection)
    {
        var seats = PackageSeats.BestSeats(ZoneId, PriceTypes.Of([.. PriceTypeIds]));
        return PerformanceId is { } evening ? selection.AddPerformanceAsync(evening, seats)
            : PartId is { } part ? selection.AddSubPackageAsync(part, seats)
            : selection.AddAllPerformancesAsync(seats);
    }

    public Task RemoveFromAsync(IPackageSelection selection) =>
        PerformanceId is { } evening ? selection.RemovePerformanceAsync(evening)
        : PartId is { } part ? selection.RemoveSubPackageAsync(part)
        : selection.ReleaseAsync();
}
