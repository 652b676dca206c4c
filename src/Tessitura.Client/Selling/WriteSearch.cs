namespace Tessitura.Client;

/// <summary>What looking for a write came to.</summary>
/// <param name="Evidence">What it proves; that nothing is there counts from the bound on.</param>
/// <param name="Outcome">What the caller gets, where it was carried out.</param>
/// <param name="Explanation">What is in the cart and may be its work; null of a write to an order.</param>
/// <param name="Refusal">Why nothing could be looked at.</param>
internal sealed record SearchResult(
    Evidence Evidence,
    WriteResult? Outcome = null,
    Explanation? Explanation = null,
    Exception? Refusal = null
)
{
    public static SearchResult Of(OpenWrite asked, Explanation explanation) =>
        explanation.Work is { } work
            ? new(
                Evidence.Found,
                asked.Data.Expected!.ToOutcome(
                    work,
                    asked.Data.Answered is null ? Confirmation.ReadBack : Confirmation.Answer
                ),
                explanation
            )
            : new(explanation.IsNothing ? Evidence.NothingThere : Evidence.SeveralExplanations, null, explanation);
}

/// <summary>Reads the cart again and again after an unclear end, on a time budget of its own.</summary>
internal sealed class WriteSearch(Seller seller, OrderReader orders)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly LoadedOrderSearch _orders = new(seller, orders);

    /// <summary>Looks until it is known what became of a write, or the time for that is over.</summary>
    public async Task<SearchResult> RunAsync(Turn turn, OpenWrite asked, CancellationToken cancellationToken)
    {
        using var budget = seller.StartBudget(asked, cancellationToken);
        int? fewer = null;
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var began = seller.Time.GetTimestamp();
            try
            {
                var found = asked.Data.Order is null
                    ? await LookAsync(turn, asked, asked.IsOver(began), budget.Token).ConfigureAwait(false)
                    : await _orders.LookAsync(turn, asked, budget.Token).ConfigureAwait(false);

                // Fewer than asked for may be a server in the middle of its work: it must say so twice.
                var partly = found.Outcome is Reservation { IsComplete: false } some ? some.SeatsReserved : fewer;
                if (found.Evidence is Evidence.Found ? partly == fewer : IsDecided(turn, asked, found.Evidence, began))
                {
                    return found;
                }

                fewer = partly;
            }
            catch (Exception exception) when (asked.IsOver(began) && GoneBy(exception) is { } gone)
            {
                return new(gone, Refusal: exception);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next look may succeed; the budget ends them.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new(Evidence.TimeIsUp);
            }
            catch (OperationCanceledException)
            {
                await turn.LetGoAsync(asked).ConfigureAwait(false);
                throw;
            }

            if (!await budget.PauseAsync(Until(asked.UntilOver, pause)).ConfigureAwait(false))
            {
                return new(Evidence.TimeIsUp);
            }
        }
    }

    /// <summary>Looks once for a write that was not there in time, before another is sent.</summary>
    /// <param name="turn">The session's.</param>
    /// <param name="lost">The write.</param>
    /// <param name="cart">What is in the cart now; not needed for a write to an order.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <exception cref="TessituraException">It could not be read.</exception>
    public async Task<SearchResult> LookAgainAsync(
        Turn turn,
        OpenWrite lost,
        Cart? cart,
        CancellationToken cancellationToken
    )
    {
        if (lost.Data.Order is not null)
        {
            return await _orders.LookAsync(turn, lost, cancellationToken).ConfigureAwait(false);
        }

        return await LookIntoAsync(turn, lost, cart, isOver: true, showsCandidates: false, cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<SearchResult> LookAsync(
        Turn turn,
        OpenWrite asked,
        bool isOver,
        CancellationToken cancellationToken
    )
    {
        var cart = await seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return await LookIntoAsync(turn, asked, cart, isOver, showsCandidates: true, cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<SearchResult> LookIntoAsync(
        Turn turn,
        OpenWrite asked,
        Cart? cart,
        bool isOver,
        bool showsCandidates,
        CancellationToken cancellationToken
    )
    {
        var explanation = await ExplainAsync(turn, asked, cart ?? new(), showsCandidates, cancellationToken)
            .ConfigureAwait(false);
        if (!explanation.IsNothing || !isOver)
        {
            return SearchResult.Of(asked, explanation);
        }

        var order = OrderReader.IsEmpty(cart)
            ? await seller.Cart.GetAsync(savedCart: true, cancellationToken: cancellationToken).ConfigureAwait(false)
            : null;
        if (order is not null)
        {
            // A cart that is empty may have been saved meanwhile. What the order holds was compared with the cart before
            // by nobody: it may be the work of the write, and it is not given to it.
            explanation = await ExplainAsync(turn, asked, order, showsCandidates, cancellationToken)
                .ConfigureAwait(false);
            explanation = explanation.Work is { } work ? Explanation.Several([work]) : explanation;
        }

        if (
            explanation.IsNothing
            && asked.Data is { Answered: not null, Expected: { } expected }
            && expected.IsOutWithItsPackage(order ?? cart ?? new())
        )
        {
            asked.Data = asked.Data with { Answered = null };
        }

        return SearchResult.Of(asked, explanation);
    }

    /// <summary>What one cart says of a write.</summary>
    private static async Task<Explanation> ExplainAsync(
        Turn turn,
        OpenWrite asked,
        Cart cart,
        bool showsCandidates,
        CancellationToken cancellationToken
    )
    {
        var explanation = Explain(null);

        // Others have noted what they sent before this cart was read.
        return
            explanation.Work is not null
            && await turn.RawWritesElsewhereAsync(cancellationToken).ConfigureAwait(false) is { } until
            ? Explain(until)
            : explanation;

        Explanation Explain(DateTimeOffset? elsewhereUntil) =>
            new Attribution(
                turn.State.Open,
                cart,
                turn.Key,
                turn.IsAlone,
                new RawWrites(turn.State.RawAdditions, turn.State.RawMayArriveUntil, elsewhereUntil),
                showsCandidates
            ).Of(asked);
    }

    // What may be the work of several is told when none of them can bring more.
    private static bool IsDecided(Turn turn, OpenWrite asked, Evidence evidence, long began) =>
        asked.IsOver(began)
        && (
            evidence is not Evidence.SeveralExplanations
            || turn.State.Open.TrueForAll(open => open.IsCheckout || open.IsOver(began))
        );

    /// <summary>What a look that failed proves where it began after the bound; null where the next one may succeed.</summary>
    public static Evidence? GoneBy(Exception exception) =>
        exception switch
        {
            SessionExpiredException => Evidence.SessionGone,
            TessituraRejectedException { Kind: RejectionKind.SeatsExpired } => Evidence.SeatsExpired,
            // A cart that may not be read now may not be read a second later.
            TessituraAuthenticationException => Evidence.TimeIsUp,
            _ => null,
        };

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    // The look that decides comes as soon as the bound has passed.
    private static TimeSpan Until(TimeSpan bound, TimeSpan pause) =>
        bound > TimeSpan.Zero && bound < pause ? bound : pause;
}
