namespace Tessitura.Client;

/// <summary>Reads the cart again and again after an unclear end, on a time budget of its own.</summary>
internal sealed class CartReader(SessionDesk desk)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Looks for the work of a write until it is there, or until nothing can come any more.</summary>
    public async Task<Verdict> FindAsync(UnclearWrite unclear, TimeSpan bound, CancellationToken cancellationToken)
    {
        using var budget = new TimeBudget(
            desk.Venue.Options.Reservations.ReadBackTimeout,
            desk.Time,
            cancellationToken
        );
        var incomplete = -1;
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var age = unclear.Age;
            try
            {
                var cart = await desk.Cart.GetAsync(cancellationToken: budget.Token).ConfigureAwait(false);
                var finding = unclear.Write.FindIn(cart ?? new Cart(), unclear.Before);
                switch (finding.Outcome)
                {
                    // Fewer than asked for may be a server in the middle of its work: it must say so twice.
                    case Reservation { IsComplete: false } fewer when fewer.SeatsReserved != incomplete:
                        incomplete = fewer.SeatsReserved;
                        break;
                    case { } outcome:
                        return new Verdict { Outcome = outcome };
                    case null when age >= bound:
                        return new Verdict { IsAbsent = !finding.IsAmbiguous, IsAmbiguous = finding.IsAmbiguous };
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
