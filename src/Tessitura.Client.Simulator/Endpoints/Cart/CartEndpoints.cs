using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Shows the cart, prices it, empties it.</summary>
internal static class CartEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession("Cart.Get", Get);
        endpoints.MapSession("Cart.GetSummary", GetSummary);
        endpoints.MapSession("Cart.GetMessages", GetMessages);
        endpoints.MapSession("Cart.ClearCart", Clear);
        endpoints.MapSession("Cart.Price", Price);
        endpoints.MapSession<CartFlags>("Cart.UpdateCartFlags", UpdateFlags);
    }

    private static Reply Get(Call call, SessionState session) =>
        View(call, session) is { } view ? Reply.Ok(view.ToCart(call.QueryIds("messageTypes"))) : Reply.NoContent;

    private static Reply GetSummary(Call call, SessionState session) =>
        View(call, session) is { } view ? Reply.Ok(view.ToSummary(call.QueryIds("messageTypes"))) : Reply.NoContent;

    private static Reply GetMessages(Call call, SessionState session) =>
        Reply.List(View(call, session)?.ToCart(call.QueryIds("messageTypes")).Messages ?? []);

    private static Reply Clear(Call call, SessionState session)
    {
        new CartDesk(call.Simulation).Clear(session);
        return Reply.NoContent;
    }

    private static Reply Price(Call call, SessionState session)
    {
        new CartDesk(call.Simulation).Price(session);
        return Reply.NoContent;
    }

    private static Reply UpdateFlags(Call call, SessionState session, CartFlags body)
    {
        session.CalculatesPrices = body.ShouldCalculatePrices ?? session.CalculatesPrices;
        session.CalculatesFees = body.ShouldCalculateFees ?? session.CalculatesFees;
        return Reply.Ok(
            new CartFlags
            {
                ShouldCalculatePrices = session.CalculatesPrices,
                ShouldCalculateFees = session.CalculatesFees,
            }
        );
    }

    // The saved cart is the order that the checkout of this session made.
    private static CartView? View(Call call, SessionState session)
    {
        if (call.QueryFlag("savedCart"))
        {
            return session.SavedOrderId is not { } id ? null
                : call.Simulation.Orders.Find(id) is var order
                    ? new CartView(call.Simulation, order.Basket, order.Facts, session.Key)
                : null;
        }

        return session.Basket is { } basket
            ? new CartView(call.Simulation, basket, SaleFacts.Of(session), session.Key)
            : null;
    }
}
