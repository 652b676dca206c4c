namespace Tessitura.Client;

/// <summary>Moves a login to another web session. Sent again after an unclear end, for the second one does nothing when the first has arrived.</summary>
internal sealed class LoginTransfer(Seller from)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(Seller to, CancellationToken cancellationToken)
    {
        var session = await from.Session.GetAsync(cancellationToken).ConfigureAwait(false);
        if (!session.IsLoggedIn && session.IsGuest is not true)
        {
            return;
        }

        var key = await to.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        var request = new TransferSessionRequest { NewSessionKey = key.Reveal() };
        try
        {
            await from.Session.TransferSessionAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraException exception) when (!CallOutcome.IsClear(exception))
        {
            await RepeatAsync(request, to, exception, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RepeatAsync(
        TransferSessionRequest request,
        Seller to,
        TessituraException failure,
        CancellationToken cancellationToken
    )
    {
        using var budget = from.StartBudget(cancellationToken);
        do
        {
            if (await HasArrivedAsync(to, budget).ConfigureAwait(false))
            {
                return;
            }

            try
            {
                await from.Session.TransferSessionAsync(request, budget.Token).ConfigureAwait(false);
                return;
            }
            catch (TessituraException exception)
            {
                // Refused may mean that the first one has arrived meanwhile: the next look tells.
                failure = exception;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                break;
            }
        } while (!budget.IsOver && await budget.PauseAsync(Pause).ConfigureAwait(false));

        throw failure;
    }

    private static async Task<bool> HasArrivedAsync(Seller to, TimeBudget budget)
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
