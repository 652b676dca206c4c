namespace Tessitura.Client;

/// <summary>
/// Looks what became of a write to an order. An order shows it by itself: it is open in the cart or not, and a ticket has
/// been given back or not, whoever did it.
/// </summary>
internal sealed class LoadedOrderSearch(Seller seller, OrderReader reader)
{
    /// <summary>One look.</summary>
    /// <exception cref="TessituraException">It could not be read.</exception>
    public async Task<SearchResult> LookAsync(Turn turn, OpenWrite asked, CancellationToken cancellationToken)
    {
        var write = asked.Data.Order!;
        Cart? cart;
        try
        {
            cart = await seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraException exception)
            when (write.Kind is OrderWriteKind.Donate && WriteSearch.GoneBy(exception) is not null)
        {
            // What was donated stays so when the session is gone: the order itself tells.
            var saved = await SavedAsync(write, cancellationToken).ConfigureAwait(false);
            if (saved.Evidence is Evidence.Found)
            {
                return saved;
            }

            throw;
        }

        if (write.Kind is OrderWriteKind.Load)
        {
            if (cart?.Id != write.OrderId)
            {
                return new(Evidence.NothingThere);
            }

            var saved = await reader.SavedTicketsAsync(write.OrderId, cancellationToken).ConfigureAwait(false);
            return new(
                Evidence.Found,
                await reader.OrderOfAsync(cart, saved, Confirmation.ReadBack, cancellationToken).ConfigureAwait(false)
            );
        }

        if (cart?.Id == write.OrderId && !OrderReader.IsEmpty(cart))
        {
            return await InCartAsync(turn, asked, cart, cancellationToken).ConfigureAwait(false);
        }

        if (write.Kind is OrderWriteKind.Donate)
        {
            return await SavedAsync(write, cancellationToken).ConfigureAwait(false);
        }

        // The change may have been saved meanwhile.
        var order = await seller
            .Cart.GetAsync(savedCart: true, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return order?.Id == write.OrderId
            ? await InCartAsync(turn, asked, order, cancellationToken).ConfigureAwait(false)
            : new(Evidence.NothingThere);
    }

    private async Task<SearchResult> InCartAsync(
        Turn turn,
        OpenWrite asked,
        Cart cart,
        CancellationToken cancellationToken
    )
    {
        var write = asked.Data.Order!;
        var statuses = await reader.StatusesAsync(cancellationToken).ConfigureAwait(false);
        var (line, row) = OrderReader.TicketsIn(cart).FirstOrDefault(pair => pair.Ticket.Id == write.SubLineItemId);
        if (row is null)
        {
            // A ticket that the open order no longer shows was given back in some way that this server has.
            return new(Evidence.SeveralExplanations);
        }

        var ticket = OrderReader.Ticket(cart.Id, line, row, statuses);
        return SightOf(
            write,
            ticket,
            isOurs: turn.IsAlone && asked.RawAdditions == turn.State.RawAdditions,
            balance: OrderReader.BalanceOf(cart)
        );
    }

    private async Task<SearchResult> SavedAsync(OrderWrite write, CancellationToken cancellationToken)
    {
        var tickets = await reader.SavedTicketsAsync(write.OrderId, cancellationToken).ConfigureAwait(false);
        return tickets?.FirstOrDefault(ticket => ticket.SubLineItemId == write.SubLineItemId) is { } ticket
            ? SightOf(write, ticket, isOurs: false, balance: null)
            : new(Evidence.SeveralExplanations);
    }

    /// <summary>A ticket tells by its state; one in a state that the table does not explain, by having changed where nobody else can have done it.</summary>
    private static SearchResult SightOf(OrderWrite write, OrderTicket ticket, bool isOurs, decimal? balance)
    {
        var found = ticket.State == write.Aim;
        var hasChanged = ticket.StatusId != write.StatusBefore && ticket.State is OrderTicketState.Other;
        return found || (hasChanged && isOurs)
                ? new(Evidence.Found, write.ToReturn(ticket, Confirmation.ReadBack) with { Balance = balance })
            : hasChanged ? new(Evidence.SeveralExplanations)
            : new(Evidence.NothingThere);
    }
}
