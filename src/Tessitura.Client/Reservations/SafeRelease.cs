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
            return await RepeatAsync(visit.Key, item, exception, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<Release> ResolveAsync(UnclearRelease unclear, CancellationToken cancellationToken)
    {
        using var visit = await desk.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await RepeatAsync(visit.Key, unclear.Item, unclear.Cause, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Release> RepeatAsync(
        SessionKey key,
        CartItem item,
        Exception cause,
        CancellationToken cancellationToken
    )
    {
        using var budget = new TimeBudget(
            desk.Venue.Options.Reservations.ReadBackTimeout,
            desk.Time,
            cancellationToken
        );
        do
        {
            var (wasRead, items) = await _reader.TryReadAsync(budget).ConfigureAwait(false);
            if (wasRead && !item.IsIn(items))
            {
                return new Release(item) { ConfirmedBy = Confirmation.ReadBack };
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
            catch (Exception exception) when (!CallEnd.IsClear(exception))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        } while (!budget.IsOver && await budget.PauseAsync(Pause).ConfigureAwait(false));

        throw new OutcomeUnknownException(new UnclearRelease(key, item, cause, desk.Time));
    }
}
