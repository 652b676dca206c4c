using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Saves the cart as an order. Card data goes no further than from the body into the checkout.</summary>
internal static class CheckoutEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<CheckoutRequest>("Cart.Checkout", CheckOut);
        endpoints.MapSession<CheckoutWithCardRequest>("Cart.CheckoutWithCard", CheckOutWithCard);
    }

    private static Reply CheckOut(Call call, SessionState session, CheckoutRequest body)
    {
        if (body.AccountId is { } account and not 0 && body.CreditCardType is null or 0)
        {
            throw ServiceFault.Rejected($"Account {account} does not belong to the session's constituent.");
        }

        if (
            body.PaymentId is { } paymentId and not 0
            && session.Basket?.Payments.Exists(p => p.Id == paymentId) is not true
        )
        {
            throw Refusals.NotInCart("payment", paymentId);
        }

        var card = string.IsNullOrEmpty(body.CreditCardNumber)
            ? null
            : new CardData(body.CreditCardNumber, body.CreditCardMonth ?? 0, body.CreditCardYear ?? 0);
        return Answer(
            call,
            session,
            new CheckoutTerms(body.Amount, body.AllowUnderPayment, body.Authorize ?? true)
            {
                AuthorizationCode = body.AuthorizationCode,
                PaymentReference = body.PaymentReference,
                CardMethodId = body.CreditCardType ?? 0,
                Card = card,
            }
        );
    }

    private static Reply CheckOutWithCard(Call call, SessionState session, CheckoutWithCardRequest body) =>
        Answer(
            call,
            session,
            new CheckoutTerms(body.Amount, body.AllowUnderPayment, body.Authorize ?? true)
            {
                AuthorizationCode = body.AuthorizationCode,
                CardMethodId = body.CreditCardType,
                Card =
                    CardData.FromTracks(body.CreditCardTrack1, body.CreditCardTrack2)
                    ?? throw ServiceFault.Rejected("The card could not be read."),
            }
        );

    private static Reply Answer(Call call, SessionState session, CheckoutTerms terms)
    {
        var error = new CheckoutDesk(call.Simulation, session).CheckOut(terms);
        return Reply.Ok(
            new CheckoutResponse
            {
                Status = error is null ? CheckoutProgress.Complete : CheckoutProgress.Error,
                Message = error,
            }
        );
    }
}
