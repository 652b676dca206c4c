using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Deposits to the constituent's account, as items of the cart.</summary>
internal static class OnAccountEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<AddOnAccountRequest>("Cart.AddOnAccount", Add);
        endpoints.MapSession("Cart.RemoveOnAccount", Remove);
    }

    private static Reply Add(Call call, SessionState session, AddOnAccountRequest body)
    {
        var deposit = new PaymentDesk(call.Simulation, session).Deposit(body.PaymentMethodId, body.Amount, body.Notes);
        return Reply.Ok(new AddOnAccountResponse { PaymentId = deposit.Id });
    }

    private static Reply Remove(Call call, SessionState session)
    {
        var id = call.Id("paymentId");
        new PaymentDesk(call.Simulation, session).Remove(
            p => p.Id == id && p.IsDeposit,
            Refusals.NotInCart("on-account deposit", id)
        );
        return Reply.NoContent;
    }
}
