namespace Tessitura.Client;

// What is due, paid bit by bit. A cart has one plan: a second is not sent, and an unclear end is read from the cart.
public partial interface IWebSession
{
    /// <summary>What a billing schedule of the house makes of what is due; nothing is written.</summary>
    /// <param name="request">The billing schedule (<see cref="IReferenceDataApi.GetBillingSchedulesAsync"/>) and the dates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed; it is safe to call again.</exception>
    Task<IReadOnlyList<PaymentPlanPreview>> PreviewPaymentPlanAsync(
        PaymentPlanSchedulePreviewRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes a plan by a billing schedule of the house, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">The same as was previewed, with the billing type.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="InvalidOperationException">The cart has a payment plan; nothing was sent.</exception>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<PaymentPlanResult> AddPaymentPlanAsync(
        PaymentPlanScheduleRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes a plan of equal payments, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">First and last day, and how many payments.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="InvalidOperationException">The cart has a payment plan; nothing was sent.</exception>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<PaymentPlanResult> AddPaymentPlanAsync(
        PaymentPlanRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes a plan of payments given one by one, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">Amounts and days; they must add up to what is due.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="InvalidOperationException">The cart has a payment plan; nothing was sent.</exception>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<PaymentPlanResult> AddPaymentPlanAsync(
        PaymentPlanInstallmentRequest request,
        CancellationToken cancellationToken = default
    );
}

internal sealed partial class WebSession
{
    public Task<IReadOnlyList<PaymentPlanPreview>> PreviewPaymentPlanAsync(
        PaymentPlanSchedulePreviewRequest request,
        CancellationToken cancellationToken = default
    ) => _seller.Cart.PreviewPaymentPlanBasedOnBillingScheduleAsync(NotNull(request), cancellationToken);

    public Task<PaymentPlanResult> AddPaymentPlanAsync(
        PaymentPlanScheduleRequest request,
        CancellationToken cancellationToken = default
    ) => WriteAsync<PaymentPlanResult>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<PaymentPlanResult> AddPaymentPlanAsync(
        PaymentPlanRequest request,
        CancellationToken cancellationToken = default
    ) => WriteAsync<PaymentPlanResult>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<PaymentPlanResult> AddPaymentPlanAsync(
        PaymentPlanInstallmentRequest request,
        CancellationToken cancellationToken = default
    ) => WriteAsync<PaymentPlanResult>(CartWrite.Of(NotNull(request)), cancellationToken);
}
