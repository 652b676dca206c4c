using System.Collections.Immutable;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The custom values of the order in the cart.</summary>
internal static class OrderCustomDataEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<CustomDataItem>(
            "Cart.UpdateCartPropertiesCustomData",
            static (call, session, body) =>
                Change(call, session, data => CustomData.Set(data, call.Id("customId"), body))
        );
        endpoints.MapSession(
            "Cart.RemoveCartPropertiesCustomData",
            static (call, session) => Change(call, session, data => data.Remove(call.Id("customId")))
        );
    }

    private static Reply Change(
        Call call,
        SessionState session,
        Func<ImmutableSortedDictionary<int, string>, ImmutableSortedDictionary<int, string>> change
    )
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Open(session);
        carts.Commit(session, basket with { CustomData = change(basket.CustomData) });
        return Reply.NoContent;
    }
}
