namespace Tessitura.Client;

// All of these end as ReserveTicketsAsync does: done, NotAppliedException, OutcomeUnknownException, or a refusal.
public partial interface IWebSession
{
    /// <summary>Adds a contribution, and does not add it twice: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">Fund and amount.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<CartEntry> AddContributionAsync(AddContributionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Puts a gift certificate into the cart, to be bought, and only one: ends as <see cref="ReserveTicketsAsync"/> does. Its number stands in the cart.</summary>
    /// <param name="request">Amount and name.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<CartEntry> AddGiftCertificateAsync(
        AddGiftCertificateRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Puts a deposit to the constituent's account on the cart, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">Amount and method.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<CartEntry> AddOnAccountAsync(AddOnAccountRequest request, CancellationToken cancellationToken = default);

    /// <summary>Pays in cash, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">Amount, amount tendered and method.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<CartEntry> PayAsync(ApplyCashPaymentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Pays by check, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">Amount, check and method.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<CartEntry> PayAsync(ApplyCheckPaymentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Pays by invoice, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">Amount and method.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<CartEntry> PayAsync(ApplyInvoicePaymentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Pays from the constituent's account, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">Method, and an amount where it is not "as much as is needed".</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<CartEntry> PayAsync(ApplyOnAccountPaymentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Pays with a gift certificate, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">Its number, and an amount where it is not "as much as is needed".</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<CartEntry> PayAsync(ApplyGiftCertificatePaymentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Pays by a method of type Other, such as a voucher, once: ends as <see cref="ReserveTicketsAsync"/> does.</summary>
    /// <param name="request">Amount and method.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<CartEntry> PayAsync(ApplyOtherPaymentRequest request, CancellationToken cancellationToken = default);
}

internal sealed partial class WebSession
{
    public Task<CartEntry> AddContributionAsync(
        AddContributionRequest request,
        CancellationToken cancellationToken = default
    ) => WriteAsync<CartEntry>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<CartEntry> AddGiftCertificateAsync(
        AddGiftCertificateRequest request,
        CancellationToken cancellationToken = default
    ) => WriteAsync<CartEntry>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<CartEntry> AddOnAccountAsync(
        AddOnAccountRequest request,
        CancellationToken cancellationToken = default
    ) => WriteAsync<CartEntry>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<CartEntry> PayAsync(ApplyCashPaymentRequest request, CancellationToken cancellationToken = default) =>
        WriteAsync<CartEntry>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<CartEntry> PayAsync(ApplyCheckPaymentRequest request, CancellationToken cancellationToken = default) =>
        WriteAsync<CartEntry>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<CartEntry> PayAsync(
        ApplyInvoicePaymentRequest request,
        CancellationToken cancellationToken = default
    ) => WriteAsync<CartEntry>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<CartEntry> PayAsync(
        ApplyOnAccountPaymentRequest request,
        CancellationToken cancellationToken = default
    ) => WriteAsync<CartEntry>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<CartEntry> PayAsync(
        ApplyGiftCertificatePaymentRequest request,
        CancellationToken cancellationToken = default
    ) => WriteAsync<CartEntry>(CartWrite.Of(NotNull(request)), cancellationToken);

    public Task<CartEntry> PayAsync(ApplyOtherPaymentRequest request, CancellationToken cancellationToken = default) =>
        WriteAsync<CartEntry>(CartWrite.Of(NotNull(request)), cancellationToken);

    private static T NotNull<T>(T request)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(request);
        return request;
    }
}
