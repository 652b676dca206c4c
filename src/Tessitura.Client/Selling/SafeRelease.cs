namespace Tessitura.Client;

/// <summary>Takes something out of the cart, as often as it needs: a release may be sent twice.</summary>
internal sealed class SafeRelease(Seller seller)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task<ReleasedItem> RunAsync(CartItem item, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        var epoch = turn.State.Epoch;
        try
        {
            await item.DeleteAsync(seller.Cart, cancellationToken).ConfigureAwait(false);
            turn.State.Learn(turn.State.Known?.Without(item), epoch);
            return await ReleasedAsync(turn, item, Confirmation.Answer).ConfigureAwait(false);
        }
        catch (Exception exception) when (!CallOutcome.IsClear(exception) && !cancellationToken.IsCancellationRequested)
        {
            var question = QuestionData.Of(item.OperationName) with { Release = ItemName.Of(item) };
            return await RepeatAsync(turn, turn.Repeated(question, exception), item, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            turn.State.Forget();
            throw;
        }
    }

    public async Task<ReleasedItem> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        var asked = OpenWrite.Adopted(question.Data, seller.Venue.Options, seller.Time);
        return await RepeatAsync(turn, asked, question.Data.Release!.ToItem(), cancellationToken).ConfigureAwait(false);
    }

    // A plan goes by no number: what was sent may take the next one as long as its bound lasts.
    private static bool IsOver(OpenWrite asked, CartItem item, long began) =>
        item.Kind is not CartItemKind.PaymentPlan || asked.IsOver(began);

    private async Task<ReleasedItem> RepeatAsync(
        Turn turn,
        OpenWrite asked,
        CartItem item,
        CancellationToken cancellationToken
    )
    {
        turn.State.Forget();
        using var budget = seller.StartBudget(cancellationToken);
        TessituraException? refusal = null;
        do
        {
            var began = seller.Time.GetTimestamp();
            var isThere = await IsThereAsync(item, budget).ConfigureAwait(false);
            if (isThere is true && refusal is not null && asked.IsOver(began))
            {
                throw refusal;
            }

            Confirmation? done = isThere is false ? Confirmation.ReadBack : null;
            try
            {
                if (done is null)
                {
                    await item.DeleteAsync(seller.Cart, budget.Token).ConfigureAwait(false);
                    done = Confirmation.Answer;
                }
            }
            catch (TessituraNotFoundException)
            {
                // The first one had arrived, or this one's own first attempt.
                done = Confirmation.ReadBack;
            }
            catch (TessituraException exception)
                when (CallOutcome.IsClear(exception) && exception is not SessionExpiredException)
            {
                // It says nothing of the one before, which may still arrive.
                refusal = exception;
            }
            catch (Exception exception) when (!CallOutcome.IsClear(exception))
            {
                cancellationToken.ThrowIfCancellationRequested();
                asked.EndUnclearly(exception, seller.Options.LateArrivalBound);
                refusal = null;
            }

            if (done is { } confirmation && IsOver(asked, item, began))
            {
                return await ReleasedAsync(turn, item, confirmation).ConfigureAwait(false);
            }
        } while (!budget.IsOver && await budget.PauseAsync(Pause).ConfigureAwait(false));

        throw new OutcomeUnknownException(new(asked.Data), asked.CauseOrDefault);
    }

    // A later write does not take what is left of it, or what is paid now, for the work of an earlier one.
    private static async Task<ReleasedItem> ReleasedAsync(Turn turn, CartItem item, Confirmation confirmation)
    {
        await turn.AccountAsync([item]).ConfigureAwait(false);
        return new ReleasedItem(item) { ConfirmedBy = confirmation };
    }

    /// <summary>Reads once within the budget; null when that did not succeed.</summary>
    private async Task<bool?> IsThereAsync(CartItem item, TimeBudget budget)
    {
        try
        {
            var cart = await seller.Cart.GetAsync(cancellationToken: budget.Token).ConfigureAwait(false);
            return CartItems.Of(cart).Contains(item);
        }
        catch (TessituraException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!budget.IsCancelledByCaller)
        {
            return null;
        }
    }
}
