namespace Tessitura.Client;

/// <summary>Posts a checkout once and never again; what follows are reads.</summary>
internal sealed class SafeCheckout(Seller seller)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    private readonly CheckoutReader _reader = new(seller);
    private readonly Charges _charges = new(seller);
    private readonly OrderPayments _payments = new(seller);

    private TimeSpan FollowTimeout => seller.Venue.Options.Checkout.FollowTimeout;

    // A server without a status does not show that it is saving: it gets longer until "not there" means anything.
    private TimeSpan Bound =>
        _reader.HasStatus || FollowTimeout / 2 < seller.Options.LateArrivalBound
            ? seller.Options.LateArrivalBound
            : FollowTimeout / 2;

    public async Task<CheckoutResult> RunAsync(CheckoutCall call, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        return await RunAsync(turn, call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same in a turn that the caller has.</summary>
    public async Task<CheckoutResult> RunAsync(Turn turn, CheckoutCall call, CancellationToken cancellationToken)
    {
        var operation = call.Operation;
        if (await FindEarlierAsync(turn, operation, cancellationToken).ConfigureAwait(false) is { } earlier)
        {
            return earlier with { ConfirmedBy = Confirmation.LateArrival };
        }

        var before = await ReadBeforeAsync(turn, operation, cancellationToken).ConfigureAwait(false);
        if (turn.State.Completed is { } completed)
        {
            return completed;
        }

        if (
            await new PackageValidation(seller)
                .RefuseAsync(turn, operation, before, cancellationToken)
                .ConfigureAwait(false) is
            { } incomplete
        )
        {
            return incomplete;
        }

        if (
            call.CompareAsync is { } compareAsync
            && before.Stage is not CheckoutStage.Saving
            && await compareAsync(cancellationToken).ConfigureAwait(false) is { } difference
        )
        {
            return difference;
        }

        cancellationToken.ThrowIfCancellationRequested();
        turn.State.Forget();
        var asked = await turn.AskAsync(
                QuestionData.Of(operation) with
                {
                    CheckoutBefore = before,
                    Charge = before.Stage is CheckoutStage.Saving ? null : call.Charge,
                    IsOfOthers = before.Stage is CheckoutStage.Saving,
                },
                turn.State.RawAdditions,
                FollowTimeout,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (before.Stage is CheckoutStage.Saving)
        {
            // Somebody else's is under way; there is no other for this session.
            asked.State = WriteProtocol.Next(asked.State, Evidence.CheckoutAnswered);
            asked.EndUnclearly(StillSaving(operation), Bound);
            return await FollowAsync(turn, asked, isNew: false, cancellationToken).ConfigureAwait(false);
        }

        CheckoutResponse answer;
        try
        {
            answer = await call.Post(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            asked.Data = asked.Data with { Refusal = CheckoutOutcome.RefusalOf(exception) };
            await turn.EndAsync(asked, exception, CheckoutOutcome.Of(exception), Bound, cancellationToken)
                .ConfigureAwait(false);
            if (asked.State is not (WriteState.Unclear or WriteState.Taken))
            {
                throw;
            }

            return await FollowAsync(turn, asked, isNew: true, cancellationToken).ConfigureAwait(false);
        }

        // A refusal that is no error was not masked on its way: a server may repeat the card in it.
        var message = new SecretMask([turn.Key.Reveal(), .. call.Secrets]).Apply(answer.Message);
        return await TakeAsync(turn, asked, answer.Status, message, cancellationToken).ConfigureAwait(false)
            ?? await FollowAsync(turn, asked, isNew: true, cancellationToken).ConfigureAwait(false);
    }

    public async Task<CheckoutResult> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        return turn.ToldOf(question) is { } told
            ? await AsKnownNowAsync((CheckoutResult)told, cancellationToken).ConfigureAwait(false)
            : await FollowAsync(turn, turn.Find(question), isNew: false, cancellationToken).ConfigureAwait(false);
    }

    // A later checkout may have saved an order with the payment of one that was refused: it is not open any more.
    private async Task<CheckoutResult> AsKnownNowAsync(CheckoutResult decided, CancellationToken cancellationToken) =>
        decided is { IsComplete: false, Charge: { } charge }
        && await _charges.FindAsync(charge.Reference, cancellationToken).ConfigureAwait(false) is { } now
            ? decided.WithCharge(now.Charge)
            : decided;

    /// <summary>A cart with items that nobody counts on is not charged for, and a checkout that may still come is waited for.</summary>
    private async Task<CheckoutResult?> FindEarlierAsync(
        Turn turn,
        string operation,
        CancellationToken cancellationToken
    )
    {
        if (turn.State.Completed is { } completed)
        {
            return completed;
        }

        await new WriteSettlement(seller).RunAsync(turn, operation, null, cancellationToken).ConfigureAwait(false);

        // The last one first: it was sent when the others could come no more.
        foreach (var earlier in turn.State.Open.Where(open => open.IsCheckout).Reverse().ToList())
        {
            try
            {
                var result = await FollowAsync(turn, earlier, isNew: false, cancellationToken).ConfigureAwait(false);
                if (result.IsComplete)
                {
                    return result;
                }
            }
            catch (NotAppliedException exception) when (exception.Operation == earlier.Operation)
            {
                // Then this one may begin.
            }
        }

        return null;
    }

    private async Task<CheckoutSnapshot> ReadBeforeAsync(
        Turn turn,
        string operation,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var before = await _reader.ReadBeforeAsync(cancellationToken).ConfigureAwait(false);

            // A cart that nobody else can reach, and that is known here, need not be read.
            var (isSaved, isNew) =
                before is not { OrderId: > 0, Stage: CheckoutStage.Unknown } ? (false, false)
                : seller.KeyIsPrivate && turn.State.Known is { IsEmpty: false } known ? (false, !known.HasSavedItems)
                : await _reader.ReadCartAsync(cancellationToken).ConfigureAwait(false);
            if (isSaved || before.Stage is CheckoutStage.Saved)
            {
                Complete(turn, CheckoutResult.Complete(before.OrderId, Confirmation.LateArrival));
            }

            return before with
            {
                IsNew = isNew,
            };
        }
        catch (TessituraException exception) when (!CallOutcome.IsClear(exception))
        {
            throw NotAppliedException.Of(operation, exception);
        }
    }

    /// <summary>The service has answered with a 2xx: from now on the end is complete, refused or unknown, whatever it said.</summary>
    /// <returns>The order, where it said that it is saved.</returns>
    private async Task<CheckoutResult?> TakeAsync(
        Turn turn,
        OpenWrite asked,
        string? word,
        string? message,
        CancellationToken cancellationToken
    )
    {
        asked.State = WriteProtocol.Next(asked.State, Evidence.CheckoutAnswered);
        asked.EndUnclearly(StillSaving(asked.Operation), Bound);
        var stage = CheckoutSnapshot.StageOf(word);
        asked.Data = asked.Data with
        {
            Message = message,
            Refusal = stage is CheckoutStage.Failed ? CheckoutResult.Refused([message], Confirmation.Answer) : null,
        };
        if (stage is not CheckoutStage.Saved)
        {
            await turn.SaveAsync(asked).ConfigureAwait(false);
            return null;
        }

        var orderId = await FindOrderIdAsync(asked.Data.CheckoutBefore!, cancellationToken).ConfigureAwait(false);
        var result = CheckoutResult.Complete(orderId, Confirmation.Answer);
        asked.State = WriteProtocol.Next(asked.State, Evidence.Found);
        return await DecideAsync(turn, asked, result).ConfigureAwait(false);
    }

    /// <summary>Follows a checkout that was sent, until it is decided or the time for it is over. Sends nothing but reads.</summary>
    /// <param name="turn">The session's.</param>
    /// <param name="asked">The checkout.</param>
    /// <param name="isNew">It was sent in this turn.</param>
    /// <param name="cancellationToken">The caller's.</param>
    private async Task<CheckoutResult> FollowAsync(
        Turn turn,
        OpenWrite asked,
        bool isNew,
        CancellationToken cancellationToken
    )
    {
        using var budget = new TimeBudget(FollowTimeout, seller.Time, cancellationToken);
        var pause = FirstPause;
        do
        {
            var began = seller.Time.GetTimestamp();
            var (evidence, orderId) = await LookAsync(
                    turn,
                    asked,
                    isNew && turn.IsAlone && turn.State.Open.TrueForAll(open => open == asked),
                    asked.IsOver(began),
                    budget
                )
                .ConfigureAwait(false);
            if (evidence is not { } seen)
            {
                continue;
            }

            asked.State = WriteProtocol.Next(asked.State, seen);
            switch (asked.State)
            {
                case WriteState.Applied:
                    var saved = CheckoutResult.Complete(orderId, Confirmation.ReadBack);
                    return await DecideAsync(turn, asked, saved).ConfigureAwait(false);
                case WriteState.Refused:
                    // An earlier checkout with the same payment that is taken for lost may still come.
                    var charge = turn.State.Open.Exists(other => other != asked && other.IsSamePayment(asked))
                        ? asked.Data.Charge
                        : await _charges
                            .EndAsync(asked.Data.Charge, ChargeState.Authorized, null)
                            .ConfigureAwait(false);
                    if (asked.Cause is { } cause && asked.Data.Refusal is null && CallOutcome.IsClear(cause))
                    {
                        await turn.DecideAsync(asked, Decision.Of(cause)).ConfigureAwait(false);
                        throw cause;
                    }

                    var refused = (
                        asked.Data.Refusal ?? CheckoutResult.Refused([asked.Data.Message], Confirmation.ReadBack)
                    ) with
                    {
                        Charge = charge,
                    };
                    await turn.DecideAsync(asked, Decision.Of(refused)).ConfigureAwait(false);
                    return charge is null ? refused : refused.WithCharge(charge);
                case WriteState.NotApplied:
                    await turn.LetGoAsync(asked).ConfigureAwait(false);
                    throw NotAppliedException.Of(asked.Operation, asked.CauseOrDefault);
            }
        } while (!budget.IsOver && await budget.PauseAsync(pause = Longer(pause)).ConfigureAwait(false));

        asked.State = WriteProtocol.Next(asked.State, Evidence.TimeIsUp);
        await turn.LetGoAsync(asked).ConfigureAwait(false);
        throw new OutcomeUnknownException(new(asked.Data), asked.CauseOrDefault);
    }

    /// <summary>One look; no evidence when it failed, or when what it shows means nothing yet.</summary>
    private async Task<(Evidence? Evidence, int OrderId)> LookAsync(
        Turn turn,
        OpenWrite asked,
        bool nothingAddedSince,
        bool isOver,
        TimeBudget budget
    )
    {
        try
        {
            var wasRefused = asked.Data.Refusal is not null || (asked.Cause is { } cause && CallOutcome.IsClear(cause));
            var (evidence, orderId) = await _reader
                .ReadAfterAsync(
                    asked.Data.CheckoutBefore!,
                    nothingAddedSince,
                    needsCertainty: isOver || wasRefused || asked.State is WriteState.Taken,
                    budget.Token
                )
                .ConfigureAwait(false);
            if (
                evidence is Evidence.Found
                && !nothingAddedSince
                && await _payments.AreOfOthersAsync(turn, asked, budget.Token).ConfigureAwait(false)
            )
            {
                // The cart is saved, by a checkout that was not this one.
                asked.Data = asked.Data with
                {
                    Refusal = CheckoutResult.OfOthers(orderId),
                };
                Complete(turn, CheckoutResult.Complete(orderId, Confirmation.ReadBack));
                return (Evidence.CheckoutFailed, 0);
            }

            if (evidence is Evidence.SessionGone && isOver && asked.State is not WriteState.Taken)
            {
                asked.Data = asked.Data with { Refusal = CheckoutResult.SessionGone };
                return (Evidence.CheckoutFailed, 0);
            }

            return evidence switch
            {
                Evidence.SessionGone => (null, 0),
                null or Evidence.NothingThere when wasRefused => (Evidence.CheckoutFailed, 0),
                Evidence.NothingThere when !isOver => (null, 0),
                _ => (evidence, orderId),
            };
        }
        catch (Exception) when (!budget.IsCancelledByCaller)
        {
            // The next look may succeed; the budget ends them.
            return (null, 0);
        }
    }

    /// <summary>The number of an order that was saved a moment ago; 0 when it could not be read in time.</summary>
    private async Task<int> FindOrderIdAsync(CheckoutSnapshot before, CancellationToken cancellationToken)
    {
        using var budget = new TimeBudget(FollowTimeout, seller.Time, cancellationToken);
        do
        {
            try
            {
                var (_, orderId) = await _reader
                    .ReadAfterAsync(before, nothingAddedSince: true, needsCertainty: true, budget.Token)
                    .ConfigureAwait(false);
                if (orderId > 0)
                {
                    return orderId;
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (exception is SessionExpiredException)
                {
                    break;
                }
            }
        } while (!budget.IsOver && await budget.PauseAsync(FirstPause).ConfigureAwait(false));

        return 0;
    }

    private async Task<CheckoutResult> DecideAsync(Turn turn, OpenWrite asked, CheckoutResult result)
    {
        // The payment first: as long as the question is there, whoever comes next finds the order again.
        result = result with
        {
            Charge = await _charges
                .EndAsync(asked.Data.Charge, ChargeState.Saved, result.OrderId)
                .ConfigureAwait(false),
        };
        Complete(turn, result);
        seller.Venue.KeepsCartNumbers |=
            asked.Data.CheckoutBefore is { IsNew: true, OrderId: > 0 and var number } && number == result.OrderId;
        turn.State.IsCompletedHere = OrderPayments.AreKnown(turn, asked, result);
        await turn.DecideAsync(asked, Decision.Of(result)).ConfigureAwait(false);
        return result;
    }

    private static void Complete(Turn turn, CheckoutResult result)
    {
        turn.State.Hold = CartHold.None;
        turn.State.Completed = result;
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private static TessituraException StillSaving(string operation) =>
        new(new Failure(operation, null, [], "the server was still saving the order."));
}
