using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Gift certificates: bought as products, and applied as payments.</summary>
internal static class GiftCertificateEndpoints
{
    private const int MaxName = 100;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<AddGiftCertificateRequest>("Cart.AddGiftCertificate", Buy);
        endpoints.MapSession("Cart.RemoveGiftCertificate", RemoveBought);
        endpoints.MapSession<ApplyGiftCertificatePaymentRequest>("Cart.ApplyGiftCertificate", Apply);
        endpoints.MapSession("Cart.UnapplyGiftCertificate", Unapply);
    }

    private static Reply Buy(Call call, SessionState session, AddGiftCertificateRequest body)
    {
        Amounts.RequirePositive(body.Amount);
        Amounts.RequireLength(body.Name, MaxName, "Name");
        if (call.Catalogue.PaymentMethod(body.PaymentMethodId).PaymentTypeId != PaymentTypeIds.GiftCertificate)
        {
            throw ServiceFault.Rejected($"Payment method {body.PaymentMethodId} is not of type gift certificate.");
        }

        var ids = call.Simulation.CartIds;
        var sale = new CertificateSale(ids.Payments.Next(), $"GC-{ids.Certificates.Next():00000}", body.Amount)
        {
            Name = body.Name,
            Notes = body.Notes,
        };
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Open(session);
        carts.Commit(session, basket with { Certificates = basket.Certificates.Add(sale) });
        return Reply.Ok(
            new CartProductResponse
            {
                Id = sale.PaymentId,
                ProductTypeId = ProductClass.GiftCertificate.Id,
                ParentId = null,
                ItemCount = 1,
            }
        );
    }

    private static Reply RemoveBought(Call call, SessionState session)
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Require(session);
        var sale =
            basket.Certificates.Find(c => LoginBook.Same(c.Number, call.Text("giftCertificateNumber")))
            ?? throw ServiceFault.NotFound("This gift certificate is not bought in the cart.");
        CartDesk.RequireChangeable(sale.IsSaved);
        carts.Commit(session, basket with { Certificates = basket.Certificates.Remove(sale) });
        return Reply.NoContent;
    }

    private static Reply Apply(Call call, SessionState session, ApplyGiftCertificatePaymentRequest body)
    {
        var till = new PaymentDesk(call.Simulation, session);
        var payment = till.PayWithCertificate(body.GiftCertificateNumber, body.Amount, body.Notes);
        return Reply.Ok(new ApplyPaymentResponse { PaymentId = payment.Id });
    }

    private static Reply Unapply(Call call, SessionState session)
    {
        var number = call.Text("giftCertificateNumber");
        new PaymentDesk(call.Simulation, session).Remove(
            p => !p.IsSaved && LoginBook.Same(p.CertificateNumber ?? "", number),
            ServiceFault.NotFound("No payment in the cart is made with this gift certificate.")
        );
        return Reply.NoContent;
    }
}
