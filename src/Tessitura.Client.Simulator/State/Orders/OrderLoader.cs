namespace Tessitura.Client.Simulator;

/// <summary>Loads a saved order into the empty cart of a session. Everything here runs under the session's gate.</summary>
internal sealed class OrderLoader(Simulation simulation, SessionState session)
{
    public Basket Load(int orderId)
    {
        if (session.Basket is { HasItems: true })
        {
            throw ServiceFault.Rejected("The cart holds items: an order is loaded into an empty cart only.");
        }

        if (session.Checkout?.Status == CheckoutProgress.Complete)
        {
            throw ServiceFault.Rejected("The order of this session has been saved. The next cart needs a new session.");
        }

        RequireOwner(simulation.Orders.Find(orderId));
        var order = simulation.Orders.Lock(orderId, session);
        session.Terms = order.Facts.Terms;
        return session.Basket = order.Basket with { IsLoaded = true };
    }

    // An order of the general public opens for staff, and for the guest whose address is on it.
    private void RequireOwner(SavedOrder order)
    {
        var visitor = session.Visitor;
        var isOwner = visitor.IsKnown
            ? visitor.ConstituentId == order.Facts.ConstituentId
            : visitor.IsGuest && order.Facts.ConstituentId == 0 && LoginBook.Same(visitor.Email, order.Facts.Email);
        if (!isOwner && !session.IsBusinessFacing)
        {
            throw Refusals.AccessDenied($"Order {order.Id} does not belong to the session's constituent.");
        }
    }
}
