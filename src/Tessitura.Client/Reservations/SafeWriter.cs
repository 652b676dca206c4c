namespace Tessitura.Client;

/// <summary>Sends a write once and ends in one of three ways: confirmed, not applied, or unknown with what is needed to decide later.</summary>
internal sealed class SafeWriter(SessionDesk desk)
{
    private readonly CartReader _reader = new(desk);
    private readonly EarlierWrites _earlier = new(desk);

    private ReservationOptions Options => desk.Venue.Options.Reservations;

    /// <exception cref="NotAppliedException">The write ended unclearly and was not carried out.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent.</exception>
    public async Task<Outcome> RunAsync(CartWrite write, CancellationToken cancellationToken)
    {
        using var visit = await desk.EnterAsync(cancellationToken).ConfigureAwait(false);
        if (!Options.ReadsBack)
        {
            return await SendBlindlyAsync(write, cancellationToken).ConfigureAwait(false);
        }

        var epoch = visit.Ledger.Epoch;
        var rawAdditions = visit.Ledger.RawAdditions;
        var (arrived, cart) = await _earlier
            .SettleAsync(visit.Ledger, write.Operation, write, cancellationToken)
            .ConfigureAwait(false);
        if (arrived is not null)
        {
            return arrived;
        }

        var before = cart is null
            ? await BeforeAsync(visit.Ledger, write, cancellationToken).ConfigureAwait(false)
            : CartItems.Of(cart);
        cancellationToken.ThrowIfCancellationRequested();
        Outcome outcome;
        try
        {
            outcome = await write.SendAsync(desk.Cart, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (CallEnd.FailedBeforeItLeft(exception))
        {
            throw NotAppliedException.Of(write.Operation, exception);
        }
        catch (Exception exception) when (!CallEnd.IsClear(exception) && !CallEnd.NeverLeft(exception))
        {
            visit.Ledger.Forget();
            var unclear = new UnclearWrite(visit.Key, write, before, rawAdditions, exception, desk.Time);
            visit.Ledger.Unclear.Add(unclear);

            // Whoever cancels does not wait for the truth; the session's next write does.
            cancellationToken.ThrowIfCancellationRequested();
            return await _earlier.DecideAsync(visit.Ledger, unclear, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            visit.Ledger.Forget();
            throw;
        }

        visit.Ledger.Learn(write.After(before, outcome), epoch);
        visit.Ledger.Account(write, outcome);
        return outcome;
    }

    /// <summary>Decides a write that ended as unknown, or reads once more for one that was taken for lost.</summary>
    public async Task<Outcome> ResolveAsync(UnclearWrite unclear, CancellationToken cancellationToken)
    {
        using var visit = await desk.EnterAsync(cancellationToken).ConfigureAwait(false);
        return unclear.Outcome
            ?? await _earlier.DecideAsync(visit.Ledger, unclear, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CartItems> BeforeAsync(CartLedger ledger, CartWrite write, CancellationToken cancellationToken)
    {
        if (desk.KeyIsPrivate && !write.ComparesDetails && ledger.Known is { } known)
        {
            return known;
        }

        return CartItems.Of(await _reader.ReadAsync(write.Operation, cancellationToken).ConfigureAwait(false));
    }

    private async Task<Outcome> SendBlindlyAsync(CartWrite write, CancellationToken cancellationToken)
    {
        try
        {
            return await write.SendAsync(desk.Cart, cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraException exception) when (!CallEnd.IsClear(exception))
        {
            throw NotAppliedException.Of(write.Operation, exception);
        }
    }
}
