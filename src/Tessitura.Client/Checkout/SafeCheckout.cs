namespace Tessitura.Client;

/// <summary>Posts a checkout once and never again; what follows are reads.</summary>
internal sealed class SafeCheckout(SessionDesk desk)
{
    private readonly CheckoutFollower _follower = new(desk);
    private readonly CheckoutReader _reader = new(desk);
    private readonly EarlierWrites _earlier = new(desk);

    /// <param name="operation">Name of the operation.</param>
    /// <param name="post">Sends it.</param>
    /// <param name="secrets">What is sent and must not be repeated to anybody.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<CheckoutResult> RunAsync(
        string operation,
        Func<CancellationToken, Task<CheckoutResponse>> post,
        IEnumerable<string?> secrets,
        CancellationToken cancellationToken
    )
    {
        using var visit = await desk.EnterAsync(cancellationToken).ConfigureAwait(false);
        var ledger = visit.Ledger;
        if (await FindEarlierAsync(visit, operation, cancellationToken).ConfigureAwait(false) is { } earlier)
        {
            return earlier;
        }

        var before = await ReadBeforeAsync(operation, cancellationToken).ConfigureAwait(false);
        if (before.Stage is CheckoutStage.Saved)
        {
            return Completed(ledger, CheckoutResult.Complete(before.OrderId, Confirmation.LateArrival));
        }

        if (before.Stage is CheckoutStage.Saving)
        {
            var running = new UnclearCheckout(visit.Key, operation, before, StillSaving(operation), desk.Time)
            {
                WasTaken = true,
            };
            return await FollowAsync(ledger, running, cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        ledger.Forget();
        CheckoutResponse answer;
        try
        {
            answer = await post(cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraRejectedException rejection)
        {
            return await RefusedAsync(visit, operation, before, rejection, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (CallEnd.FailedBeforeItLeft(exception))
        {
            throw NotAppliedException.Of(operation, exception);
        }
        catch (Exception exception) when (!CallEnd.IsClear(exception) && !CallEnd.NeverLeft(exception))
        {
            var unclear = new UnclearCheckout(visit.Key, operation, before, exception, desk.Time);
            ledger.UnclearCheckout = unclear;
            cancellationToken.ThrowIfCancellationRequested();
            return await FollowAsync(ledger, unclear, cancellationToken).ConfigureAwait(false);
        }

        // A refusal that is no error was not masked on its way: a server may repeat the card in it.
        var mask = new SecretMask([visit.Key.Reveal(), .. secrets]);
        answer = answer with { Message = mask.Apply(answer.Message) };
        return await ReadAnswerAsync(visit, operation, before, answer, cancellationToken).ConfigureAwait(false);
    }

    public async Task<CheckoutResult> ResolveAsync(UnclearCheckout checkout, CancellationToken cancellationToken)
    {
        using var visit = await desk.EnterAsync(cancellationToken).ConfigureAwait(false);
        return checkout.Result ?? await FollowAsync(visit.Ledger, checkout, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A cart with items that nobody counts on is not charged for, and a checkout that may still come is waited for.</summary>
    private async Task<CheckoutResult?> FindEarlierAsync(
        DeskVisit visit,
        string operation,
        CancellationToken cancellationToken
    )
    {
        var ledger = visit.Ledger;
        if (ledger.Completed is { } completed)
        {
            return completed with { ConfirmedBy = Confirmation.LateArrival };
        }

        await _earlier.SettleAsync(ledger, operation, null, cancellationToken).ConfigureAwait(false);
        if (ledger.UnclearCheckout is not { } earlier)
        {
            return null;
        }

        try
        {
            var result = await FollowAsync(ledger, earlier, cancellationToken).ConfigureAwait(false);
            return result.IsComplete ? result with { ConfirmedBy = Confirmation.LateArrival } : null;
        }
        catch (NotAppliedException)
        {
            return null;
        }
    }

    private async Task<CheckoutProbe> ReadBeforeAsync(string operation, CancellationToken cancellationToken)
    {
        try
        {
            return await _reader.ReadBeforeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraException exception) when (!CallEnd.IsClear(exception))
        {
            throw NotAppliedException.Of(operation, exception);
        }
    }

    private async Task<CheckoutResult> ReadAnswerAsync(
        DeskVisit visit,
        string operation,
        CheckoutProbe before,
        CheckoutResponse answer,
        CancellationToken cancellationToken
    )
    {
        switch (CheckoutProbe.StageOf(answer.Status))
        {
            case CheckoutStage.Saved:
                var orderId = await _follower.FindOrderIdAsync(before, cancellationToken).ConfigureAwait(false);
                return Completed(visit.Ledger, CheckoutResult.Complete(orderId, Confirmation.Answer));
            case CheckoutStage.Failed:
                return CheckoutResult.Refused([answer.Message], Confirmation.Answer);
            case var stage:
                var saving = new UnclearCheckout(visit.Key, operation, before, StillSaving(operation), desk.Time)
                {
                    WasTaken = stage is CheckoutStage.Saving,
                    Message = answer.Message,
                };
                return await FollowAsync(visit.Ledger, saving, cancellationToken).ConfigureAwait(false);
        }
    }

    // "Already started" is a refusal too: then the order may be there.
    private async Task<CheckoutResult> RefusedAsync(
        DeskVisit visit,
        string operation,
        CheckoutProbe before,
        TessituraRejectedException rejection,
        CancellationToken cancellationToken
    )
    {
        var unclear = new UnclearCheckout(visit.Key, operation, before, rejection, desk.Time);
        CheckoutProbe now;
        try
        {
            now = _reader.HasStatus
                ? await _reader.ReadBeforeAsync(cancellationToken).ConfigureAwait(false)
                : CheckoutProbe.Nothing;
        }
        catch (TessituraException exception) when (!CallEnd.IsClear(exception))
        {
            visit.Ledger.UnclearCheckout = unclear;
            throw new OutcomeUnknownException(unclear);
        }

        switch (now.Stage)
        {
            case CheckoutStage.Saved:
                return Completed(visit.Ledger, CheckoutResult.Complete(now.OrderId, Confirmation.ReadBack));
            case CheckoutStage.Saving:
                unclear.WasTaken = true;
                return await FollowAsync(visit.Ledger, unclear, cancellationToken).ConfigureAwait(false);
            default:
                return CheckoutResult.Refused(
                    rejection.Errors.Select(error => error.Description),
                    Confirmation.Answer
                ) with
                {
                    RejectionKind = rejection.Kind,
                };
        }
    }

    private async Task<CheckoutResult> FollowAsync(
        CartLedger ledger,
        UnclearCheckout checkout,
        CancellationToken cancellationToken
    )
    {
        ledger.UnclearCheckout = checkout;
        try
        {
            var result = await _follower.FollowAsync(checkout, cancellationToken).ConfigureAwait(false);
            ledger.UnclearCheckout = null;
            return result.IsComplete ? Completed(ledger, result) : result;
        }
        catch (NotAppliedException)
        {
            ledger.UnclearCheckout = null;
            throw;
        }
    }

    private static CheckoutResult Completed(CartLedger ledger, CheckoutResult result)
    {
        ledger.Hold = Hold.None;
        return ledger.Completed = result;
    }

    private static TessituraException StillSaving(string operation) =>
        new(new Failure(operation, null, [], "the server was still saving the order."));
}
