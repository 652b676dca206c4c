namespace Tessitura.Client;

/// <summary>Takes something out of the cart, as often as it needs: a release may be sent twice.</summary>
internal sealed class SafeRelease(Seller seller)
{
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
            return await Repeated(item)
                .RunAsync(turn, turn.Repeated(question, exception), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            turn.State.Forget();
            if (exception is TessituraNotFoundException)
            {
                await turn.ReleasedAsync(item).ConfigureAwait(false);
            }

            throw;
        }
    }

    public Task<WriteResult> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken) =>
        Repeated(question.Data.Release!.ToItem()).ResolveAsync(question, cancellationToken);

    // A plan goes by no number: what was sent may take the next one as long as its bound lasts.
    private RepeatedWrite<ReleasedItem> Repeated(CartItem item) =>
        new(
            seller,
            cart => CartItems.Of(cart).Contains(item),
            cancellationToken => SendAsync(item, cancellationToken),
            (turn, confirmation) => ReleasedAsync(turn, item, confirmation),
            goesByNumber: item.Kind is not CartItemKind.PaymentPlan
        );

    private static async Task<ReleasedItem> ReleasedAsync(Turn turn, CartItem item, Confirmation confirmation)
    {
        await turn.ReleasedAsync(item).ConfigureAwait(false);
        return new ReleasedItem(item) { ConfirmedBy = confirmation };
    }

    private async Task<Confirmation> SendAsync(CartItem item, CancellationToken cancellationToken)
    {
        try
        {
            await item.DeleteAsync(seller.Cart, cancellationToken).ConfigureAwait(false);
            return Confirmation.Answer;
        }
        catch (TessituraNotFoundException)
        {
            // The first one had arrived, or this one's own first attempt.
            return Confirmation.ReadBack;
        }
    }
}
