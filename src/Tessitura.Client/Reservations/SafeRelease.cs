namespace Tessitura.Client;

/// <summary>Takes something out of the cart, as often as it needs: a release may be sent twice.</summary>
internal sealed class SafeRelease(SessionDesk desk)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly CartReader _reader = new(desk);

    public async Task<Release> RunAsync(CartItem item, CancellationToken cancellationToken)
    {
        using var visit = await desk.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await item.DeleteAsync(desk.Cart, cancellationToken).ConfigureAwait(false);
            return new Release(item);
        }
        catch (Exception exception) when (!CallEnd.IsClear(exception) && !cancellationToken.IsCancellationRequested)
        {
            return await RepeatAsync(new(visit.Key, item, exception, desk.Time), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    public async Task<Release> ResolveAsync(UnclearRelease unclear, CancellationToken cancellationToken)
    {
        using var visit = await desk.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await RepeatAsync(unclear, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Release> RepeatAsync(UnclearRelease unclear, CancellationToken cancellationToken)
    {
        var item = unclear.Item;
        var options = desk.Venue.Options.Reservations;
        using var budget = new TimeBudget(options.ReadBackTimeout, desk.Time, cancellationToken);
        TessituraException? refusal = null;
        do
        {
            var canStillCome = unclear.Age < options.LateArrivalBound;
            var (wasRead, items) = await _reader.TryReadAsync(budget).ConfigureAwait(false);
            if (wasRead && !item.IsIn(items))
            {
                return new Release(item) { ConfirmedBy = Confirmation.ReadBack };
            }

            if (wasRead && refusal is not null && !canStillCome)
            {
                throw refusal;
            }

            try
            {
                await item.DeleteAsync(desk.Cart, budget.Token).ConfigureAwait(false);
                return new Release(item);
            }
            catch (TessituraNotFoundException)
            {
                // The first one had arrived, or this one's own first attempt.
                return new Release(item) { ConfirmedBy = Confirmation.ReadBack };
            }
            catch (TessituraException exception)
                when (CallEnd.IsClear(exception) && exception is not SessionExpiredException)
            {
                // It says nothing of the one before, which may still arrive.
                refusal = exception;
            }
            catch (Exception exception) when (!CallEnd.IsClear(exception))
            {
                cancellationToken.ThrowIfCancellationRequested();
                (unclear, refusal) = (new(unclear.Key, item, exception, desk.Time), null);
            }
        } while (!budget.IsOver && await budget.PauseAsync(Pause).ConfigureAwait(false));

        throw new OutcomeUnknownException(unclear);
    }
}
