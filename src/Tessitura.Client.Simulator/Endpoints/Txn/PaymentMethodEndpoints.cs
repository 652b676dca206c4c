using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Ways to pay.</summary>
internal static class PaymentMethodEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPaymentMethods", List);
        endpoints.Map(
            "Txn.GetPaymentMethod",
            static call => Reply.Ok(Full(call, call.Catalogue.PaymentMethod(call.Id("paymentMethodId"))))
        );
        endpoints.Map("Txn.CheckPaymentMethod", Check);
    }

    private static Reply List(Call call)
    {
        var types = call.QueryIds("paymentTypeIds");
        return Reply.List(
            call.Catalogue.PaymentMethods.Where(m => types.Admits(m.PaymentTypeId)).Select(m => Full(call, m))
        );
    }

    private static Reply Check(Call call)
    {
        call.RequiredId("cardReaderTypeId");
        return Reply.Ok(
            new CheckPaymentMethodResponse
            {
                SetupIsCorrect = true,
                PaymentMethods =
                [
                    .. call
                        .Catalogue.PaymentMethods.Where(m => m.PaymentTypeId == PaymentTypeIds.CreditCard)
                        .Select(m => Full(call, m)),
                ],
            }
        );
    }

    public static PaymentMethod Full(Call call, PaymentMethodEntry method) =>
        new()
        {
            Id = method.Id,
            Description = method.Description,
            ShortDesc = method.ShortDescription,
            AuthIndicator = method.AccountTypeId is not null,
            BusinessUnitId = 1,
            CanRefund = true,
            CurrencyTypeId = 1,
            DefaultIndicator = method == call.Catalogue.PaymentMethods[0],
            Income = true,
            Inactive = false,
            RequireCheckIndicator = method.PaymentTypeId == PaymentTypeIds.Check,
            RequireCvv = method.AccountTypeId is not null,
            RequirePostalCode = method.AccountTypeId is null ? "N" : "Y",
            StoreTenderedAmount = method.PaymentTypeId == PaymentTypeIds.Cash,
            OpenCashDrawer = method.PaymentTypeId == PaymentTypeIds.Cash,
            UseWithCardReader = method.AccountTypeId is not null,
            ControlGroup = Summaries.NoControlGroup,
            AccountType = method.AccountTypeId is { } account ? AccountType(call, account) : null,
            PaymentMethodGroup = new PaymentMethodGroupSummary
            {
                Id = method.GroupId,
                Description = call.Simulation.Reference.Describe("PaymentMethodGroups", method.GroupId),
                Inactive = false,
            },
            PaymentType = new PaymentTypeSummary
            {
                Id = method.PaymentTypeId,
                Description = call.Simulation.Reference.Describe("PaymentTypes", method.PaymentTypeId),
            },
        };

    private static AccountTypeSummary AccountType(Call call, int id) =>
        new()
        {
            Id = id,
            Description = call.Simulation.Reference.Describe("AccountTypes", id),
            CardtypeIndicator = "Y",
            Inactive = false,
        };
}
