namespace Tessitura.Client;

/// <summary>Adds something to the cart: each write once, compared with the cart before, and told as <see cref="WriteSettlement"/> finds it.</summary>
internal sealed class SafeWrite(Seller seller)
{
    private readonly WriteSettlement _settlement = new(seller);

    /// <exception cref="NotAppliedException">The write ended unclearly and was not carried out.</exception>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent.</exception>
    public async Task<WriteResult> RunAsync(CartWrite write, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        var (epoch, rawAdditions) = (turn.State.Epoch, turn.State.RawAdditions);
        var question = QuestionOf(write, turn.Key);
        var (arrived, cart) = await _settlement
            .RunAsync(turn, write.Operation, question, cancellationToken)
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
        var (outcome, isAnswer) = await _settlement
            .SendAsync(turn, asked, token => write.SendAsync(seller.Cart, token), cancellationToken)
            .ConfigureAwait(false);
        if (isAnswer)
        {
            turn.State.Learn(After(write, before, outcome), epoch);
            await AccountAsync(turn, write.Expected, before, outcome).ConfigureAwait(false);
        }

        return outcome;
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
                await turn.DecideAsync(lost, Decision.NotApplied).ConfigureAwait(false);
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
        QuestionData.Of(write.Operation) with
        {
            RequestMark = SessionDigest.Of(key, write.Request(seller.Venue)),
            Expected = write.CertificateNumber is { } number
                ? write.Expected with
                {
                    CertificateMark = SessionDigest.Of(key, number),
                }
                : write.Expected,
        };
}
