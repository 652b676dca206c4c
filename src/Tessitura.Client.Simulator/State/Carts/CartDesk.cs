namespace Tessitura.Client.Simulator;

/// <summary>Opens, changes and empties the cart of a session. Everything here runs under the session's gate.</summary>
internal sealed class CartDesk(Simulation simulation)
{
    private readonly FeeRules _fees = new(simulation);

    /// <summary>The cart to change, a new one where there is none; refused once a checkout has begun.</summary>
    public Basket Open(SessionState session)
    {
        RequireNoCheckout(session);
        return session.Basket ?? new Basket(simulation.CartIds.Orders.Next());
    }

    /// <summary>The cart of a session that has one; refused where it has none.</summary>
    public Basket Require(SessionState session)
    {
        RequireNoCheckout(session);
        return session.Basket ?? throw ServiceFault.Rejected("The cart is empty.");
    }

    /// <summary>Puts a changed cart into its session, with the fees that belong to it.</summary>
    public Basket Commit(SessionState session, Basket basket)
    {
        var hasSeats = basket.Tickets.Any(t => !t.IsSaved);
        basket = basket with
        {
            FirstSeatAdded = hasSeats ? basket.FirstSeatAdded ?? simulation.Clock.Now : null,
            WasPriced = session.CalculatesPrices && session.CalculatesFees,
        };
        return session.Basket = session.CalculatesFees ? _fees.Apply(basket) : basket;
    }

    /// <summary>Works prices and fees out again, whether or not the session does so by itself.</summary>
    public void Price(SessionState session) => session.Basket = _fees.Apply(Require(session)) with { WasPriced = true };

    /// <summary>Empties the cart; seats go back at once, a loaded order is let go. A cart that is not there stays so.</summary>
    public void Clear(SessionState session)
    {
        if (session.Basket is not { } basket)
        {
            return;
        }

        simulation.SeatServer.Release(session);
        simulation.Orders.Unlock(basket.OrderId, session);
        session.Basket = null;
    }

    /// <summary>Refuses to change what came with a loaded order.</summary>
    public static void RequireChangeable(bool isSaved)
    {
        if (isSaved)
        {
            throw ServiceFault.Rejected("Products and payments that were loaded with an order cannot be changed.");
        }
    }

    private static void RequireNoCheckout(SessionState session)
    {
        if (session.Checkout?.Status == CheckoutProgress.Complete)
        {
            throw ServiceFault.Rejected("The order of this session has been saved. The next cart needs a new session.");
        }
    }
}
