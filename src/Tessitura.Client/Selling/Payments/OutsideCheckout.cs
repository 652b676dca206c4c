namespace Tessitura.Client;

/// <summary>
/// Checks out with a payment that was authorized outside: written down before anything is sent, compared with the cart,
/// posted once by <see cref="SafeCheckout"/>, and every end without an order names the charge.
/// </summary>
internal sealed class OutsideCheckout(Seller seller)
{
    private const string Operation = "Cart.Checkout";

    private readonly Charges _charges = new(seller);

    public async Task<CheckoutResult> RunAsync(OutsideAuthorization authorization, CancellationToken cancellationToken)
    {
        // Before the turn: while this waits for it, what the customer has paid is written down.
        await RecordAsync(authorization, cancellationToken).ConfigureAwait(false);
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        var (before, now) = await _charges
            .ChangeAsync(authorization.Reference, note => Claim(note, authorization, turn.SessionId), cancellationToken)
            .ConfigureAwait(false);
        var wasSent = before is { Charge.State: ChargeState.Sent };
        if (Known(now, turn.SessionId) is { } known)
        {
            return known;
        }

        try
        {
            var call = new CheckoutCall(
                Operation,
                token => seller.Cart.CheckoutAsync(authorization.ToRequest(), token),
                [authorization.AuthorizationCode, authorization.SecureValues]
            )
            {
                Charge = now.Charge,
                CompareAsync = token => CompareAsync(turn, authorization, token),
            };
            var result = await new SafeCheckout(seller).RunAsync(turn, call, cancellationToken).ConfigureAwait(false);
            return result switch
            {
                // An incomplete package, or somebody else's checkout that was refused: nothing was sent with it.
                { State: CheckoutState.NotSent } or { State: CheckoutState.Refused, Charge: null } => result with
                {
                    Charge = await GiveBackAsync(turn, now.Charge, wasSent).ConfigureAwait(false),
                },
                { IsComplete: true } when result.Charge?.Reference != authorization.Reference => await ByOrderAsync(
                        turn,
                        now.Charge,
                        wasSent,
                        result,
                        cancellationToken
                    )
                    .ConfigureAwait(false),
                _ => result,
            };
        }
        catch (TessituraException exception) when (IsRefusal(exception))
        {
            var charge = await GiveBackAsync(turn, now.Charge, wasSent).ConfigureAwait(false);
            // What refuses this call says nothing of the checkout that was sent with it before.
            return charge is { State: ChargeState.Sent }
                ? throw Unknown(turn, charge, exception)
                : NotSaved(exception) with
                {
                    Charge = charge,
                };
        }
        catch
        {
            await GiveBackAsync(turn, now.Charge, wasSent).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes down that the customer is sent to the payment page.</summary>
    public async Task<OutsideCharge> StartAsync(string reference, decimal? amount, CancellationToken cancellationToken)
    {
        var sessionId = SessionDigest.IdOf(await seller.GetKeyAsync(cancellationToken).ConfigureAwait(false));
        var due =
            amount
            ?? (await seller.ReadCartAsync("Cart.Get", cancellationToken).ConfigureAwait(false)).BalanceToCharge
            ?? 0;
        if (due <= 0)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"{due:0.00} is due; a payment page is for more than 0.")
            );
        }

        var started = new OutsideCharge
        {
            Reference = reference,
            Amount = due,
            State = ChargeState.Started,
            RecordedAt = seller.Time.GetUtcNow(),
        };
        var (_, now) = await _charges
            .ChangeAsync(
                reference,
                // Started again before anybody has paid, it is the same payment with another amount.
                note =>
                    note is null or { Charge.State: ChargeState.Started }
                        ? new(started, sessionId)
                        : throw new ArgumentException(
                            "A payment with this reference is known already.",
                            nameof(reference)
                        ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return now.Charge;
    }

    /// <summary>Writes down what the provider said; again and again does no harm.</summary>
    public async Task<OutsideCharge> RecordAsync(
        OutsideAuthorization authorization,
        CancellationToken cancellationToken
    )
    {
        var sessionId = SessionDigest.IdOf(await seller.GetKeyAsync(cancellationToken).ConfigureAwait(false));
        var (_, now) = await _charges
            .ChangeAsync(authorization.Reference, note => Record(note, authorization, sessionId), cancellationToken)
            .ConfigureAwait(false);
        return now.Charge;
    }

    public async Task<IReadOnlyList<OutsideCharge>> FindOpenAsync(CancellationToken cancellationToken)
    {
        var sessionId = SessionDigest.IdOf(await seller.GetKeyAsync(cancellationToken).ConfigureAwait(false));
        var charges = await _charges.OfSessionAsync(sessionId, cancellationToken).ConfigureAwait(false);
        return [.. charges.Where(charge => charge.IsOpen)];
    }

    /// <summary>Writes down that the provider has given the money back.</summary>
    public async Task<OutsideCharge> CloseAsync(string reference, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        if (OpenOf(turn, reference) is { State: not WriteState.NotApplied } open)
        {
            // It may have paid for an order, and may still.
            throw new OutcomeUnknownException(new(open.Data), open.CauseOrDefault);
        }

        var (_, now) = await _charges
            .ChangeAsync(reference, note => Close(note, turn.SessionId), cancellationToken)
            .ConfigureAwait(false);
        return now.Charge;
    }

    private ChargeRecord Record(ChargeRecord? note, OutsideAuthorization authorization, string sessionId)
    {
        var authorized = OutsideCharge.Of(authorization, note?.Charge.RecordedAt ?? seller.Time.GetUtcNow());
        return note switch
        {
            null or { Charge.State: ChargeState.Started } => new(authorized, sessionId),
            _ when note.Charge.Amount != authorization.Amount => throw new ArgumentException(
                FormattableString.Invariant(
                    $"Amount is {authorization.Amount:0.00}; the payment with this reference was written down with {note.Charge.Amount:0.00}."
                ),
                nameof(authorization)
            ),
            { Charge.State: ChargeState.Authorized } => note with { SessionId = sessionId },
            _ => note,
        };
    }

    // Whose checkout may still arrive keeps it.
    private ChargeRecord Claim(ChargeRecord? note, OutsideAuthorization authorization, string sessionId)
    {
        var recorded = Record(note, authorization, sessionId);
        return recorded.Charge.State is ChargeState.Authorized
            ? recorded with
            {
                Charge = recorded.Charge with { State = ChargeState.Sent },
            }
            : recorded;
    }

    private static ChargeRecord Close(ChargeRecord? note, string sessionId) =>
        note switch
        {
            null => throw new ArgumentException("No payment with this reference is written down.", nameof(note)),
            { Charge.State: ChargeState.Saved } => throw new InvalidOperationException(
                $"The payment {note.Charge.Reference} has paid for an order: return the order's tickets, or refund it there."
            ),
            { Charge.State: ChargeState.Sent } when note.SessionId != sessionId => throw new InvalidOperationException(
                $"A checkout of another web session was sent with the payment {note.Charge.Reference}: close it there."
            ),
            _ => note with { Charge = note.Charge with { State = ChargeState.Closed } },
        };

    /// <summary>What the note alone decides.</summary>
    private static CheckoutResult? Known(ChargeRecord note, string sessionId) =>
        note.Charge.State switch
        {
            ChargeState.Saved => CheckoutResult.Complete(note.Charge, Confirmation.LateArrival),
            ChargeState.Closed => CheckoutResult.NotSent("The payment was closed: its money went back.") with
            {
                Charge = note.Charge,
            },
            _ when note.SessionId != sessionId => CheckoutResult.NotSent(
                "A checkout of another web session was sent with this payment, and how it ended is not known here."
            ) with
            {
                Charge = note.Charge,
            },
            _ => null,
        };

    private async Task<CheckoutResult?> CompareAsync(
        Turn turn,
        OutsideAuthorization authorization,
        CancellationToken cancellationToken
    )
    {
        // Two payments of one amount look alike in an order: the second waits until the first can be in none.
        var others = await _charges.OfSessionAsync(turn.SessionId, cancellationToken).ConfigureAwait(false);
        if (
            others.FirstOrDefault(other =>
                other.State is ChargeState.Sent && other.Reference != authorization.Reference
            ) is
            { } other
        )
        {
            return CheckoutResult.NotSent(
                $"A checkout with the payment {other.Reference} was sent before and may still save the cart: use that one, or close it first."
            );
        }

        var cart = await seller.ReadCartAsync(Operation, cancellationToken).ConfigureAwait(false);
        // A cart that is not there has no balance.
        var balance = cart is { Id: 0, Products.Count: 0 } ? cart.BalanceToCharge ?? 0 : cart.BalanceToCharge;
        return
            balance is not { } due
            || authorization.Amount == due
            || (authorization.AllowUnderPayment && authorization.Amount < due)
            ? null
            : CheckoutResult.NotSent(
                FormattableString.Invariant($"{authorization.Amount:0.00} was charged, and {due:0.00} is due.")
            );
    }

    /// <summary>The cart is an order already, and nothing tells whether this payment is in it but the order itself.</summary>
    private async Task<CheckoutResult> ByOrderAsync(
        Turn turn,
        OutsideCharge charge,
        bool wasSent,
        CheckoutResult order,
        CancellationToken cancellationToken
    )
    {
        // A store that keeps what is written, and in which everybody writes, knows that this one was never sent.
        var isSure =
            order.Charge is not null
            || turn.State.IsCompletedHere
            || (!wasSent && turn.IsAlone && seller.Venue.Questions is not InMemoryOpenQuestionStore);
        if (!isSure)
        {
            var found = await IsInOrderAsync(turn, charge, cancellationToken).ConfigureAwait(false);
            if (found is null && wasSent)
            {
                throw Unknown(turn, charge, DoesNotShow());
            }

            if (found is true)
            {
                var saved = order with
                {
                    ConfirmedBy = Confirmation.ReadBack,
                    Charge = await _charges.EndAsync(charge, ChargeState.Saved, order.OrderId).ConfigureAwait(false),
                };
                turn.State.Completed = saved;
                return saved;
            }
        }

        return CheckoutResult.NotSent("The cart was saved as an order before, and this payment is not in it.") with
        {
            OrderId = order.OrderId,
            Charge = await _charges.EndAsync(charge, ChargeState.Authorized, null).ConfigureAwait(false),
        };
    }

    private Task<bool?> IsInOrderAsync(Turn turn, OutsideCharge charge, CancellationToken cancellationToken) =>
        Seller.ReadBeforeAsync(
            Operation,
            token => new OrderPayments(seller).HoldAsync(turn, charge, token),
            cancellationToken
        );

    /// <summary>Nothing is under way with it: it is as it was before this call.</summary>
    private async Task<OutsideCharge?> GiveBackAsync(Turn turn, OutsideCharge charge, bool wasSent) =>
        wasSent || OpenOf(turn, charge.Reference) is not null
            ? charge
            : await _charges.EndAsync(charge, ChargeState.Authorized, null).ConfigureAwait(false);

    private static OpenWrite? OpenOf(Turn turn, string reference) =>
        turn.State.Open.Find(open => open.Data.Charge?.Reference == reference);

    private OutcomeUnknownException Unknown(Turn turn, OutsideCharge charge, TessituraException cause) =>
        new(
            new(
                OpenOf(turn, charge.Reference)?.Data
                    ?? new()
                    {
                        Id = OpenQuestion.NewId(),
                        SessionId = turn.SessionId,
                        Operation = Operation,
                        State = WriteState.Taken,
                        SentAt = seller.Time.GetUtcNow(),
                        CheckoutBefore = new(),
                        Charge = charge,
                    }
            ),
            cause
        );

    private static TessituraException DoesNotShow() =>
        new(new Failure(Operation, null, [], "the cart is saved as an order that does not show what has paid for it."));

    // Of an earlier write, or of this one where it may come: these are told as they are.
    private static bool IsRefusal(TessituraException exception) =>
        exception is not (NotAppliedException or OutcomeUnknownException or LateArrivalException)
        && CallOutcome.IsClear(exception);

    private static CheckoutResult NotSaved(TessituraException exception) =>
        CheckoutResult.Refused(
            exception.Errors.Count > 0 ? exception.Errors.Select(error => error.Description) : [exception.Message],
            Confirmation.Answer
        ) with
        {
            RejectionKind =
                exception is SessionExpiredException
                    ? RejectionKind.SessionExpired
                    : (exception as TessituraRejectedException)?.Kind ?? RejectionKind.Other,
        };
}
