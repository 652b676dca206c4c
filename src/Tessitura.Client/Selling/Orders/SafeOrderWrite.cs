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
    private readonly WriteSettlement _settlement;

    public SafeOrderWrite(Seller seller, OrderRules? rules = null)
    {
        _seller = seller;
        _reader = new(seller, rules ?? OrderRules.Default);
        _settlement = new(seller, _reader);
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

        return await SendAsync<LoadedOrder>(
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
        return await SendAsync<TicketReturn>(
                turn,
                write,
                rawAdditions,
                async token =>
                {
                    await post(_seller.Cart, token).ConfigureAwait(false);
                    return write.ToReturn(now, Confirmation.Answer) with
                    {
                        Balance = await OrderReader.BalanceAfterAsync(_seller, cancellationToken).ConfigureAwait(false),
                    };
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<WriteResult?> ArrivedAsync(Turn turn, OrderWrite write, CancellationToken cancellationToken)
    {
        var (arrived, _) = await _settlement
            .RunAsync(turn, write.Operation, QuestionOf(write), cancellationToken)
            .ConfigureAwait(false);
        return arrived;
    }

    private async Task<T> SendAsync<T>(
        Turn turn,
        OrderWrite write,
        int rawAdditions,
        Func<CancellationToken, Task<WriteResult>> send,
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
        var (outcome, isAnswer) = await _settlement
            .SendAsync(turn, asked, send, cancellationToken)
            .ConfigureAwait(false);
        if (isAnswer)
        {
            await WriteSettlement.CloseEqualAsync(turn, write, outcome).ConfigureAwait(false);
        }

        return (T)outcome;
    }

    private static QuestionData QuestionOf(OrderWrite write) => QuestionData.Of(write.Operation) with { Order = write };
}
