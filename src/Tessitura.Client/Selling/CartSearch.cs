namespace Tessitura.Client;

/// <summary>What a search came to.</summary>
/// <param name="Evidence">What it proves.</param>
/// <param name="Explanation">What was in the cart.</param>
/// <param name="Refusal">Why the cart could not be read.</param>
internal sealed record CartSearchResult(Evidence Evidence, Explanation Explanation, Exception? Refusal = null);

/// <summary>Reads the cart again and again after an unclear end, on a time budget of its own.</summary>
internal sealed class CartSearch(Seller seller)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Looks into the cart until it shows what became of a write, or the time for that is over.</summary>
    public async Task<CartSearchResult> RunAsync(Turn turn, OpenWrite asked, CancellationToken cancellationToken)
    {
        using var budget = seller.StartBudget(asked, cancellationToken);
        var fewer = -1;
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var began = seller.Time.GetTimestamp();
            try
            {
                var cart = await seller.Cart.GetAsync(cancellationToken: budget.Token).ConfigureAwait(false);
                var explanation = await ExplainAsync(
                        turn,
                        asked,
                        cart ?? new Cart(),
                        showsCandidates: true,
                        budget.Token
                    )
                    .ConfigureAwait(false);
                if (explanation.IsNothing && asked.IsOver(began))
                {
                    explanation = await ExplainOrderAsync(turn, asked, cart, showsCandidates: true, budget.Token)
                        .ConfigureAwait(false);
                }

                if (explanation.Work is { } work)
                {
                    // Fewer than asked for may be a server in the middle of its work: it must say so twice.
                    var outcome = asked.Data.Expected!.ToOutcome(work, Confirmation.ReadBack);
                    if (outcome is not Reservation { IsComplete: false } partly || partly.SeatsReserved == fewer)
                    {
                        return new(Evidence.Found, explanation);
                    }

                    fewer = partly.SeatsReserved;
                }
                else if (explanation.IsNothing && asked.IsOver(began))
                {
                    return new(Evidence.NothingThere, explanation);
                }
                else if (!explanation.IsNothing && AllAreOver(turn, asked, began))
                {
                    return new(Evidence.SeveralExplanations, explanation);
                }
            }
            catch (SessionExpiredException exception) when (asked.IsOver(began))
            {
                return new(Evidence.SessionGone, Explanation.Nothing, exception);
            }
            catch (TessituraRejectedException exception)
                when (exception.Kind is RejectionKind.SeatsExpired && asked.IsOver(began))
            {
                return new(Evidence.SeatsExpired, Explanation.Nothing, exception);
            }
            catch (TessituraAuthenticationException exception) when (asked.IsOver(began))
            {
                // A cart that may not be read now may not be read a second later.
                return new(Evidence.TimeIsUp, Explanation.Nothing, exception);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next look may succeed; the budget ends them.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new(Evidence.TimeIsUp, Explanation.Nothing);
            }
            catch (OperationCanceledException)
            {
                await turn.LetGoAsync(asked).ConfigureAwait(false);
                throw;
            }

            if (!await budget.PauseAsync(Until(asked.UntilOver, pause)).ConfigureAwait(false))
            {
                return new(Evidence.TimeIsUp, Explanation.Nothing);
            }
        }
    }

    /// <summary>What one cart says of a write.</summary>
    public static async Task<Explanation> ExplainAsync(
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

    /// <summary>
    /// A cart that is empty may have been saved meanwhile. What the order holds was compared with the cart before by
    /// nobody: it may be the work of the write, and it is not given to it.
    /// </summary>
    public async Task<Explanation> ExplainOrderAsync(
        Turn turn,
        OpenWrite asked,
        Cart? cart,
        bool showsCandidates,
        CancellationToken cancellationToken
    )
    {
        if (cart is not (null or { Products.Count: 0, Payments.Count: 0 }))
        {
            return Explanation.Nothing;
        }

        var order = await seller
            .Cart.GetAsync(savedCart: true, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var explanation = order is null
            ? Explanation.Nothing
            : await ExplainAsync(turn, asked, order, showsCandidates, cancellationToken).ConfigureAwait(false);
        return explanation.Work is { } work ? Explanation.Several([work]) : explanation;
    }

    private static bool AllAreOver(Turn turn, OpenWrite asked, long began) =>
        asked.IsOver(began) && turn.State.Open.TrueForAll(open => open.IsCheckout || open.IsOver(began));

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    // The look that decides comes as soon as the bound has passed.
    private static TimeSpan Until(TimeSpan bound, TimeSpan pause) =>
        bound > TimeSpan.Zero && bound < pause ? bound : pause;
}
