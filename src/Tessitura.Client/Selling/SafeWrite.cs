namespace Tessitura.Client;

/// <summary>Sends a write once, and finds out what became of it by the rules of <see cref="WriteProtocol"/>.</summary>
internal sealed class SafeWrite(Seller seller)
{
    private readonly CartSearch _search = new(seller);

    /// <exception cref="NotAppliedException">The write ended unclearly and was not carried out.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent.</exception>
    public async Task<WriteResult> RunAsync(CartWrite write, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        if (!seller.Options.ReadsBack)
        {
            return await SendBlindlyAsync(write, cancellationToken).ConfigureAwait(false);
        }

        var (epoch, rawAdditions) = (turn.State.Epoch, turn.State.RawAdditions);
        var question = QuestionOf(write, turn.Key);
        var (arrived, cart) = await SettleAsync(turn, write.Operation, question, cancellationToken)
            .ConfigureAwait(false);
        if (arrived is not null)
        {
            return arrived;
        }

        var before =
            cart is null && Knows(turn, write) is { } known
                ? known
                : CartItems.Of(
                    cart ?? await seller.ReadCartAsync(write.Operation, cancellationToken).ConfigureAwait(false)
                );
        if (write.Refuses?.Invoke(before) is { } reason)
        {
            throw new InvalidOperationException(reason);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var asked = await turn.AskAsync(
                question with
                {
                    Before = before,
                },
                rawAdditions,
                seller.Options.ReadBackTimeout,
                cancellationToken
            )
            .ConfigureAwait(false);
        write.Asked?.Invoke(asked);
        turn.State.HasPackages |=
            write.Expected.Kind is CartItemKind.Package or CartItemKind.PackagePerformance or CartItemKind.SubPackage;
        WriteResult outcome;
        try
        {
            outcome = await write.SendAsync(seller.Cart, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            turn.State.Forget();
            await turn.EndAsync(
                    asked,
                    exception,
                    WriteProtocol.EndOf(exception),
                    seller.Options.LateArrivalBound,
                    cancellationToken
                )
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

            return await DecideAsync(turn, asked, cancellationToken).ConfigureAwait(false);
        }

        if (outcome is UnreadReservation)
        {
            return await ReadAsync(turn, asked, cancellationToken).ConfigureAwait(false);
        }

        asked.State = WriteProtocol.Next(asked.State, Evidence.Answered);
        turn.State.Learn(After(write, before, outcome), epoch);
        await turn.CloseAsync(asked).ConfigureAwait(false);
        await AccountAsync(turn, write.Expected, before, outcome).ConfigureAwait(false);
        return outcome;
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
        if (turn.Decided.TryGetValue(question.Id, out var outcome))
        {
            return (outcome, false);
        }

        var asked = turn.Find(question);
        var look = await _search.RunAsync(turn, asked, cancellationToken).ConfigureAwait(false);
        return isMadeAgain && look.Explanation.Work is { } work
            ? (await GiveToEqualCallAsync(turn, asked, work).ConfigureAwait(false), true)
            : (await DecideAsync(turn, asked, look).ConfigureAwait(false), true);
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
    public async Task<(WriteResult? Arrived, Cart? Cart)> SettleAsync(
        Turn turn,
        string operation,
        QuestionData? question,
        CancellationToken cancellationToken
    )
    {
        var changed = await new SafeOrderWrite(seller)
            .SettleAsync(turn, operation, question, cancellationToken)
            .ConfigureAwait(false);
        if (changed is not null)
        {
            return (changed, null);
        }

        var earlier = turn
            .State.Open.Where(open => open is { IsCheckout: false, IsHeldElsewhere: false, Data.Order: null })
            .ToList();
        foreach (var unclear in earlier.Where(open => open.State is WriteState.Unclear))
        {
            var look = await _search.RunAsync(turn, unclear, cancellationToken).ConfigureAwait(false);
            if (look.Evidence is Evidence.Found)
            {
                return (await ArriveAsync(turn, unclear, look, question).ConfigureAwait(false), null);
            }

            if (await ConcludeAsync(turn, unclear, look).ConfigureAwait(false) is not NotAppliedException and { } told)
            {
                throw told;
            }
        }

        if (earlier.Count == 0)
        {
            return (null, null);
        }

        // What was taken for lost may have come after all, when nobody looked any more.
        var cart = await seller.ReadCartAsync(operation, cancellationToken).ConfigureAwait(false);
        foreach (var lost in earlier)
        {
            var explanation = await CartSearch
                .ExplainAsync(turn, lost, cart, showsCandidates: false, cancellationToken)
                .ConfigureAwait(false);
            if (explanation.IsNothing)
            {
                explanation = await Seller
                    .ReadBeforeAsync(
                        operation,
                        token => _search.ExplainOrderAsync(turn, lost, cart, showsCandidates: false, token),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }

            if (explanation.Work is not null)
            {
                var look = new CartSearchResult(Evidence.Found, explanation);
                return (await ArriveAsync(turn, lost, look, question).ConfigureAwait(false), null);
            }

            if (!explanation.IsNothing)
            {
                var look = new CartSearchResult(Evidence.SeveralExplanations, explanation);
                throw (await ConcludeAsync(turn, lost, look).ConfigureAwait(false))!;
            }
        }

        return (null, cart);
    }

    /// <summary>The server has carried it out: what it brought, the cart tells.</summary>
    private async Task<WriteResult> ReadAsync(Turn turn, OpenWrite asked, CancellationToken cancellationToken)
    {
        turn.State.Forget();
        asked.Data = asked.Data with { IsAnswered = true };
        await turn.EndAsync(
                asked,
                UnreadReservation.CauseOf(asked.Operation),
                Evidence.NoClearEnd,
                seller.Options.LateArrivalBound,
                cancellationToken
            )
            .ConfigureAwait(false);
        return await DecideAsync(turn, asked, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the cart until it is known what became of a write.</summary>
    private async Task<WriteResult> DecideAsync(Turn turn, OpenWrite asked, CancellationToken cancellationToken) =>
        await DecideAsync(turn, asked, await _search.RunAsync(turn, asked, cancellationToken).ConfigureAwait(false))
            .ConfigureAwait(false);

    private async Task<WriteResult> DecideAsync(Turn turn, OpenWrite asked, CartSearchResult look) =>
        await ConcludeAsync(turn, asked, look).ConfigureAwait(false) is { } told
            ? throw told
            : turn.Decided[asked.Data.Id];

    /// <summary>What a look means, for the write and for its caller.</summary>
    /// <returns>What the caller is told; null when the write was carried out.</returns>
    private async Task<Exception?> ConcludeAsync(Turn turn, OpenWrite asked, CartSearchResult look)
    {
        // What the server says it has done is not called lost because the cart does not show it.
        var evidence =
            look.Evidence is Evidence.NothingThere && asked.Data.IsAnswered
                ? Evidence.SeveralExplanations
                : look.Evidence;
        asked.State = WriteProtocol.Next(asked.State, evidence);
        switch (asked.State)
        {
            case WriteState.Applied:
                await CreditAsync(turn, asked, look.Explanation.Work!).ConfigureAwait(false);
                return null;
            case WriteState.NotApplied:
                await turn.LetGoAsync(asked).ConfigureAwait(false);
                return NotAppliedException.Of(asked.Operation, asked.CauseOrDefault);
            case WriteState.Contested:
                await turn.NameAsync(asked, [.. look.Explanation.Candidates.SelectMany(ItemName.Of)])
                    .ConfigureAwait(false);
                turn.State.Forget();
                return new OutcomeUnknownException(new(asked.Data), asked.CauseOrDefault);
            case WriteState.SeatsExpired or WriteState.SessionGone:
                await turn.CloseAsync(asked).ConfigureAwait(false);
                return look.Refusal;
            default:
                await turn.LetGoAsync(asked).ConfigureAwait(false);
                return new OutcomeUnknownException(new(asked.Data), asked.CauseOrDefault);
        }
    }

    private async Task<WriteResult> ArriveAsync(
        Turn turn,
        OpenWrite earlier,
        CartSearchResult look,
        QuestionData? question
    )
    {
        // A caller who asks for the same again wants what has arrived; anybody else who put the same into the cart must
        // be ruled out for that.
        return question is not null && question.AsksForTheSameAs(earlier.Data) && turn.IsAlone
            ? await GiveToEqualCallAsync(turn, earlier, look.Explanation.Work!).ConfigureAwait(false)
            : throw new LateArrivalException(
                earlier.Operation,
                await DecideAsync(turn, earlier, look).ConfigureAwait(false)
            )
            {
                QuestionId = earlier.Data.Id,
            };
    }

    private static async Task<WriteResult> GiveToEqualCallAsync(Turn turn, OpenWrite earlier, ItemInCart work)
    {
        earlier.State = WriteProtocol.Next(earlier.State, Evidence.GivenToEqualCall);
        turn.State.Forget();
        await turn.AccountAsync(work.WithItsPackage(earlier.Data.Expected!)).ConfigureAwait(false);
        await turn.LetGoAsync(earlier).ConfigureAwait(false);
        return earlier.Data.Expected!.ToOutcome(work, Confirmation.LateArrival);
    }

    private static async Task CreditAsync(Turn turn, OpenWrite asked, ItemInCart work)
    {
        var expected = asked.Data.Expected!;
        var confirmation = asked.Data.IsAnswered ? Confirmation.Answer : Confirmation.ReadBack;
        turn.State.Forget();
        await turn.DecideAsync(asked, expected.ToOutcome(work, confirmation)).ConfigureAwait(false);
        await turn.AccountAsync(work.WithItsPackage(expected)).ConfigureAwait(false);
    }

    /// <summary>What an answer names is not the work of another write.</summary>
    private static async Task AccountAsync(Turn turn, ExpectedItem expected, CartItems before, WriteResult outcome)
    {
        if (expected.Kind is CartItemKind.Ticket)
        {
            // The answer names no tickets. What was said not to be applied stays so: its bound is over.
            var hidden = turn.State.Open.Where(open =>
                open.State is WriteState.NotApplied
                && open.Data.Expected is { Kind: CartItemKind.Ticket } other
                && other.LineItemId == expected.LineItemId
            );
            foreach (var lost in hidden.ToList())
            {
                await turn.CloseAsync(lost).ConfigureAwait(false);
            }

            return;
        }

        if (outcome is PaymentPlanResult plan)
        {
            await turn.AccountAsync([.. plan.Payments.Select(payment => CartItem.Seen(expected.Kind, payment.Id))])
                .ConfigureAwait(false);
            return;
        }

        var id = outcome switch
        {
            Reservation reservation => reservation.LineItemId,
            CartEntry entry => entry.Id,
            _ => 0,
        };
        // What was there before was added to, and stays another's work as well.
        if (id > 0 && CartItem.Seen(expected.Kind, id) is var item && !before.Contains(item))
        {
            await turn.AccountAsync(
                    expected.BeginsPackage && outcome is Reservation { PackageLineItemId: > 0 and var package }
                        ? [item, CartItem.Seen(CartItemKind.Package, package)]
                        : [item]
                )
                .ConfigureAwait(false);
        }
    }

    // The cart is known only while nobody else can change it. Which tickets a line item has, and what is paid after a
    // payment, no answer tells.
    private CartItems? Knows(Turn turn, CartWrite write) =>
        seller.KeyIsPrivate
        && write.Expected.Kind is not CartItemKind.Ticket
        && turn.State.Known is { } known
        && (write.Expected.Kind is not CartItemKind.Payment || known.AmountPaid is not null)
            ? known
            : null;

    private static CartItems? After(CartWrite write, CartItems before, WriteResult outcome) =>
        outcome switch
        {
            Reservation { SeatsReserved: 0, LineItemId: 0 } => before,
            Reservation { LineItemId: > 0 } line when write.AnswerNamesItem => before.With(
                CartItem.Seen(write.Expected.Kind, line.LineItemId)
            ),
            CartEntry { Id: > 0 } entry when write.AnswerNamesItem => before.With(
                CartItem.Seen(write.Expected.Kind, entry.Id)
            ),
            _ => null,
        };

    private QuestionData QuestionOf(CartWrite write, SessionKey key) =>
        new()
        {
            Id = "",
            SessionId = "",
            Operation = write.Operation,
            State = WriteState.Sent,
            SentAt = default,
            RequestMark = SessionDigest.Of(key, write.Request(seller.Venue)),
            Expected = write.CertificateNumber is { } number
                ? write.Expected with
                {
                    CertificateMark = SessionDigest.Of(key, number),
                }
                : write.Expected,
        };

    private async Task<WriteResult> SendBlindlyAsync(CartWrite write, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await write.SendAsync(seller.Cart, cancellationToken).ConfigureAwait(false);
            return outcome is UnreadReservation ? new Reservation { SeatsRequested = write.Expected.Seats } : outcome;
        }
        catch (TessituraException exception) when (!CallOutcome.IsClear(exception))
        {
            throw NotAppliedException.Of(write.Operation, exception);
        }
    }
}
