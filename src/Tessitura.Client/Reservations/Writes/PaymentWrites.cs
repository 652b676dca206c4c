namespace Tessitura.Client;

/// <summary>The payments and deposits of the contract that need no card.</summary>
internal static class PaymentWrites
{
    public static PaymentWrite Of(ApplyCashPaymentRequest request) =>
        new("Cart.ApplyCashPayment", request)
        {
            Send = async (cart, token) =>
                (await cart.ApplyCashPaymentAsync(request, token).ConfigureAwait(false)).PaymentId,
            PaymentMethodId = request.PaymentMethodId,
            Amount = request.Amount,
        };

    public static PaymentWrite Of(ApplyCheckPaymentRequest request) =>
        new("Cart.ApplyCheckPayment", request)
        {
            Send = async (cart, token) =>
                (await cart.ApplyCheckPaymentAsync(request, token).ConfigureAwait(false)).PaymentId,
            PaymentMethodId = request.PaymentMethodId,
            Amount = request.Amount,
        };

    public static PaymentWrite Of(ApplyInvoicePaymentRequest request) =>
        new("Cart.ApplyInvoicePayment", request)
        {
            Send = async (cart, token) =>
                (await cart.ApplyInvoicePaymentAsync(request, token).ConfigureAwait(false)).PaymentId,
            PaymentMethodId = request.PaymentMethodId,
            Amount = request.Amount,
        };

    public static PaymentWrite Of(ApplyOtherPaymentRequest request) =>
        new("Cart.ApplyOtherPayment", request)
        {
            Send = async (cart, token) =>
                (await cart.ApplyOtherPaymentAsync(request, token).ConfigureAwait(false)).PaymentId,
            PaymentMethodId = request.PaymentMethodId,
            Amount = request.Amount,
        };

    public static PaymentWrite Of(ApplyOnAccountPaymentRequest request) =>
        new("Cart.ApplyOnAccountPayment", request)
        {
            Send = async (cart, token) =>
                (await cart.ApplyOnAccountPaymentAsync(request, token).ConfigureAwait(false)).PaymentId,
            PaymentMethodId = request.PaymentMethodId,
            Amount = request.Amount,
        };

    public static PaymentWrite Of(ApplyGiftCertificatePaymentRequest request) =>
        new("Cart.ApplyGiftCertificate", request)
        {
            Send = async (cart, token) =>
                (await cart.ApplyGiftCertificateAsync(request, token).ConfigureAwait(false)).PaymentId,
            GiftCertificateNumber = request.GiftCertificateNumber,
            Amount = request.Amount,
        };

    public static PaymentWrite Of(AddOnAccountRequest request) =>
        new("Cart.AddOnAccount", request)
        {
            Send = async (cart, token) =>
                (await cart.AddOnAccountAsync(request, token).ConfigureAwait(false)).PaymentId,
            PaymentMethodId = request.PaymentMethodId,
            Amount = request.Amount,
        };
}
