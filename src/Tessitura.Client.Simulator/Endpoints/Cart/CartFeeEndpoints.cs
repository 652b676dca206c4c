using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Fees that a seller adds, overrides and sets back.</summary>
internal static class CartFeeEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<AddUpdateFeeRequest>("Cart.AddUpdateFee", AddOrUpdate);
        endpoints.MapSession("Cart.RemoveFee", Remove);
    }

    private static Reply AddOrUpdate(Call call, SessionState session, AddUpdateFeeRequest body) =>
        Reply.Ok(
            new AddUpdateFeeResponse
            {
                ItemFeeId = body.Action switch
                {
                    "A" => Add(call, session, call.Catalogue.Fee(body.FeeId)),
                    "O" => Override(
                        call,
                        session,
                        body,
                        body.Amount ?? throw ServiceFault.Rejected("Amount is required to override a fee.")
                    ),
                    "U" => Override(call, session, body, null),
                    _ => throw ServiceFault.Rejected("Action must be A, O or U."),
                },
            }
        );

    private static int Add(Call call, SessionState session, FeeEntry fee)
    {
        if (!fee.UserDefined)
        {
            throw ServiceFault.Rejected($"Fee {fee.Id} is not user-defined: it comes by itself.");
        }

        var carts = new CartDesk(call.Simulation);
        var basket = carts.Open(session);
        var item = new FeeItem(call.Simulation.CartIds.Fees.Next(), fee);
        carts.Commit(session, basket with { OrderFees = basket.OrderFees.Add(item) });
        return item.Id;
    }

    private static int Override(Call call, SessionState session, AddUpdateFeeRequest body, decimal? amount)
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Require(session);
        var id = body.ItemFeeId ?? throw ServiceFault.Rejected("ItemFeeId is required for O and U.");
        var item = basket.Fees.FirstOrDefault(f => f.Id == id) ?? throw Refusals.NotInCart("fee", id);
        CartDesk.RequireChangeable(item.IsSaved);
        if (item.Fee.Id != body.FeeId)
        {
            throw ServiceFault.Rejected($"Item {id} is not of fee {body.FeeId}.");
        }

        if (item.Fee.PerSeat && amount is not (null or 0))
        {
            throw ServiceFault.Rejected("A fee per seat can be overridden to 0 only.");
        }

        Amounts.RequireMoney(amount ?? 0);
        if (amount < 0)
        {
            throw ServiceFault.Rejected("A fee cannot be negative.");
        }

        carts.Commit(session, basket.MapFees(f => f.Id == id ? f with { Override = amount } : f));
        return id;
    }

    private static Reply Remove(Call call, SessionState session)
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Require(session);
        var id = call.Id("itemFeeId");
        var item = basket.Fees.FirstOrDefault(f => f.Id == id) ?? throw Refusals.NotInCart("fee", id);
        CartDesk.RequireChangeable(item.IsSaved);
        if (!item.Fee.UserDefined)
        {
            throw ServiceFault.Rejected("Only a user-defined fee can be removed.");
        }

        carts.Commit(session, basket with { OrderFees = basket.OrderFees.Remove(item) });
        return Reply.NoContent;
    }
}
