namespace Tessitura.Client;

/// <summary>Follows a checkout that was sent, until it is decided or the time for it is over. Sends nothing but reads.</summary>
internal sealed class CheckoutFollower(SessionDesk desk)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    private readonly CheckoutReader _reader = new(desk);

    private TimeSpan FollowTimeout => desk.Venue.Options.Checkout.FollowTimeout;

    // A server without a status does not show that it is saving: it gets longer until "not there" means anything.
    private TimeSpan Bound
    {
        get
        {
            var bound = desk.Venue.Options.Reservations.LateArrivalBound;
            return _reader.HasStatus || FollowTimeout / 2 < bound ? bound : FollowTimeout / 2;
        }
    }

    /// <exception cref="NotAppliedException">The checkout never reached the server.</exception>
    /// <exception cref="OutcomeUnknownException">The time is over.</exception>
    public async Task<CheckoutResult> FollowAsync(UnclearCheckout checkout, CancellationToken cancellationToken)
    {
        using var budget = new TimeBudget(FollowTimeout, desk.Time, cancellationToken);
        var pause = FirstPause;
        do
        {
            var age = checkout.Age;
            var probe = await TryReadAsync(checkout, budget).ConfigureAwait(false);
            switch (probe)
            {
                case { Stage: CheckoutStage.Saved }:
                    return checkout.Result = CheckoutResult.Complete(probe.OrderId, Confirmation.ReadBack);
                case { Stage: CheckoutStage.Failed }:
                    return checkout.Result = CheckoutResult.Refused([checkout.Message], Confirmation.ReadBack);
                case { Stage: CheckoutStage.Saving }:
                    checkout.WasTaken = true;
                    break;
                case { IsUndecidable: false } when age >= Bound && !checkout.WasTaken:
                    throw NotAppliedException.Of(checkout.Operation, checkout.Cause);
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        } while (!budget.IsOver && await budget.PauseAsync(pause).ConfigureAwait(false));

        throw new OutcomeUnknownException(checkout);
    }

    /// <summary>The number of an order that was saved a moment ago; 0 when it could not be read in time.</summary>
    public async Task<int> FindOrderIdAsync(CheckoutProbe before, CancellationToken cancellationToken)
    {
        using var budget = new TimeBudget(FollowTimeout, desk.Time, cancellationToken);
        do
        {
            try
            {
                var probe = await _reader.ReadAfterAsync(before, wasTaken: true, budget.Token).ConfigureAwait(false);
                if (probe.OrderId > 0)
                {
                    return probe.OrderId;
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (exception is SessionExpiredException)
                {
                    break;
                }
            }
        } while (!budget.IsOver && await budget.PauseAsync(FirstPause).ConfigureAwait(false));

        return 0;
    }

    private async Task<CheckoutProbe?> TryReadAsync(UnclearCheckout checkout, TimeBudget budget)
    {
        try
        {
            return await _reader
                .ReadAfterAsync(checkout.StateBefore, checkout.WasTaken, budget.Token)
                .ConfigureAwait(false);
        }
        catch (Exception) when (!budget.IsCancelledByCaller)
        {
            // The next look may succeed; the budget ends them.
            return null;
        }
    }
}
