using System.Globalization;

namespace Tessitura.Client;

/// <summary>
/// Opens an order, takes tickets back: each call once, and what became of it is told by the order itself, by the rules of
/// <see cref="WriteProtocol"/>.
/// </summary>
internal sealed class SafeOrderWrite
{
    private readonly Seller _seller;
    private readonly OrderReader _reader;
    private readonly LoadedOrderSearch _look;

    public SafeOrderWrite(Seller seller, OrderRules? rules = null)
    {
        _seller = seller;
        _reader = new(seller, rules ?? OrderRules.Default);
        _look = new(seller, _reader);
    }

    /// <exception cref="InvalidOperationException">The cart holds something else.</exception>
    public async Task<LoadedOrder> LoadAsync(int orderId, CancellationToken cancellationToken)
    {
        var write = new OrderWrite(OrderWriteKind.Load, orderId);
        var turn = await _seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        var rawAdditions = turn.State.RawAdditions;
        if (await ArrivedAsync(turn, write, cancellationToken).ConfigureAwait(false) is { } arrived)
        {
            return (LoadedOrder)arrived;
        }

        var cart = await _seller.ReadCartAsync(write.Operation, cancellationToken).ConfigureAwait(false);
        var saved = await Seller
            .ReadBeforeAsync(
                write.Operation,
                async token =>
                {
                    // Whatever is read now need not be read when the order is open.
                    await _reader.StatusesAsync(token).ConfigureAwait(false);
                    return await _reader.SavedTicketsAsync(orderId, token).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!OrderReader.IsEmpty(cart))
        {
            return cart.Id == orderId
                ? await _reader
                    .OrderOfAsync(cart, saved, Confirmation.LateArrival, cancellationToken)
                    .ConfigureAwait(false)
                : throw new InvalidOperationException(
                    "The cart holds something else. An order is loaded into an empty cart: check out, take it out, or go on in the next web session (ContinueAsync)."
                );
        }

        return await SendAsync(
                turn,
                write,
                rawAdditions,
                async token =>
                {
                    var answer = await _seller.Session.LoadOrderAsync(orderId, token).ConfigureAwait(false);
                    return await _reader
                        .OrderOfAsync(answer with { Id = orderId }, saved, Confirmation.Answer, CancellationToken.None)
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <exception cref="InvalidOperationException">The order is not open, or the house's rules do not allow it.</exception>
    public async Task<TicketReturn> ReturnAsync(
        OrderTicket ticket,
        bool donates,
        string? checksum,
        CancellationToken cancellationToken
    )
    {
        var write = new OrderWrite(donates ? OrderWriteKind.Donate : OrderWriteKind.Return, ticket.OrderId)
        {
            SubLineItemId = ticket.SubLineItemId,
        };
        var turn = await _seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        var rawAdditions = turn.State.RawAdditions;
        if (await ArrivedAsync(turn, write, cancellationToken).ConfigureAwait(false) is { } arrived)
        {
            return (TicketReturn)arrived;
        }

        var cart = await _seller.ReadCartAsync(write.Operation, cancellationToken).ConfigureAwait(false);
        var statuses = await Seller
            .ReadBeforeAsync(write.Operation, _reader.StatusesAsync, cancellationToken)
            .ConfigureAwait(false);
        var (line, row) = OrderReader.TicketsIn(cart).FirstOrDefault(pair => pair.Ticket.Id == ticket.SubLineItemId);
        if (cart.Id != ticket.OrderId || row is null)
        {
            // With an empty cart the service would load whatever order has such a ticket.
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Ticket {ticket.SubLineItemId} of order {ticket.OrderId} is not open in this cart; load the order first (LoadOrderAsync)."
                )
            );
        }

        var now = OrderReader.Ticket(cart.Id, line, row, statuses) with
        {
            TicketNumber = ticket.TicketNumber,
            SavedState = ticket.SavedState,
        };
        write = write with { StatusBefore = now.StatusId, Price = now.Price };
        if (now.State == write.Aim && ticket.SavedState != write.Aim)
        {
            return write.ToReturn(now, Confirmation.LateArrival) with
            {
                // Some servers show a returned ticket without its price.
                Amount =
                    donates ? 0
                    : ticket.Price > 0 ? ticket.Price
                    : ticket.Paid,
                Balance = OrderReader.BalanceOf(cart),
            };
        }

        var actions = ticket.Rules.Decide(now, _seller.Time.GetUtcNow());
        if ((donates ? actions.Donate : actions.Return).Reason is { } reason)
        {
            throw new InvalidOperationException($"The ticket cannot be given back. {reason}");
        }

        var post = write.PostOf(now, checksum);
        var done = await SendAsync(
                turn,
                write,
                rawAdditions,
                async token =>
                {
                    await post(_seller.Cart, token).ConfigureAwait(false);
                    return write.ToReturn(now, Confirmation.Answer);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return done.Balance is null
            ? done with
            {
                Balance = await BalanceAsync(cancellationToken).ConfigureAwait(false),
            }
            : done;
    }

    /// <summary>Decides a write that ended as unknown.</summary>
    public async Task<WriteResult> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        if (question.Data.Order is { Kind: OrderWriteKind.Leave })
        {
            return await new SafeOrderLeave(_seller).ResolveAsync(question, cancellationToken).ConfigureAwait(false);
        }

        var turn = await _seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        return turn.Decided.TryGetValue(question.Id, out var outcome)
            ? outcome
            : await DecideAsync(turn, turn.Find(question), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nothing new is sent while an earlier write to an order can still arrive, or has arrived and nobody was told.</summary>
    /// <param name="turn">The session's.</param>
    /// <param name="operation">Name of the new write.</param>
    /// <param name="question">The new write; null for a checkout.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The work of an equal write before; null where there is none.</returns>
    /// <exception cref="LateArrivalException">An earlier write has arrived.</exception>
    public async Task<WriteResult?> SettleAsync(
        Turn turn,
        string operation,
        QuestionData? question,
        CancellationToken cancellationToken
    )
    {
        var earlier = turn.State.Open.Where(open => open is { IsHeldElsewhere: false, Data.Order: not null }).ToList();
        foreach (var open in earlier.Where(turn.State.Open.Contains))
        {
            var isPast = open.State is not WriteState.Unclear;
            var sight = isPast
                ? await Seller
                    .ReadBeforeAsync(operation, token => _look.OnceAsync(turn, open, token), cancellationToken)
                    .ConfigureAwait(false)
                : await _look.RunAsync(turn, open, cancellationToken).ConfigureAwait(false);
            if (
                isPast
                && (
                    sight.Evidence is Evidence.NothingThere
                    || open.State is WriteState.Contested && sight.Outcome is null
                )
            )
            {
                // Its caller was told so.
                continue;
            }

            var told = await ConcludeAsync(turn, open, sight).ConfigureAwait(false);
            if (sight.Outcome is { } arrived)
            {
                return question?.Order is { } order && order.IsSameAs(open.Data.Order)
                    ? arrived with
                    {
                        ConfirmedBy = Confirmation.LateArrival,
                    }
                    : throw new LateArrivalException(open.Operation, arrived);
            }

            if (told is not null and not NotAppliedException)
            {
                throw told;
            }
        }

        return null;
    }

    private async Task<WriteResult?> ArrivedAsync(Turn turn, OrderWrite write, CancellationToken cancellationToken)
    {
        var (arrived, _) = await new SafeWrite(_seller)
            .SettleAsync(turn, write.Operation, QuestionOf(write), cancellationToken)
            .ConfigureAwait(false);
        return arrived;
    }

    private async Task<T> SendAsync<T>(
        Turn turn,
        OrderWrite write,
        int rawAdditions,
        Func<CancellationToken, Task<T>> send,
        CancellationToken cancellationToken
    )
        where T : WriteResult
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = await turn.AskAsync(
                QuestionOf(write),
                rawAdditions,
                _seller.Options.ReadBackTimeout,
                cancellationToken
            )
            .ConfigureAwait(false);
        turn.State.Forget();
        T outcome;
        try
        {
            outcome = await send(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await turn.EndAsync(
                    asked,
                    exception,
                    WriteProtocol.EndOf(exception),
                    _seller.Options.LateArrivalBound,
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (asked.State is not WriteState.Unclear)
            {
                throw;
            }

            if (!_seller.Options.ReadsBack)
            {
                await turn.CloseAsync(asked).ConfigureAwait(false);
                throw NotAppliedException.Of(write.Operation, exception);
            }

            return (T)await DecideAsync(turn, asked, cancellationToken).ConfigureAwait(false);
        }

        asked.State = WriteProtocol.Next(asked.State, Evidence.Answered);
        await turn.CloseAsync(asked).ConfigureAwait(false);
        await CloseEqualAsync(turn, write, outcome).ConfigureAwait(false);
        return outcome;
    }

    private async Task<WriteResult> DecideAsync(Turn turn, OpenWrite asked, CancellationToken cancellationToken)
    {
        var sight = await _look.RunAsync(turn, asked, cancellationToken).ConfigureAwait(false);
        return await ConcludeAsync(turn, asked, sight).ConfigureAwait(false) is { } told
            ? throw told
            : turn.Decided[asked.Data.Id];
    }

    /// <summary>What a look means, for the write and for its caller.</summary>
    /// <returns>What the caller is told; null when the write was carried out.</returns>
    private static async Task<Exception?> ConcludeAsync(Turn turn, OpenWrite asked, LoadedOrderSearchResult sight)
    {
        asked.State = WriteProtocol.Next(asked.State, sight.Evidence);
        switch (asked.State)
        {
            case WriteState.Applied:
                turn.State.Forget();
                await turn.DecideAsync(asked, ToldOnce(turn, sight.Outcome!)).ConfigureAwait(false);
                await CloseEqualAsync(turn, asked.Data.Order!, sight.Outcome!).ConfigureAwait(false);
                return null;
            case WriteState.NotApplied:
                await turn.LetGoAsync(asked).ConfigureAwait(false);
                return NotAppliedException.Of(asked.Operation, asked.CauseOrDefault);
            case WriteState.SeatsExpired or WriteState.SessionGone:
                await turn.CloseAsync(asked).ConfigureAwait(false);
                return sight.Refusal;
            default:
                await turn.LetGoAsync(asked).ConfigureAwait(false);
                turn.State.Forget();
                return new OutcomeUnknownException(new(asked.Data), asked.CauseOrDefault);
        }
    }

    /// <summary>An order is opened, or a ticket given back, only once: what was open about the same has its answer too.</summary>
    private static async Task CloseEqualAsync(Turn turn, OrderWrite write, WriteResult outcome)
    {
        var others = turn.State.Open.Where(open =>
            open.State is WriteState.NotApplied or WriteState.Contested
            && (write.IsSameAs(open.Data.Order) || write.Excludes(open.Data.Order))
        );
        foreach (var other in others.ToList())
        {
            await (
                write.IsSameAs(other.Data.Order)
                    ? turn.DecideAsync(other, OfEqualCall(outcome))
                    : turn.CloseAsync(other)
            ).ConfigureAwait(false);
        }
    }

    /// <summary>A return that one caller was told of is to every other one the work of an equal call, and not a second return.</summary>
    private static WriteResult ToldOnce(Turn turn, WriteResult outcome) =>
        outcome is TicketReturn found
        && turn.Decided.Values.OfType<TicketReturn>()
            .Any(told =>
                (told.OrderId, told.SubLineItemId, told.IsDonation)
                == (found.OrderId, found.SubLineItemId, found.IsDonation)
            )
            ? OfEqualCall(outcome)
            : outcome;

    private static WriteResult OfEqualCall(WriteResult outcome) =>
        outcome with
        {
            ConfirmedBy = Confirmation.LateArrival,
        };

    // The return is done: that the balance cannot be read now must not hide it.
    private async Task<decimal?> BalanceAsync(CancellationToken cancellationToken)
    {
        try
        {
            var cart = await _seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return cart is null ? null : OrderReader.BalanceOf(cart);
        }
        catch (Exception exception) when (exception is TessituraException or OperationCanceledException)
        {
            return null;
        }
    }

    private static QuestionData QuestionOf(OrderWrite write) =>
        new()
        {
            Id = "",
            SessionId = "",
            Operation = write.Operation,
            State = WriteState.Sent,
            SentAt = default,
            Order = write,
        };
}
