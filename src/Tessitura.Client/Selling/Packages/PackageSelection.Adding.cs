namespace Tessitura.Client;

public partial interface IPackageSelection
{
    /// <summary>
    /// Adds a performance to a flex or non-fixed-seat package, once: ends as <see cref="IWebSession.ReserveTicketsAsync"/>
    /// does. The first one begins the package. When its outcome is unknown, a later call finds out before it sends anything,
    /// so that a selection never begins a second package.
    /// </summary>
    /// <param name="performanceId">One of <see cref="PackageOffer.Groups"/>.</param>
    /// <param name="seats">Which seats.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn. Cancelled under way, the call may have been carried out: the next one finds out.</param>
    /// <returns>What was got; look at <see cref="Reservation.IsComplete"/>.</returns>
    /// <exception cref="InvalidOperationException">The package is of another kind, has the performance already, or has no room for it; nothing was sent.</exception>
    /// <exception cref="ArgumentException">The package does not have the performance, or an argument is outside its range; nothing was sent.</exception>
    /// <exception cref="NotAppliedException">Nothing is added; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it was carried out could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because an earlier call has arrived late; where it began this package, the selection has it from now on.</exception>
    /// <exception cref="TessituraException">The server refused, and nothing is added.</exception>
    Task<Reservation> AddPerformanceAsync(
        int performanceId,
        PackageSeats seats,
        CancellationToken cancellationToken = default
    );

    /// <summary>Adds a sub package to a super package, the same seats on all its performances, once: ends as <see cref="AddPerformanceAsync"/> does.</summary>
    /// <param name="subPackageId">One of <see cref="PackageOffer.SubPackages"/>.</param>
    /// <param name="seats">Which seats.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <returns>What was got, as the cart shows it, for the server's answer does not tell.</returns>
    /// <exception cref="InvalidOperationException">The package is of another kind, or has the sub package already; nothing was sent.</exception>
    /// <exception cref="ArgumentException">The package does not have the sub package, or the seats ask for what such a call cannot carry; nothing was sent.</exception>
    /// <exception cref="NotAppliedException">Nothing is added; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it was carried out, or what was got, could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because an earlier call has arrived late.</exception>
    Task<Reservation> AddSubPackageAsync(
        int subPackageId,
        PackageSeats seats,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes a package with fixed seats, the same seats on all its performances, once: ends as <see cref="AddPerformanceAsync"/> does.</summary>
    /// <param name="seats">Which seats.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <returns>What was got; look at <see cref="Reservation.IsComplete"/>.</returns>
    /// <exception cref="InvalidOperationException">The package is of another kind, or is taken already; nothing was sent.</exception>
    /// <exception cref="ArgumentException">The seats ask for what such a call cannot carry; nothing was sent.</exception>
    /// <exception cref="NotAppliedException">Nothing is taken; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it was carried out could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because an earlier call has arrived late.</exception>
    Task<Reservation> AddAllPerformancesAsync(PackageSeats seats, CancellationToken cancellationToken = default);
}

internal sealed partial class PackageSelection
{
    // First calls of which it is not known whether they have begun the package, or which may still come.
    private readonly List<(OpenQuestion Question, byte[] Request)> _begun = [];

    public Task<Reservation> AddPerformanceAsync(
        int performanceId,
        PackageSeats seats,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(performanceId);
        Require(seats, PackageKind.Flex, PackageKind.NonFixedSeat);
        return AddAsync(
            () =>
                PackageWrites.Of(
                    new AddNFSPackagePerformanceItemRequest
                    {
                        NFSPackageLineItemId = LineItemId,
                        PackageId = Package.Id,
                        PerformanceId = performanceId,
                        PerformanceGroupId = PackageRules.GroupFor(Package, Taken, performanceId).Id,
                        NumberOfSeats = seats.Count,
                        ZoneId = seats.ZoneId,
                        PriceType = seats.PriceTypes.ToText(),
                        PriceTypeReason = seats.PriceTypes.ToReasonText(),
                        RequestedSeats = seats.RequestedSeats,
                        SpecialRequests = seats.SpecialRequests?.ToText(seats.Count),
                        LeaveSingleSeats = seats.LeavesSingleSeats,
                        Unseated = seats.IsUnseated,
                    }
                ),
            cancellationToken
        );
    }

    public Task<Reservation> AddSubPackageAsync(
        int subPackageId,
        PackageSeats seats,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(subPackageId);
        Require(seats, PackageKind.Super);
        seats.RequireNoOtherWishes(nameof(seats));
        if (Package.SubPackages.All(sub => sub.Id != subPackageId))
        {
            throw new ArgumentException(
                Text(
                    $"Package {Package.Id} has no sub package {subPackageId}; it has {string.Join(", ", Package.SubPackages.Select(sub => Text($"{sub.Id}")))}."
                ),
                nameof(subPackageId)
            );
        }

        return AddAsync(
            () =>
                Taken.Any(one => one.SubPackageId == subPackageId)
                    ? throw new InvalidOperationException(
                        Text(
                            $"Sub package {subPackageId} is in the package already; remove it first to seat it otherwise."
                        )
                    )
                    : PackageWrites.Of(
                        Package.Id,
                        new AddSubPackageItemRequest
                        {
                            SuperPackageLineItemId = LineItemId,
                            SubPackageId = subPackageId,
                            NumberOfSeats = seats.Count,
                            ZoneId = seats.ZoneId,
                            PriceType = seats.PriceTypes.ToText(),
                            PriceTypeReason = seats.PriceTypes.ToReasonText(),
                            RequestedSeats = seats.RequestedSeats,
                            LeaveSingleSeats = seats.LeavesSingleSeats,
                            Unseated = seats.IsUnseated,
                        }
                    ),
            cancellationToken
        );
    }

    public Task<Reservation> AddAllPerformancesAsync(PackageSeats seats, CancellationToken cancellationToken = default)
    {
        Require(seats, PackageKind.FixedSeat);
        seats.RequireNoOtherWishes(nameof(seats));
        return AddAsync(
            () =>
                LineItemId > 0
                    ? throw new InvalidOperationException(
                        Text($"Package {Package.Id} is taken; release it first to seat it otherwise.")
                    )
                    : CartWrite.Of(
                        new AddPackageItemRequest
                        {
                            PackageId = Package.Id,
                            NumberOfSeats = seats.Count,
                            ZoneId = seats.ZoneId,
                            PriceType = seats.PriceTypes.ToText(),
                            PriceTypeReason = seats.PriceTypes.ToReasonText(),
                            RequestedSeats = seats.RequestedSeats,
                            LeaveSingleSeats = seats.SpecialRequests?.LeaveSingleSeats,
                            Unseated = seats.IsUnseated,
                        }
                    ),
            cancellationToken
        );
    }

    private async Task<Reservation> AddAsync(Func<CartWrite> write, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (await AdoptAsync(write, cancellationToken).ConfigureAwait(false) is { } earlier)
            {
                return earlier;
            }

            var added = await SendAsync(write(), cancellationToken).ConfigureAwait(false);
            await TryReadAsync(cancellationToken).ConfigureAwait(false);
            return added;
        }
        finally
        {
            Gate.Release();
        }
    }

    private async Task<Reservation> SendAsync(CartWrite write, CancellationToken cancellationToken)
    {
        OpenWrite? asked = null;
        try
        {
            var added = (Reservation)
                await new SafeWrite(_seller)
                    .RunAsync(write with { Asked = open => asked = open }, cancellationToken)
                    .ConfigureAwait(false);
            Adopt(added);
            return added;
        }
        catch (LateArrivalException late)
            when (LineItemId == 0
                && late.Arrived is Reservation arrived
                && _begun.Exists(first => first.Question.Id == late.QuestionId)
            )
        {
            Adopt(arrived);
            await TryReadAsync(cancellationToken).ConfigureAwait(false);
            throw;
        }
        catch
        {
            // What surely was not carried out begins nothing.
            if (
                LineItemId == 0
                && asked
                    is { State: WriteState.Sent or WriteState.Unclear or WriteState.NotApplied or WriteState.Contested }
            )
            {
                _begun.Add((new(asked.Data), write.Request(_seller.Venue)));
            }

            throw;
        }
    }

    /// <summary>Finds out whether an earlier first call has begun the package after all.</summary>
    /// <param name="write">What is to be added now; null where nothing is.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The work of the earlier call, where it asked for the same.</returns>
    /// <exception cref="LateArrivalException">It has, and asked for something else.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    private async Task<Reservation?> AdoptAsync(Func<CartWrite>? write, CancellationToken cancellationToken)
    {
        if (LineItemId > 0)
        {
            return null;
        }

        var now = write?.Invoke().Request(_seller.Venue);
        foreach (var (question, request) in _begun)
        {
            var isSame = now?.AsSpan().SequenceEqual(request) is true;
            Reservation earlier;
            bool isNews;
            try
            {
                (var outcome, isNews) = await new WriteSettlement(_seller)
                    .ResolveAsync(question, isMadeAgain: isSame, cancellationToken)
                    .ConfigureAwait(false);
                earlier = (Reservation)outcome;
            }
            catch (NotAppliedException)
            {
                // It may still come, and is asked for again at the next change.
                continue;
            }

            Adopt(earlier);
            if (write is null || !isNews)
            {
                // Somebody was told of it before: it is one that is taken, like any other.
                await ReadAsync(cancellationToken).ConfigureAwait(false);
                return null;
            }

            await TryReadAsync(cancellationToken).ConfigureAwait(false);
            return isSame ? earlier : throw new LateArrivalException(question.Operation, earlier);
        }

        return null;
    }

    private void Adopt(Reservation added)
    {
        if (LineItemId == 0 && added.PackageLineItemId > 0)
        {
            LineItemId = added.PackageLineItemId;
            _begun.Clear();
        }
    }

    private void Require(PackageSeats seats, params PackageKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (!kinds.Contains(Package.Kind))
        {
            throw new InvalidOperationException(
                Text($"Package {Package.Id} is {Package.Kind.Name()}: {Allowed(Package.Kind)}.")
            );
        }
    }

    private static string Allowed(PackageKind kind) =>
        kind switch
        {
            PackageKind.FixedSeat =>
                $"its seats are the same on all performances; use {nameof(AddAllPerformancesAsync)}",
            PackageKind.Super => $"it is made of sub packages; use {nameof(AddSubPackageAsync)}",
            _ => $"its performances are seated one by one; use {nameof(AddPerformanceAsync)}",
        };
}
