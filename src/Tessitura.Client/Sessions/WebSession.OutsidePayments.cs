using System.Security.Cryptography;

namespace Tessitura.Client;

// What is paid on a provider's page: written down before anything is sent, and found again after a restart.
public partial interface IWebSession
{
    /// <summary>
    /// Fixes what is to be charged, before the customer goes to the payment page: the amount due, under a reference to give to
    /// the provider. Whatever happens then, <see cref="GetOpenChargesAsync"/> knows that there may be a charge.
    /// </summary>
    /// <param name="amount">Less than is due, such as the first payment of a payment plan; null takes what is due now.</param>
    /// <param name="reference">The provider's name of the payment, where it gives one before the customer pays; null makes one of 20 characters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidOperationException">Nothing is due.</exception>
    /// <exception cref="ArgumentException">The reference is empty, too long or that of a payment that was made.</exception>
    /// <exception cref="TessituraException">The cart could not be read.</exception>
    /// <exception cref="Exception">Whatever the <see cref="IOpenQuestionStore"/> throws: then do not send the customer on.</exception>
    Task<OutsideCharge> StartOutsidePaymentAsync(
        decimal? amount = null,
        string? reference = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Writes down that the customer has paid, as soon as the provider says so: on the return to the shop, in its
    /// notification, or when it was asked. Again with the same reference it does no harm.
    /// </summary>
    /// <param name="authorization">What the provider said. Its code is not kept.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A member is wrong in itself, or the payment was written down with another amount.</exception>
    /// <exception cref="Exception">Whatever the <see cref="IOpenQuestionStore"/> throws: then it is not written down.</exception>
    Task<OutsideCharge> RecordAuthorizationAsync(
        OutsideAuthorization authorization,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Saves the cart as an order that was paid outside. The payment is written down first, compared with what is due, and the
    /// checkout posted once. One reference pays for one order, whoever calls how often: the later call gets the first one's.
    /// </summary>
    /// <remarks>
    /// An end without an order names the charge in <see cref="CheckoutResult.Charge"/>: void it at the provider and say so by
    /// <see cref="CloseChargeAsync"/>, or mend the cart and call again with the same authorization.
    /// </remarks>
    /// <param name="authorization">What the provider said.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn. Cancelled under way, the checkout may have been carried out: call again to find out.</param>
    /// <returns>Complete with the order's id; not sent, because charge and cart do not go together; or refused with reasons, an expired session included.</returns>
    /// <exception cref="ArgumentException">The authorization is wrong in itself, or the payment was written down with another amount.</exception>
    /// <exception cref="NotAppliedException">The checkout never began; call again with the same authorization.</exception>
    /// <exception cref="OutcomeUnknownException">How it went could not be found out in time. Keep the charge until <see cref="ResolveAsync(OpenQuestion, CancellationToken)"/> or the same call has told.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because the cart holds what an earlier call brought late; the charge stays open.</exception>
    /// <exception cref="Exception">Whatever the <see cref="IOpenQuestionStore"/> throws: then nothing was sent.</exception>
    Task<CheckoutResult> CheckoutWithAuthorizationAsync(
        OutsideAuthorization authorization,
        CancellationToken cancellationToken = default
    );

    /// <summary>Payments of this web session that may be charged and are in no order that is known of: what a restarted process has to look after.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="Exception">Whatever the <see cref="IOpenQuestionStore"/> throws.</exception>
    Task<IReadOnlyList<OutsideCharge>> GetOpenChargesAsync(CancellationToken cancellationToken = default);

    /// <summary>Writes down that the provider has voided or refunded a payment, or that nothing was charged. From then on it pays for nothing.</summary>
    /// <param name="reference">Of the payment.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="ArgumentException">No payment with this reference is written down.</exception>
    /// <exception cref="InvalidOperationException">It has paid for an order, or a checkout of another web session was sent with it.</exception>
    /// <exception cref="OutcomeUnknownException">A checkout was sent with it that may still be carried out: resolve it first.</exception>
    /// <exception cref="Exception">Whatever the <see cref="IOpenQuestionStore"/> throws.</exception>
    Task<OutsideCharge> CloseChargeAsync(string reference, CancellationToken cancellationToken = default);
}

internal sealed partial class WebSession
{
    public Task<OutsideCharge> StartOutsidePaymentAsync(
        decimal? amount = null,
        string? reference = null,
        CancellationToken cancellationToken = default
    )
    {
        reference ??= RandomNumberGenerator.GetHexString(20, lowercase: true);
        OutsideAuthorization.CheckReference(reference, nameof(reference));
        return new OutsideCheckout(_seller).StartAsync(reference, amount, cancellationToken);
    }

    public Task<OutsideCharge> RecordAuthorizationAsync(
        OutsideAuthorization authorization,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(authorization);
        authorization.Check();
        return new OutsideCheckout(_seller).RecordAsync(authorization, cancellationToken);
    }

    public Task<CheckoutResult> CheckoutWithAuthorizationAsync(
        OutsideAuthorization authorization,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(authorization);
        authorization.Check();
        return new OutsideCheckout(_seller).RunAsync(authorization, cancellationToken);
    }

    public Task<IReadOnlyList<OutsideCharge>> GetOpenChargesAsync(CancellationToken cancellationToken = default) =>
        new OutsideCheckout(_seller).FindOpenAsync(cancellationToken);

    public Task<OutsideCharge> CloseChargeAsync(string reference, CancellationToken cancellationToken = default)
    {
        OutsideAuthorization.CheckReference(reference, nameof(reference));
        return new OutsideCheckout(_seller).CloseAsync(reference, cancellationToken);
    }
}
