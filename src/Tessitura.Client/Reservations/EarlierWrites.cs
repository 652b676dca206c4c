namespace Tessitura.Client;

/// <summary>Decides about writes that ended unclearly, at once or before the next write of the session.</summary>
internal sealed class EarlierWrites(SessionDesk desk)
{
    private readonly CartReader _reader = new(desk);

    /// <summary>
    /// Nothing new is sent while an earlier write can still arrive, or has arrived and nobody counts on it. Where the
    /// earlier one asks for the same as the new one, its work is what the caller wants now.
    /// </summary>
    /// <param name="ledger">The session's.</param>
    /// <param name="operation">Name of the new write.</param>
    /// <param name="write">The new write; null for a checkout.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The work of an equal write before; else the cart, if it was read for this.</returns>
    public async Task<(Outcome? Arrived, Cart? Cart)> SettleAsync(
        CartLedger ledger,
        string operation,
        CartWrite? write,
        CancellationToken cancellationToken
    )
    {
        ledger.Unclear.RemoveAll(unclear => unclear.TakenForLost && unclear.Age > CartLedgers.Memory);
        foreach (var earlier in ledger.Unclear.Where(unclear => !unclear.TakenForLost).ToArray())
        {
            var verdict = await FindAsync(ledger, earlier, cancellationToken).ConfigureAwait(false);
            if (verdict.Outcome is { } outcome)
            {
                return (Arrived(ledger, earlier, outcome, write), null);
            }

            earlier.TakenForLost = verdict.IsAbsent ? true : throw Undecided(ledger, earlier, verdict);
        }

        if (ledger.Unclear.Count == 0)
        {
            return (null, null);
        }

        var cart = await _reader.ReadAsync(operation, cancellationToken).ConfigureAwait(false);
        foreach (var lost in ledger.Unclear.ToArray())
        {
            var finding = lost.Write.FindIn(cart, lost.Before);
            if (finding.Pick(ledger.CountAwaited(lost)) is { } outcome)
            {
                return (Arrived(ledger, lost, outcome, write), null);
            }

            // What is only alike came from somebody else, or would have been seen within the bound.
            if (finding.Fitting.Count > 0)
            {
                throw Undecided(ledger, lost, new Verdict { IsAmbiguous = true });
            }
        }

        return (null, cart);
    }

    /// <summary>Reads the cart until it is known what became of a write.</summary>
    /// <exception cref="NotAppliedException">It was not carried out.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    public async Task<Outcome> DecideAsync(CartLedger ledger, UnclearWrite unclear, CancellationToken cancellationToken)
    {
        var verdict = await FindAsync(ledger, unclear, cancellationToken).ConfigureAwait(false);
        if (verdict.Outcome is { } outcome)
        {
            ledger.Found(unclear, outcome);
            return outcome;
        }

        unclear.TakenForLost = verdict.IsAbsent ? true : throw Undecided(ledger, unclear, verdict);
        throw NotAppliedException.Of(unclear.Operation, unclear.Cause);
    }

    private Task<Verdict> FindAsync(CartLedger ledger, UnclearWrite unclear, CancellationToken cancellationToken) =>
        _reader.FindAsync(unclear, () => ledger.CountAwaited(unclear), cancellationToken);

    private Outcome Arrived(CartLedger ledger, UnclearWrite earlier, Outcome outcome, CartWrite? write)
    {
        var isMeant = write is not null && IsMeantBy(write, earlier);
        ledger.Found(earlier, outcome);
        return isMeant
            ? outcome with
            {
                ConfirmedBy = Confirmation.LateArrival,
            }
            : throw new LateArrivalException(earlier.Operation, outcome);
    }

    // A caller who asks for the same again wants what has arrived; another process that put the same into the cart must
    // be ruled out for that.
    private bool IsMeantBy(CartWrite write, UnclearWrite earlier) =>
        write.AsksForTheSameAs(earlier.Write) && desk.KeyIsPrivate;

    private static TessituraException Undecided(CartLedger ledger, UnclearWrite unclear, Verdict verdict)
    {
        // More looking does not tell equal items apart, and a session that is gone took its cart with it: the caller
        // decides, and the next write is not held up.
        if (verdict.IsAmbiguous || verdict.Gone is not null)
        {
            ledger.Unclear.Remove(unclear);
        }

        return verdict.Gone ?? (TessituraException)new OutcomeUnknownException(unclear);
    }
}
