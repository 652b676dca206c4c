namespace Tessitura.Client;

/// <summary>
/// Carries an exchange out: first the new seats, which somebody else may take, then the returns. What is done already is
/// found in the cart and not done again, so that a plan that broke off is simply carried out once more.
/// </summary>
internal sealed class Exchanger(IWebSession visit, Seller seller)
{
    public async Task<ExchangeResult> RunAsync(ExchangePlan plan, CancellationToken cancellationToken)
    {
        var rules = plan.Returned.Select(ticket => ticket.Rules).FirstOrDefault();
        await visit.LoadOrderAsync(plan.OrderId, rules, cancellationToken).ConfigureAwait(false);
        if (!await TakeAsync(plan, cancellationToken).ConfigureAwait(false))
        {
            return await ResultAsync(plan, ExchangeState.SeatsUnavailable, [], rules, cancellationToken)
                .ConfigureAwait(false);
        }

        var order = await ReadAsync(plan, rules, cancellationToken).ConfigureAwait(false);
        var actual = Correct(plan, order);
        if (plan.Fees is not null && actual.Balance != plan.Balance)
        {
            return new()
            {
                State = ExchangeState.PriceChanged,
                Plan = actual,
                Order = order,
            };
        }

        List<TicketReturn> returned = [];
        foreach (var ticket in plan.Returned)
        {
            returned.Add(
                await visit.ReturnTicketAsync(ticket, cancellationToken: cancellationToken).ConfigureAwait(false)
            );
        }

        return await ResultAsync(actual, ExchangeState.Done, returned, rules, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the seats that are not in the cart yet; false when some were not to be had, and none of this call is there.</summary>
    private async Task<bool> TakeAsync(ExchangePlan plan, CancellationToken cancellationToken)
    {
        var cart = await seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false) ?? new Cart();
        var key = await seller.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        var added = NewTickets(cart).Where(item => !plan.LineItemsBefore.Contains(item.Item.Id)).ToList();
        List<CartItem> taken = [];
        foreach (var request in plan.Wanted)
        {
            var expected = CartWrite.Of(request).Expected;
            if (added.Find(item => expected.Compare(item, key) is Fit.Wholly) is { } there)
            {
                added.Remove(there);
                continue;
            }

            var reserved = await ReserveAsync(request, cancellationToken).ConfigureAwait(false);
            if (reserved?.Item is { } item)
            {
                taken.Add(item);
            }

            if (reserved is not { IsComplete: true })
            {
                foreach (var seats in taken)
                {
                    await visit.ReleaseAsync(seats, cancellationToken).ConfigureAwait(false);
                }

                return false;
            }
        }

        return true;
    }

    /// <summary>Line items in which nothing is saved yet.</summary>
    public static IEnumerable<ItemInCart> NewTickets(Cart cart) =>
        cart.Items()
            .Where(item =>
                item.Item.Kind is CartItemKind.Tickets && item.Lines.All(line => line.TicketsNow().All(IsNew))
            );

    private static bool IsNew(CartSubLineItem ticket) => ticket.DbStatus == 1;

    private async Task<Reservation?> ReserveAsync(ReserveTicketsRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await visit.ReserveTicketsAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraRejectedException refusal) when (refusal.Kind is RejectionKind.SeatsUnavailable)
        {
            return null;
        }
    }

    /// <summary>The plan with what the new seats cost in the cart.</summary>
    private static ExchangePlan Correct(ExchangePlan plan, LoadedOrder order)
    {
        var open = plan.Returned.Where(ticket =>
            order.Tickets.FirstOrDefault(now => now.SubLineItemId == ticket.SubLineItemId)
                is not { State: OrderTicketState.Returned }
        );
        var balance = order.Balance - open.Sum(ticket => ticket.Price);
        if (balance == plan.Balance)
        {
            return plan;
        }

        var price =
            plan.Wanted.Count == 0
                ? 0
                : order
                    .Added.Where(ticket => !plan.LineItemsBefore.Contains(ticket.LineItemId))
                    .Sum(ticket => ticket.Price);
        return plan with { Price = price, Fees = balance - plan.BalanceBefore + plan.Value - price };
    }

    private async Task<LoadedOrder> ReadAsync(
        ExchangePlan plan,
        OrderRules? rules,
        CancellationToken cancellationToken
    ) =>
        await visit.GetLoadedOrderAsync(rules, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException(
            FormattableString.Invariant($"Order {plan.OrderId} is not open in this cart any more.")
        );

    private async Task<ExchangeResult> ResultAsync(
        ExchangePlan plan,
        ExchangeState state,
        IReadOnlyList<TicketReturn> returned,
        OrderRules? rules,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            State = state,
            Plan = plan,
            Returned = returned,
            Order = await ReadAsync(plan, rules, cancellationToken).ConfigureAwait(false),
        };
}
