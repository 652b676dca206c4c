using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>What a session may know before it buys: settings, delivery methods, money on account.</summary>
internal static class SessionFactEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession("Session.GetDefault", GetDefault);
        endpoints.MapSession("Session.GetDeliveryMethods", GetDeliveryMethods);
        endpoints.MapSession("Session.GetOnAccountBalances", GetOnAccountBalances);
    }

    private static Reply GetDefault(Call call, SessionState session)
    {
        var name = call.Text("fieldName");
        var value =
            call.Simulation.Reference.SystemDefault(name)
            ?? throw ServiceFault.NotFound($"There is no system default {name}.");
        return Reply.Ok(
            new SystemDefaultSummary
            {
                FieldName = name,
                Value = value,
                ParentTable = session.Organization,
                Inactive = false,
            }
        );
    }

    private static Reply GetDeliveryMethods(Call call, SessionState session) =>
        Reply.List(
            call.Catalogue.DeliveryMethods.Select(m => new WebDeliveryMethod
            {
                Id = m.Id,
                Description = m.Description,
                Restricted = "N",
                Default = m == call.Catalogue.DefaultDeliveryMethod ? "Y" : "N",
                PrintAtHome = m.PrintAtHome ? "Y" : "N",
                RequireAddress = m.RequiresAddress ? "Y" : "N",
                Inactive = false,
            })
        );

    private static Reply GetOnAccountBalances(Call call, SessionState session)
    {
        var constituentId = session.Visitor.ConstituentId;
        if (constituentId == 0 || session.Visitor.IsGuest)
        {
            throw Refusals.NotLoggedIn();
        }

        var wanted = call.QueryIds("paymentMethodIds");
        var balance = call.Simulation.CustomerMoney.AccountOf(constituentId);
        var used = PaymentDesk.UsedOnAccount(session.Basket);
        return Reply.List(
            call.Catalogue.PaymentMethods.Where(m => m.PaymentTypeId == PaymentTypeIds.OnAccount)
                .Where(m => wanted.Count == 0 || wanted.Contains(m.Id))
                .Select(m => new OnAccountBalance
                {
                    ConstituentId = constituentId,
                    PaymentMethodId = m.Id,
                    Description = m.Description,
                    Balance = balance,
                    UsedInSession = used,
                    CurrentBalance = balance - used,
                })
        );
    }
}
