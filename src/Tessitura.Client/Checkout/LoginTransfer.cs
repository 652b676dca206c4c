namespace Tessitura.Client;

/// <summary>Moves a login to another web session. Sent again after an unclear end, for the second one does nothing when the first has arrived.</summary>
internal sealed class LoginTransfer(SessionDesk from)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(SessionDesk to, CancellationToken cancellationToken)
    {
        var session = await from.Session.GetAsync(cancellationToken).ConfigureAwait(false);
        if (!session.IsLoggedIn && session.IsGuest is not true)
        {
            return;
        }

        var key = await to.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        var request = new TransferSessionRequest { NewSessionKey = key.Reveal() };
        using var budget = new TimeBudget(
            from.Venue.Options.Reservations.ReadBackTimeout,
            from.Time,
            cancellationToken
        );
        var first = true;
        while (true)
        {
            try
            {
                await from.Session.TransferSessionAsync(request, budget.Token).ConfigureAwait(false);
                return;
            }
            catch (TessituraException exception) when (!first || !CallEnd.IsClear(exception))
            {
                if (await HasArrivedAsync(to, budget).ConfigureAwait(false))
                {
                    return;
                }

                if (CallEnd.IsClear(exception) || !await budget.PauseAsync(Pause).ConfigureAwait(false))
                {
                    throw;
                }

                first = false;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TessituraUnavailableException(
                    new Failure("Session.TransferSession", null, [], "no answer came in time.")
                );
            }
        }
    }

    private static async Task<bool> HasArrivedAsync(SessionDesk to, TimeBudget budget)
    {
        try
        {
            var session = await to.Session.GetAsync(budget.Token).ConfigureAwait(false);
            return session.IsLoggedIn || session.IsGuest is true;
        }
        catch (Exception) when (!budget.IsCancelledByCaller)
        {
            // Then the next attempt tells.
            return false;
        }
    }
}
