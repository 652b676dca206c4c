namespace Tessitura.Client.Chaos;

// Somebody who opens an order again in a later web session, changes it, and saves the change or gives it up.
internal sealed partial class Visitor
{
    private const int OnAccount = 3;

    private async Task ChangeOrderAsync(Visit visit, OrderChange change)
    {
        try
        {
            if (!change.IsOpen)
            {
                await TryAsync(
                    visit,
                    "Session.LoadOrder",
                    (session, token) => session.LoadOrderAsync(change.OrderId, cancellationToken: token)
                );
                return;
            }

            var order = await InsistAsync(() => visit.Any(random).GetLoadedOrderAsync());
            if (order is null)
            {
                // It is not in the cart any more, which the comparison with the server shows.
                change.IsFinished = true;
                return;
            }

            visit.LearnPlan(order);
            await ChangeAsync(visit, change, order);
        }
        catch (SessionExpiredException)
        {
            Lose(visit);
        }
    }

    private Task ChangeAsync(Visit visit, OrderChange change, LoadedOrder order) =>
        random.Next(100) switch
        {
            < 12 => LeaveAsync(visit, change, order),
            < 75 when change.Plan is not null => ExchangeAsync(visit, change),
            < 35 => ReturnAsync(visit, change, order),
            < 43 => DonateAsync(visit, change, order),
            < 63 => ExchangeAsync(visit, change, order),
            < 70 when order.Credit > 0 => ApplyCreditAsync(visit, order, Math.Min(7, order.Credit)),
            < 74 => ReserveAsync(),
            _ => SaveAsync(visit, change, order),
        };

    // An unseated ticket goes back by the number that it gets when it is printed, and none is printed here.
    private OrderTicket? SomeTicket(LoadedOrder order)
    {
        var tickets = order
            .Tickets.Where(ticket => ticket is { IsSaved: true, SeatId: not null, Actions.Return.IsAllowed: true })
            .ToList();
        return tickets.Count == 0 ? null : tickets[random.Next(tickets.Count)];
    }

    private async Task ReturnAsync(Visit visit, OrderChange change, LoadedOrder order)
    {
        // Now and then one that has gone back already: it must not go back twice.
        var ticket =
            random.Next(5) == 0 ? order.Returned.FirstOrDefault(IsTold) ?? SomeTicket(order) : SomeTicket(order);
        if (ticket is null)
        {
            await SaveAsync(visit, change, order);
            return;
        }

        await TryAsync(
            visit,
            "Cart.ReturnTicket",
            (session, token) => session.ReturnTicketAsync(ticket, cancellationToken: token)
        );
        if (ticket.PackageLineItemId > 0 && IsTold(ticket))
        {
            tally.CountPath(Paths.PackageTicketReturned);
        }

        bool IsTold(OrderTicket one) => change.Returned.ContainsKey(one.SubLineItemId);
    }

    private async Task DonateAsync(Visit visit, OrderChange change, LoadedOrder order)
    {
        if (SomeTicket(order) is not { } ticket)
        {
            await SaveAsync(visit, change, order);
            return;
        }

        await TryAsync(
            visit,
            "Cart.ReturnTicket",
            async (session, token) =>
            {
                try
                {
                    return await session.DonateTicketAsync(ticket, cancellationToken: token);
                }
                catch (OperationCanceledException)
                {
                    change.MayBeDonated.Add(ticket.SubLineItemId);
                    throw;
                }
            }
        );
    }

    private Task ApplyCreditAsync(Visit visit, LoadedOrder order, decimal? amount)
    {
        var isDeposit = random.Next(2) == 0;
        var use = isDeposit ? CreditUse.OnAccount(OnAccount, amount) : CreditUse.Contribution(Fund, amount);
        return TryAsync(
            visit,
            isDeposit ? "Cart.AddOnAccount" : "Cart.AddContribution",
            async (session, token) =>
            {
                try
                {
                    return (await session.ApplyCreditAsync(use, token)).Entry;
                }
                catch (InvalidOperationException)
                {
                    // What came late may have applied it meanwhile.
                    var now = await InsistAsync(() => session.GetLoadedOrderAsync(cancellationToken: token));
                    if (now is null or { Credit: > 0 })
                    {
                        throw;
                    }

                    return new CartEntry();
                }
            }
        );
    }

    private async Task LeaveAsync(Visit visit, OrderChange change, LoadedOrder order)
    {
        await TryAsync(visit, "Cart.ClearCart", (session, token) => session.LeaveOrderAsync(order, token));
        // What was cancelled would empty whatever comes into the cart: the next order is opened in another session.
        change.IsFinished = !change.IsOpen && (visit.HasCancelled || random.Next(2) == 0);
    }

    /// <summary>Saves the change, with what is due paid and what is left over applied.</summary>
    private async Task SaveAsync(Visit visit, OrderChange change, LoadedOrder order)
    {
        if (order.Credit > 0)
        {
            await ApplyCreditAsync(visit, order, amount: null);
            return;
        }

        if (order.Due > 0 && random.Next(2) == 0)
        {
            var cash = new ApplyCashPaymentRequest
            {
                Amount = order.Due,
                TenderedAmount = order.Due,
                PaymentMethodId = Cash,
            };
            await TryAsync(visit, "Cart.ApplyCashPayment", (session, token) => session.PayAsync(cash, token));
            return;
        }

        (visit.CartId, visit.Charged) = (order.OrderId, change.Before.Charged + order.Due);
        await TryAsync(
            visit,
            "Cart.Checkout",
            (session, token) =>
                order.Due > 0
                    ? session.CheckoutAsync(CardFor(order.Due, isDeclined: random.Next(20) == 0), token)
                    : session.CheckoutPaidAsync(token)
        );
        if (visit.OrderId is not null)
        {
            tally.CountPath(Paths.ChangeSaved);
        }
    }
}
