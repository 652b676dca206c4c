namespace Tessitura.Client;

/// <summary>Takes something out of a cart after an unclear end, as often as it needs: a write that may be sent again.</summary>
/// <param name="seller">Where.</param>
/// <param name="isThere">Whether a cart shows what is to go.</param>
/// <param name="send">Takes it out.</param>
/// <param name="outcome">What the caller gets when it is out.</param>
/// <param name="goesByNumber">False where the write takes whatever is there when it arrives: then it is sent only when what is to go was seen, and told as done only when nothing that was sent can still come.</param>
internal sealed class RepeatedWrite<T>(
    Seller seller,
    Func<Cart?, bool> isThere,
    Func<CancellationToken, Task<Confirmation>> send,
    Func<Turn, Confirmation, Task<T>> outcome,
    bool goesByNumber
)
    where T : WriteResult
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Decides a write that ended as unknown.</summary>
    public async Task<WriteResult> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        if (turn.ToldOf(question) is { } told)
        {
            return told;
        }

        var asked = OpenWrite.Adopted(question.Data, seller.Venue.Options, seller.Time);
        return await RunAsync(turn, asked, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends it until it is done, refused, or the time for it is over.</summary>
    /// <exception cref="OutcomeUnknownException">The time is over.</exception>
    public async Task<T> RunAsync(Turn turn, OpenWrite asked, CancellationToken cancellationToken)
    {
        turn.State.Forget();
        using var budget = seller.StartBudget(cancellationToken);
        TessituraException? refusal = null;
        do
        {
            var began = seller.Time.GetTimestamp();
            var seen = await LookAsync(asked, began, budget).ConfigureAwait(false);
            if (seen is true && refusal is not null && asked.IsOver(began))
            {
                await turn.DecideAsync(asked, Decision.Of(refusal)).ConfigureAwait(false);
                throw refusal;
            }

            Confirmation? done = seen is false ? Confirmation.ReadBack : null;
            if (seen is true || (seen is null && goesByNumber))
            {
                try
                {
                    done = await send(budget.Token).ConfigureAwait(false);
                }
                catch (SessionExpiredException) when (goesByNumber)
                {
                    throw;
                }
                catch (TessituraException exception) when (CallOutcome.IsClear(exception))
                {
                    // It says nothing of the one before, which may still arrive.
                    refusal = exception;
                }
                catch (Exception exception)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    asked.EndUnclearly(exception, seller.Options.LateArrivalBound);
                    refusal = null;
                }
            }

            if (done is { } confirmation && (goesByNumber || asked.IsOver(began)))
            {
                var result = await outcome(turn, confirmation).ConfigureAwait(false);
                await turn.DecideAsync(asked, Decision.Of(result)).ConfigureAwait(false);
                return result;
            }
        } while (!budget.IsOver && await budget.PauseAsync(Pause).ConfigureAwait(false));

        throw new OutcomeUnknownException(new(asked.Data), asked.CauseOrDefault);
    }

    /// <summary>Reads the cart once; null when that did not succeed, which says nothing of what was sent.</summary>
    /// <exception cref="TessituraException">What is to go is gone with its hold or its web session.</exception>
    private async Task<bool?> LookAsync(OpenWrite asked, long began, TimeBudget budget)
    {
        try
        {
            return isThere(await seller.Cart.GetAsync(cancellationToken: budget.Token).ConfigureAwait(false));
        }
        catch (TessituraException exception)
            when (!asked.IsOver(began) || WriteSearch.GoneBy(exception) is null or Evidence.TimeIsUp)
        {
            return null;
        }
        catch (OperationCanceledException) when (!budget.IsCancelledByCaller)
        {
            return null;
        }
    }
}
