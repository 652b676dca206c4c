using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>A card reader on which a card always lies, and whose bank always says yes.</summary>
internal static class CardReaderEndpoints
{
    private const int MaxOrigin = 20;
    private const int MaxUserData = 4000;

    public static void Register(EndpointTable endpoints) =>
        endpoints.MapSession<WebEmvAuthorizationRequest>("Cart.Authorize", Authorize);

    private static Reply Authorize(Call call, SessionState session, WebEmvAuthorizationRequest body)
    {
        Amounts.RequireMoney(body.Amount);
        Amounts.RequireLength(body.TransactionOrigin, MaxOrigin, "TransactionOrigin");
        Amounts.RequireLength(body.UserData, MaxUserData, "UserData");
        if (body.Amount == 0)
        {
            throw ServiceFault.Rejected("The amount must not be 0.");
        }

        var method = call.Catalogue.PaymentMethodOf(PaymentTypeIds.CreditCard, "cards");
        var lastFour = SimulatedCards.Visa[^4..];
        var payment = new PaymentDesk(call.Simulation, session).Accept(method, body.Amount, lastFour);
        var code = $"SIM{payment.Id}";
        return Reply.Ok(
            new WebEmvAuthorizationResponse
            {
                PaymentId = payment.Id,
                AuthorizationResponse = new AuthorizationResponse
                {
                    ResponseCode = "00",
                    ResponseMessage = "Approved",
                    AuthorizationCode = code,
                    ReferenceNumber = code,
                    Succeeded = true,
                    IsPartialAuth = false,
                    AuthorizedAmount = body.Amount,
                    MaskedCardNumber = $"************{lastFour}",
                    PaymentMethod = PaymentMethodEndpoints.Full(call, method),
                },
                EmvStatus = new EMVStatus
                {
                    Status = "Approved",
                    CardMnemonic = method.ShortDescription,
                    SignatureRequired = false,
                    AuthCode = code,
                    Succeeded = true,
                    PaymentId = payment.Id,
                },
            }
        );
    }
}
