namespace Tessitura.Client;

internal sealed partial record CartWrite
{
    /// <summary>Equal payments from one day to another.</summary>
    public static CartWrite Of(PaymentPlanRequest request) =>
        PaymentPlan(
            "Cart.AddPaymentPlan",
            request,
            new(CartItemKind.PaymentPlan) { Seats = request.NumberOfPayments },
            (cart, token) => cart.AddPaymentPlanAsync(request, token)
        );

    /// <summary>Payments that are given one by one.</summary>
    public static CartWrite Of(PaymentPlanInstallmentRequest request) =>
        PaymentPlan(
            "Cart.AddPaymentPlanInstallments",
            request,
            new(CartItemKind.PaymentPlan)
            {
                Seats = request.PaymentPlanInstallments.Count,
                Amount = request.PaymentPlanInstallments.Sum(payment => payment.Amount),
            },
            (cart, token) => cart.AddPaymentPlanInstallmentsAsync(request, token)
        );

    /// <summary>Payments by a billing schedule of the house.</summary>
    public static CartWrite Of(PaymentPlanScheduleRequest request) =>
        PaymentPlan(
            "Cart.AddPaymentPlanBasedOnBillingSchedule",
            request,
            new(CartItemKind.PaymentPlan),
            (cart, token) => cart.AddPaymentPlanBasedOnBillingScheduleAsync(request, token)
        );

    private static CartWrite PaymentPlan<T>(
        string operation,
        T request,
        ExpectedItem expected,
        Func<ICartApi, CancellationToken, Task<IReadOnlyList<PaymentPlan>>> send
    )
        where T : class =>
        new(operation, expected)
        {
            Request = venue => Json(venue, request),
            SendAsync = async (cart, token) => PaymentPlanResult.Of(await send(cart, token).ConfigureAwait(false)),
            // A second one would be added to the first, and what is due would be paid twice.
            Refuses = before =>
                before.PaymentPlanIds.Count > 0
                    ? "The cart has a payment plan; release it (CartItem.PaymentPlan) before it gets another one."
                    : null,
        };
}
