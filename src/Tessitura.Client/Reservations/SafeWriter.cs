namespace Tessitura.Client;

/// <summary>Sends a write once and ends in one of three ways: confirmed, not applied, or unknown with what is needed to decide later.</summary>
internal sealed class SafeWriter(SessionDesk desk)
{
    private readonly CartReader _reader = new(desk);

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

        if (await SettleEarlierAsync(visit, write, cancellationToken).ConfigureAwait(false) is { } arrived)
        {
            return arrived;
        }

        var epoch = visit.Ledger.Epoch;
        var before = await BeforeAsync(visit.Ledger, write, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        Outcome outcome;
        try
        {
            outcome = await write.SendAsync(desk.Cart, cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraUnavailableException exception) when (CallEnd.NeverLeft(exception))
        {
            throw NotAppliedException.Of(write.Operation, exception);
        }
        catch (Exception exception) when (!CallEnd.IsClear(exception))
        {
            visit.Ledger.Forget();
            var unclear = new UnclearWrite(visit.Key, write, before, epoch + 1, exception, desk.Time);
            visit.Ledger.Unclear.Add(unclear);

            // Whoever cancels does not wait for the truth; the session's next write does.
            cancellationToken.ThrowIfCancellationRequested();
            return await DecideAsync(visit.Ledger, unclear, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            visit.Ledger.Forget();
            throw;
        }

        visit.Ledger.Learn(write.After(before, outcome), epoch);
        Account(visit.Ledger, write, outcome, null);
        return outcome;
    }

    /// <summary>Decides a write that ended as unknown, or reads once more for one that was taken for lost.</summary>
    public async Task<Outcome> ResolveAsync(UnclearWrite unclear, CancellationToken cancellationToken)
    {
        using var visit = await desk.EnterAsync(cancellationToken).ConfigureAwait(false);
        return unclear.Outcome ?? await DecideAsync(visit.Ledger, unclear, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nothing new may be sent while an earlier write can still arrive or has arrived uncounted.</summary>
    /// <returns>The work of an equal write before, where the caller surely means that one.</returns>
    public async Task<Outcome?> SettleEarlierAsync(
        DeskVisit visit,
        CartWrite? write,
        CancellationToken cancellationToken
    )
    {
        var ledger = visit.Ledger;
        ledger.Unclear.RemoveAll(unclear => unclear.TakenForLost && unclear.Age > CartLedgers.Memory);
        foreach (var earlier in ledger.Unclear.ToArray())
        {
            var verdict = await _reader
                .FindAsync(earlier, Options.LateArrivalBound, cancellationToken)
                .ConfigureAwait(false);
            switch (verdict)
            {
                case { Outcome: { } outcome }:
                    var isMeant = write is not null && IsMeantBy(write, earlier, ledger);
                    Found(ledger, earlier, outcome);
                    return isMeant
                        ? outcome with
                        {
                            ConfirmedBy = Confirmation.LateArrival,
                        }
                        : throw new LateArrivalException(earlier.Operation, outcome);
                case { IsAbsent: true }:
                    earlier.TakenForLost = true;
                    break;
                default:
                    throw Undecided(ledger, earlier, verdict);
            }
        }

        return null;
    }

    private async Task<Outcome> DecideAsync(
        CartLedger ledger,
        UnclearWrite unclear,
        CancellationToken cancellationToken
    )
    {
        var verdict = await _reader
            .FindAsync(unclear, Options.LateArrivalBound, cancellationToken)
            .ConfigureAwait(false);
        if (verdict.Outcome is { } outcome)
        {
            Found(ledger, unclear, outcome);
            return outcome;
        }

        if (!verdict.IsAbsent)
        {
            throw Undecided(ledger, unclear, verdict);
        }

        unclear.TakenForLost = true;
        throw NotAppliedException.Of(unclear.Operation, unclear.Cause);
    }

    // A caller who asks for the same again wants what has arrived; somebody else who put the same into the cart, past the
    // gate or from another process, must be ruled out for that.
    private bool IsMeantBy(CartWrite write, UnclearWrite earlier, CartLedger ledger) =>
        write.AsksForTheSameAs(earlier.Write) && desk.KeyIsPrivate && ledger.Epoch == earlier.EpochAfter;

    private static void Found(CartLedger ledger, UnclearWrite unclear, Outcome outcome)
    {
        unclear.Outcome = outcome;
        ledger.Unclear.Remove(unclear);
        ledger.Forget();
        Account(ledger, unclear.Write, outcome, unclear);
    }

    // What one write brought must not be taken for the work of another.
    private static void Account(CartLedger ledger, CartWrite write, Outcome outcome, UnclearWrite? itself)
    {
        foreach (var other in ledger.Unclear)
        {
            if (other != itself)
            {
                other.Account(write, outcome);
            }
        }
    }

    private static TessituraException Undecided(CartLedger ledger, UnclearWrite unclear, Verdict verdict)
    {
        // More looking does not tell two equal items apart: the caller decides, and the next write is not held up.
        if (verdict.IsAmbiguous)
        {
            ledger.Unclear.Remove(unclear);
        }

        if (verdict.Gone is not null)
        {
            // The session took its cart with it.
            ledger.Unclear.Remove(unclear);
            return verdict.Gone;
        }

        return new OutcomeUnknownException(unclear);
    }

    private async Task<CartItems> BeforeAsync(CartLedger ledger, CartWrite write, CancellationToken cancellationToken)
    {
        if (desk.KeyIsPrivate && !write.ComparesDetails && ledger.Known is { } known)
        {
            return known;
        }

        try
        {
            return CartItems.Of(await desk.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false));
        }
        catch (TessituraException exception) when (!CallEnd.IsClear(exception))
        {
            // Without knowing what is there, nothing is sent.
            throw NotAppliedException.Of(write.Operation, exception);
        }
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
