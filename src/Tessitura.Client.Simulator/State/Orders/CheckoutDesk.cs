namespace Tessitura.Client.Simulator;

/// <summary>Turns the cart of a session into a saved order, once. Everything here runs under the session's gate.</summary>
internal sealed class CheckoutDesk(Simulation simulation, SessionState session)
{
    private SimulatorClock Clock => simulation.Clock;

    /// <summary>Null when the order is saved, else why it is not. What can be known before anything begins is refused outright.</summary>
    public string? CheckOut(CheckoutTerms terms)
    {
        if (session.Checkout is { Status: not CheckoutProgress.Error })
        {
            throw ServiceFault.Rejected("A checkout has already been started for this session.");
        }

        var basket = session.Basket ?? throw ServiceFault.Rejected("The cart is empty.");
        RequireComplete(basket, terms.Amount);
        RequirePayable(basket, terms);
        var card = RequireCard(terms);

        Report(CheckoutProgress.InProgress);
        if (terms.Card?.Number == SimulatedCards.Declined)
        {
            return Fail("The card was declined.");
        }

        var paid = card is null ? basket : basket with { Payments = basket.Payments.Add(card) };
        if (!simulation.CustomerMoney.TrySettle(session.Visitor.ConstituentId, paid))
        {
            return Fail("The account or a gift certificate no longer covers its payment.");
        }

        Save(paid);
        return null;
    }

    private void RequireComplete(Basket basket, decimal amount)
    {
        if (!basket.HasItems && !basket.IsLoaded)
        {
            throw ServiceFault.Rejected("The cart is empty.");
        }

        if (session.SeatsExpired)
        {
            throw Refusals.SeatsLost();
        }

        simulation.Orders.RequireOpen(basket, session);
        if (PackageCheck.ErrorsOf(basket).Select(e => e.Error).FirstOrDefault() is { } error)
        {
            throw ServiceFault.Rejected($"A package in the cart is not complete: {error}");
        }

        if (CartCheck.PaymentPlanError(basket, amount) is { } planError)
        {
            throw ServiceFault.Rejected(planError);
        }

        if (session.Visitor.ConstituentId == 0 && basket.Payments.Exists(p => !p.IsSaved && IsForCustomersOnly(p)))
        {
            throw ServiceFault.Rejected(
                "The general public cannot check out with an invoice payment or an on-account deposit."
            );
        }
    }

    private static bool IsForCustomersOnly(PaymentItem payment) =>
        payment.IsDeposit || payment.Method.PaymentTypeId == PaymentTypeIds.Invoice;

    private static void RequirePayable(Basket basket, CheckoutTerms terms)
    {
        Amounts.RequireMoney(terms.Amount);
        if (basket.Balance < 0)
        {
            throw ServiceFault.Rejected(
                "The payments are more than the order: spend the credit or take a payment off."
            );
        }

        if (terms.Amount < 0 || terms.Amount > basket.Balance)
        {
            throw ServiceFault.Rejected("The amount is more than is due.");
        }

        if (terms.Amount < basket.Balance && !terms.AllowUnderPayment)
        {
            throw ServiceFault.Rejected("The amount is less than is due, and AllowUnderPayment is false.");
        }

        if (basket is { Total: 0, Balance: 0 } && !(terms.Authorize && terms.AllowUnderPayment))
        {
            throw ServiceFault.Rejected("A free order needs Amount 0, Authorize true and AllowUnderPayment true.");
        }
    }

    private PaymentItem? RequireCard(CheckoutTerms terms)
    {
        if (terms.Amount == 0)
        {
            return null;
        }

        if (terms.CardMethodId == 0)
        {
            throw ServiceFault.Rejected("CreditCardType is required where an amount is charged.");
        }

        var method = simulation.Catalogue.PaymentMethod(terms.CardMethodId);
        if (terms.Authorize && terms.Card is null)
        {
            throw ServiceFault.Rejected("A card is needed to authorize the amount.");
        }

        if (!terms.Authorize && string.IsNullOrEmpty(terms.AuthorizationCode))
        {
            throw ServiceFault.Rejected("AuthorizationCode is required when Authorize is false.");
        }

        terms.Card?.Check(method, Clock.Now);
        return new PaymentItem(simulation.CartIds.Payments.Next(), method, terms.Amount)
        {
            LastFour = terms.Card?.LastFour,
            Reference = terms.PaymentReference,
        };
    }

    private void Save(Basket paid)
    {
        var basket = Settlement.Allocate(paid).AsSaved() with { IsLoaded = false };
        var now = Clock.Now;
        var owner = SeatOwner.Order(basket.OrderId);
        var earlier = paid.IsLoaded ? simulation.Orders.Find(basket.OrderId) : null;
        simulation.Orders.Save(
            new SavedOrder(
                basket,
                SaleFacts.Of(session),
                earlier?.CreatedAt ?? now,
                basket.Properties.OrderDate ?? earlier?.OrderDate ?? now
            ),
            session
        );
        foreach (var evening in basket.Lines.GroupBy(l => l.Performance.Id))
        {
            HandOver(simulation.InventoryOf(evening.Key), owner, [.. evening.SelectMany(l => l.Tickets)], earlier);
        }

        simulation.Catalogue.Members.Join(session.Visitor.ConstituentId, paid.Contributions);
        session.Basket = null;
        session.Deadline = null;
        session.SavedOrderId = basket.OrderId;
        Report(CheckoutProgress.Complete);
    }

    private void HandOver(Inventory inventory, SeatOwner order, IReadOnlyList<Ticket> tickets, SavedOrder? earlier)
    {
        inventory.HandOver(session.Owner, order, SeatClaim.ReservedUnpaid);
        var gone = earlier?.Basket.Tickets.Where(t => t.State == TicketState.Returned).Select(t => t.Id).ToHashSet();
        var returned = tickets.Where(t => t.State == TicketState.Returned && gone?.Contains(t.Id) is not true).ToList();
        switch (inventory)
        {
            case SeatInventory seats:
                seats.Assign(IdsOf(tickets.Where(t => t.State == TicketState.Paid)), order, SeatClaim.ReservedPaid);
                seats.Free(IdsOf(returned), order);
                break;
            case CapacityInventory floor:
                floor.Free(returned.Count, order);
                break;
        }
    }

    private static IEnumerable<int> IdsOf(IEnumerable<Ticket> tickets) =>
        tickets.Where(t => t.Seat is not null).Select(t => t.Seat!.Id);

    private string Fail(string why)
    {
        Report(CheckoutProgress.Error);
        return why;
    }

    private void Report(string status) => session.Checkout = new CheckoutProgress(status, Clock.Now);
}

/// <summary>Spreads the money of an order over its tickets: the first ones are paid first.</summary>
internal static class Settlement
{
    public static Basket Allocate(Basket basket)
    {
        var left = basket.Payments.Sum(p => p.Amount);
        return basket.MapTickets(ticket =>
        {
            var available = Math.Max(0, left);
            left -= ticket.Due + ticket.FeesAmount;
            return ticket.State switch
            {
                TicketState.Returned or TicketState.Donated => ticket,
                TicketState.Ticketed => ticket,
                _ when left >= 0 => ticket with { State = TicketState.Paid, Paid = ticket.Price },
                _ => ticket with { State = TicketState.Unpaid, Paid = Math.Min(ticket.Price, available) },
            };
        });
    }
}
