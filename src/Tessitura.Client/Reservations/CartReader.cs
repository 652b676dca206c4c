namespace Tessitura.Client;

/// <summary>Reads the cart again and again after an unclear end, on a time budget of its own.</summary>
internal sealed class CartReader(SessionDesk desk)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Looks for the work of a write until it is there, or until nothing can come any more.</summary>
    /// <param name="unclear">The write.</param>
    /// <param name="awaited">How many writes that ask for the same are unclear; see <see cref="CartLedger.CountAwaited"/>.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<Verdict> FindAsync(UnclearWrite unclear, Func<int> awaited, CancellationToken cancellationToken)
    {
        using var budget = new TimeBudget(
            desk.Venue.Options.Reservations.ReadBackTimeout,
            desk.Time,
            cancellationToken
        );
        var bound = desk.Venue.Options.Reservations.LateArrivalBound;
        var incomplete = -1;
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var age = unclear.Age;
            try
            {
                var cart = await desk.Cart.GetAsync(cancellationToken: budget.Token).ConfigureAwait(false);
                var finding = unclear.Write.FindIn(cart ?? new Cart(), unclear.Before);
                switch (finding.Pick(awaited()))
                {
                    // Fewer than asked for may be a server in the middle of its work: it must say so twice.
                    case Reservation { IsComplete: false } fewer when fewer.SeatsReserved != incomplete:
                        incomplete = fewer.SeatsReserved;
                        break;
                    case { } outcome:
                        return new Verdict { Outcome = outcome };
                    case null when age >= bound:
                        return new Verdict { IsAbsent = !finding.HasAlike, IsAmbiguous = finding.HasAlike };
                }
            }
            catch (SessionExpiredException exception) when (age >= bound)
            {
                return new Verdict { Gone = exception };
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next read may succeed; the budget ends the attempts.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new Verdict();
            }

            if (!await budget.PauseAsync(Until(bound - unclear.Age, pause)).ConfigureAwait(false))
            {
                return new Verdict();
            }
        }
    }

    /// <summary>Reads the cart before a write.</summary>
    /// <exception cref="NotAppliedException">The cart could not be read in time, so that <paramref name="operation"/> was not sent.</exception>
    public async Task<Cart> ReadAsync(string operation, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false) ?? new Cart();
        }
        catch (TessituraException exception) when (!CallEnd.IsClear(exception))
        {
            // Without knowing what is there, nothing is sent.
            throw NotAppliedException.Of(operation, exception);
        }
    }

    /// <summary>Reads once within the budget; false when that did not succeed.</summary>
    public async Task<(bool WasRead, CartItems Items)> TryReadAsync(TimeBudget budget)
    {
        try
        {
            return (
                true,
                CartItems.Of(await desk.Cart.GetAsync(cancellationToken: budget.Token).ConfigureAwait(false))
            );
        }
        catch (TessituraException)
        {
            return (false, CartItems.None);
        }
        catch (OperationCanceledException) when (!budget.IsCancelledByCaller)
        {
            return (false, CartItems.None);
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    // The read that decides comes as soon as the bound has passed.
    private static TimeSpan Until(TimeSpan bound, TimeSpan pause) =>
        bound > TimeSpan.Zero && bound < pause ? bound : pause;
}
