using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Payments that need no card, one endpoint for each payment type.</summary>
internal static class PaymentEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<ApplyCashPaymentRequest>("Cart.ApplyCashPayment", Cash);
        endpoints.MapSession<ApplyCheckPaymentRequest>("Cart.ApplyCheckPayment", Check);
        endpoints.MapSession<ApplyInvoicePaymentRequest>("Cart.ApplyInvoicePayment", Invoice);
        endpoints.MapSession<ApplyOnAccountPaymentRequest>("Cart.ApplyOnAccountPayment", OnAccount);
        endpoints.MapSession<ApplyOtherPaymentRequest>("Cart.ApplyOtherPayment", Other);
        endpoints.MapSession("Cart.RemovePayment", Remove);
    }

    private static Reply Cash(Call call, SessionState session, ApplyCashPaymentRequest body)
    {
        if (body.TenderedAmount < body.Amount)
        {
            throw ServiceFault.Rejected("TenderedAmount is less than Amount.");
        }

        return Paid(
            new PaymentDesk(call.Simulation, session).Pay(
                body.PaymentMethodId,
                PaymentTypeIds.Cash,
                body.Amount,
                payment => payment with { TenderedAmount = body.TenderedAmount, Notes = body.Notes }
            )
        );
    }

    private static Reply Check(Call call, SessionState session, ApplyCheckPaymentRequest body) =>
        Paid(
            new PaymentDesk(call.Simulation, session).Pay(
                body.PaymentMethodId,
                PaymentTypeIds.Check,
                body.Amount,
                payment =>
                    payment with
                    {
                        PayerName = body.PayerName,
                        CheckNumber = body.CheckNumber,
                        Notes = body.Notes,
                    }
            )
        );

    private static Reply Invoice(Call call, SessionState session, ApplyInvoicePaymentRequest body) =>
        Paid(
            new PaymentDesk(call.Simulation, session).Pay(
                body.PaymentMethodId,
                PaymentTypeIds.Invoice,
                body.Amount,
                payment => payment with { Notes = body.Notes }
            )
        );

    private static Reply OnAccount(Call call, SessionState session, ApplyOnAccountPaymentRequest body) =>
        Paid(new PaymentDesk(call.Simulation, session).PayOnAccount(body.PaymentMethodId, body.Amount, body.Notes));

    private static Reply Other(Call call, SessionState session, ApplyOtherPaymentRequest body) =>
        Paid(new PaymentDesk(call.Simulation, session).PayOther(body.PaymentMethodId, body.Amount, body.Notes));

    private static Reply Remove(Call call, SessionState session)
    {
        var id = call.Id("paymentId");
        new PaymentDesk(call.Simulation, session).Remove(
            p => p.Id == id && !p.IsDeposit && p.CertificateNumber is null,
            Refusals.NotInCart("payment", id)
        );
        return Reply.NoContent;
    }

    private static Reply Paid(PaymentItem payment) => Reply.Ok(new ApplyPaymentResponse { PaymentId = payment.Id });
}
