namespace Tessitura.Client;

/// <summary>
/// Finds out by the rules of <see cref="WriteProtocol"/> what became of a write: of one that is sent now, of one that is
/// asked about again, and of all earlier ones before another is sent.
/// </summary>
internal sealed class WriteSettlement(Seller seller, OrderReader? orders = null)
{
    private readonly WriteSearch _search = new(seller, orders ?? new(seller, OrderRules.Default));

    /// <summary>Sends a write that is open, once.</summary>
    /// <returns>What was got, and whether the server's answer tells it; what the cart tells is decided then.</returns>
    /// <exception cref="NotAppliedException">The write ended unclearly and was not carried out.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    public async Task<(WriteResult Outcome, bool IsAnswer)> SendAsync(
        Turn turn,
        OpenWrite asked,
        Func<CancellationToken, Task<WriteResult>> send,
        CancellationToken cancellationToken
    )
    {
        WriteResult outcome;
        try
        {
            outcome = await send(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await EndAsync(turn, asked, exception, WriteProtocol.EndOf(exception), cancellationToken)
                .ConfigureAwait(false);
            if (asked.State is not WriteState.Unclear)
            {
                var reader = new CheckoutReader(seller);
                if (await reader.ExplainAsync(exception, cancellationToken).ConfigureAwait(false) is { } saved)
                {
                    throw saved;
                }

                throw;
            }

            if (!seller.Options.ReadsBack)
            {
                await turn.DecideAsync(asked, Decision.NotApplied).ConfigureAwait(false);
                throw NotAppliedException.Of(asked.Operation, exception);
            }

            return (await DecideAsync(turn, asked, cancellationToken).ConfigureAwait(false), false);
        }

        if (outcome is UnreadReservation { Item: var item })
        {
            // The server has carried it out: what it brought, the cart tells.
            asked.Data = asked.Data with
            {
                Answered = ItemName.Of(item),
            };
            await turn.AccountAsync([item], asked).ConfigureAwait(false);
            var cause = UnreadReservation.CauseOf(asked.Operation);
            await EndAsync(turn, asked, cause, Evidence.NoClearEnd, cancellationToken).ConfigureAwait(false);
            return (await DecideAsync(turn, asked, cancellationToken).ConfigureAwait(false), false);
        }

        asked.State = WriteProtocol.Next(asked.State, Evidence.Answered);
        await turn.DecideAsync(asked, Decision.Of(outcome)).ConfigureAwait(false);
        return (outcome, true);
    }

    /// <summary>Decides a write that ended as unknown.</summary>
    public async Task<WriteResult> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken) =>
        (await ResolveAsync(question, isMadeAgain: false, cancellationToken).ConfigureAwait(false)).Outcome;

    /// <summary>The same, and whether it is told for the first time.</summary>
    /// <param name="question">The write.</param>
    /// <param name="isMadeAgain">What it brought goes to an equal call, and whoever asks about the write is not told of it a second time.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<(WriteResult Outcome, bool IsNews)> ResolveAsync(
        OpenQuestion question,
        bool isMadeAgain,
        CancellationToken cancellationToken
    )
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        if (turn.ToldOf(question) is { } told)
        {
            return (told, false);
        }

        var asked = turn.Find(question);
        var found = await _search.RunAsync(turn, asked, cancellationToken).ConfigureAwait(false);
        return isMadeAgain && found.Explanation?.Work is { } work
            ? (await GiveToEqualCallAsync(turn, asked, work).ConfigureAwait(false), true)
            : (await DecideAsync(turn, asked, found).ConfigureAwait(false), true);
    }

    /// <summary>
    /// Nothing new is sent while an earlier write can still arrive, or has arrived and nobody counts on it. Where the
    /// earlier one asks for the same as the new one, its work is what the caller wants now.
    /// </summary>
    /// <param name="turn">The session's.</param>
    /// <param name="operation">Name of the new write.</param>
    /// <param name="question">The new write; null for a checkout.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The work of an equal write before; else the cart, if it was read for this.</returns>
    /// <exception cref="LateArrivalException">An earlier write has arrived.</exception>
    public async Task<(WriteResult? Arrived, Cart? Cart)> RunAsync(
        Turn turn,
        string operation,
        QuestionData? question,
        CancellationToken cancellationToken
    )
    {
        // An order that was opened shows before what was put into it.
        var earlier = turn
            .State.Open.Where(open => open is { IsCheckout: false, IsHeldElsewhere: false })
            .OrderByDescending(open => open.Data.Order is not null)
            .ToList();
        foreach (var unclear in earlier.Where(open => open.State is WriteState.Unclear))
        {
            var found = await _search.RunAsync(turn, unclear, cancellationToken).ConfigureAwait(false);
            if (found.Evidence is Evidence.Found)
            {
                return (await ArriveAsync(turn, unclear, found, question).ConfigureAwait(false), null);
            }

            if (await ConcludeAsync(turn, unclear, found).ConfigureAwait(false) is not NotAppliedException and { } told)
            {
                throw told;
            }
        }

        // What was taken for lost may have come after all, when nobody looked any more.
        Cart? cart = null;
        foreach (var lost in earlier.Where(turn.State.Open.Contains))
        {
            if (lost.Data.Order is null)
            {
                cart ??= await seller.ReadCartAsync(operation, cancellationToken).ConfigureAwait(false);
            }

            var found = await Seller
                .ReadBeforeAsync(operation, token => _search.LookAgainAsync(turn, lost, cart, token), cancellationToken)
                .ConfigureAwait(false);
            switch (found.Evidence)
            {
                case Evidence.Found:
                    return (await ArriveAsync(turn, lost, found, question).ConfigureAwait(false), null);
                // That a ticket is in a state that nothing explains is told once.
                case Evidence.SeveralExplanations
                    when lost.Data.Order is null || lost.State is not WriteState.Contested:
                    throw (await ConcludeAsync(turn, lost, found).ConfigureAwait(false))!;
            }
        }

        return (null, cart);
    }

    /// <summary>An order is opened, or a ticket given back, only once: what was open about the same has its answer too.</summary>
    public static async Task CloseEqualAsync(Turn turn, OrderWrite write, WriteResult outcome)
    {
        var others = turn.State.Open.Where(open =>
            open.State is WriteState.NotApplied or WriteState.Contested
            && (write.IsSameAs(open.Data.Order) || write.Excludes(open.Data.Order))
        );
        foreach (var other in others.ToList())
        {
            var decision = write.IsSameAs(other.Data.Order) ? Decision.Of(OfEqualCall(outcome)) : Decision.NotApplied;
            await turn.DecideAsync(other, decision).ConfigureAwait(false);
        }
    }

    private Task EndAsync(
        Turn turn,
        OpenWrite asked,
        Exception exception,
        Evidence evidence,
        CancellationToken cancellationToken
    )
    {
        turn.State.Forget();
        return turn.EndAsync(asked, exception, evidence, seller.Options.LateArrivalBound, cancellationToken);
    }

    /// <summary>Looks until it is known what became of a write.</summary>
    private async Task<WriteResult> DecideAsync(Turn turn, OpenWrite asked, CancellationToken cancellationToken)
    {
        var found = await _search.RunAsync(turn, asked, cancellationToken).ConfigureAwait(false);
        return await DecideAsync(turn, asked, found).ConfigureAwait(false);
    }

    private static async Task<WriteResult> DecideAsync(Turn turn, OpenWrite asked, SearchResult found)
    {
        if (found.Outcome is TicketReturn ticket && turn.WasTold(ticket, asked.Data.SentAt))
        {
            // To every other caller it is the work of an equal call, and not a second return.
            found = found with
            {
                Outcome = OfEqualCall(ticket),
            };
        }

        return await ConcludeAsync(turn, asked, found).ConfigureAwait(false) is { } told ? throw told : found.Outcome!;
    }

    /// <summary>What was found means this for the write and for its caller.</summary>
    /// <returns>What the caller is told; null when the write was carried out.</returns>
    private static async Task<Exception?> ConcludeAsync(Turn turn, OpenWrite asked, SearchResult found)
    {
        // What the server says it has done is not called lost because the cart does not show it.
        var evidence =
            found.Evidence is Evidence.NothingThere && asked.Data.Answered is not null
                ? Evidence.SeveralExplanations
                : found.Evidence;
        asked.State = WriteProtocol.Next(asked.State, evidence);
        switch (asked.State)
        {
            case WriteState.Applied:
                turn.State.Forget();
                var expected = asked.Data.Expected;
                await turn.DecideAsync(asked, Decision.Of(found.Outcome!)).ConfigureAwait(false);
                await (
                    asked.Data.Order is { } order
                        ? CloseEqualAsync(turn, order, found.Outcome!)
                        : turn.AccountAsync(found.Explanation!.Work!.WithItsPackage(expected!))
                ).ConfigureAwait(false);
                return null;
            case WriteState.NotApplied:
                await turn.LetGoAsync(asked).ConfigureAwait(false);
                return NotAppliedException.Of(asked.Operation, asked.CauseOrDefault);
            case WriteState.SeatsExpired or WriteState.SessionGone:
                var isGone = asked.State is WriteState.SessionGone;
                await turn.DecideAsync(asked, isGone ? null : Decision.Of(found.Refusal!)).ConfigureAwait(false);
                return found.Refusal;
            default:
                turn.State.Forget();
                await turn.NameAsync(asked, found.Explanation?.Candidates ?? []).ConfigureAwait(false);
                return new OutcomeUnknownException(new(asked.Data), asked.CauseOrDefault);
        }
    }

    private static async Task<WriteResult> ArriveAsync(
        Turn turn,
        OpenWrite earlier,
        SearchResult found,
        QuestionData? question
    )
    {
        // A caller who asks for the same again wants what has arrived; anybody else who put the same into the cart must
        // be ruled out for that.
        if (
            question is not null
            && question.AsksForTheSameAs(earlier.Data)
            && turn.IsAlone
            && found.Explanation?.Work is { } work
        )
        {
            return await GiveToEqualCallAsync(turn, earlier, work).ConfigureAwait(false);
        }

        var arrived = await DecideAsync(turn, earlier, found).ConfigureAwait(false);
        return question?.Order?.IsSameAs(earlier.Data.Order) is true
            ? OfEqualCall(arrived)
            : throw new LateArrivalException(earlier.Operation, arrived) { QuestionId = earlier.Data.Id };
    }

    private static async Task<WriteResult> GiveToEqualCallAsync(Turn turn, OpenWrite earlier, ItemInCart work)
    {
        earlier.State = WriteProtocol.Next(earlier.State, Evidence.GivenToEqualCall);
        turn.State.Forget();
        await turn.AccountAsync(work.WithItsPackage(earlier.Data.Expected!)).ConfigureAwait(false);
        await turn.LetGoAsync(earlier).ConfigureAwait(false);
        return earlier.Data.Expected!.ToOutcome(work, Confirmation.LateArrival);
    }

    private static WriteResult OfEqualCall(WriteResult outcome) =>
        outcome with
        {
            ConfirmedBy = Confirmation.LateArrival,
        };
}
