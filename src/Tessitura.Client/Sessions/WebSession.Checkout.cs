namespace Tessitura.Client;

public partial interface IWebSession
{
    /// <summary>
    /// Pays for the cart and saves it as an order. The request is posted once and never again; when the server is still
    /// saving, or the call ends unclearly, the session's checkout status is followed until it is decided. A cart that is
    /// saved already is not checked out again: its order is the result.
    /// </summary>
    /// <remarks>Reads the session first, or on version 14 the saved cart, to know a later state from an earlier one.</remarks>
    /// <param name="request">How to pay; a free order has amount 0, Authorize and AllowUnderPayment true.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn. Cancelled under way, the checkout may have been carried out: call again to find out.</param>
    /// <returns>Complete with the order's id, or refused with reasons.</returns>
    /// <exception cref="NotAppliedException">The checkout never began; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">How it went could not be found out in time. Do not take the money another way before <see cref="ResolveAsync(OpenQuestion, CancellationToken)"/> has told.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because the cart holds what an earlier call brought late.</exception>
    /// <exception cref="TessituraException">The call failed in a way that surely did nothing.</exception>
    Task<CheckoutResult> CheckoutAsync(CheckoutRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Saves a cart that is paid for already, or that costs nothing, as an order. Looks first: while something is due,
    /// nothing is sent, and the result is <see cref="CheckoutState.NotSent"/> with the amount as its reason.
    /// </summary>
    /// <param name="cancellationToken">Ends the call and the wait for its turn. Cancelled under way, the checkout may have been carried out: call again to find out.</param>
    /// <returns>Complete with the order's id, not sent, or refused with reasons.</returns>
    /// <exception cref="NotAppliedException">The checkout never began; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">How it went could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because the cart holds what an earlier call brought late.</exception>
    /// <exception cref="TessituraException">The call failed in a way that surely did nothing.</exception>
    Task<CheckoutResult> CheckoutPaidAsync(CancellationToken cancellationToken = default);

    /// <summary>The same as <see cref="CheckoutAsync"/> with the tracks of a swiped card.</summary>
    /// <param name="request">Tracks and amount.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <returns>Complete with the order's id, or refused with reasons.</returns>
    /// <exception cref="NotAppliedException">The checkout never began; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">How it went could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because the cart holds what an earlier call brought late.</exception>
    Task<CheckoutResult> CheckoutWithCardAsync(
        CheckoutWithCardRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Opens the visitor's next web session, for a saved cart takes nothing more, and carries the login over; this one is
    /// then logged out. In a service scope the store gets the new key, for the next scope; resolved services keep the old.
    /// When the transfer or the store fails, the new session is not lost: call again, and it goes on with the same one.
    /// </summary>
    /// <param name="request">What to open it with; null takes <see cref="TessituraOptions.Session"/>. Mode of sale and source are not carried over.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The session could not be opened or the login could not be carried over; this one may have lost it.</exception>
    /// <exception cref="Exception">Whatever the scope's <see cref="ISessionKeyStore"/> throws.</exception>
    Task<IWebSession> ContinueAsync(SessionRequest? request = null, CancellationToken cancellationToken = default);
}

internal sealed partial class WebSession
{
    // Open, but not in the store yet, or the login is not there yet.
    private NextSession? _next;

    public Task<CheckoutResult> CheckoutAsync(CheckoutRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new SafeCheckout(_seller).RunAsync(
            new CheckoutCall(
                "Cart.Checkout",
                token => _seller.Cart.CheckoutAsync(request, token),
                [
                    request.CreditCardNumber,
                    SensitiveMembers.SecretIn(nameof(request.CreditCardOwner), request.CreditCardOwner),
                    request.CreditCardAuthenticationCode,
                    request.SecureValues,
                ]
            ),
            cancellationToken
        );
    }

    public Task<CheckoutResult> CheckoutPaidAsync(CancellationToken cancellationToken = default) =>
        new SafeCheckout(_seller).RunAsync(
            new CheckoutCall(
                "Cart.Checkout",
                token => _seller.Cart.CheckoutAsync(CheckoutCall.NothingToCharge, token),
                []
            )
            {
                CompareAsync = RefuseWhatIsDueAsync,
            },
            cancellationToken
        );

    private async Task<CheckoutResult?> RefuseWhatIsDueAsync(CancellationToken cancellationToken)
    {
        var cart = await _seller.ReadCartAsync("Cart.Checkout", cancellationToken).ConfigureAwait(false);
        return cart.BalanceToCharge switch
        {
            0 => null,
            { } due => CheckoutResult.NotSent(FormattableString.Invariant($"{due:0.00} is due.")),
            null => CheckoutResult.NotSent(
                "The server does not say what is due: check out with a request of your own."
            ),
        };
    }

    public Task<CheckoutResult> CheckoutWithCardAsync(
        CheckoutWithCardRequest request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return new SafeCheckout(_seller).RunAsync(
            new CheckoutCall(
                "Cart.CheckoutWithCard",
                token => _seller.Cart.CheckoutWithCardAsync(request, token),
                [request.CreditCardTrack1, request.CreditCardTrack2]
            ),
            cancellationToken
        );
    }

    public async Task<IWebSession> ContinueAsync(
        SessionRequest? request = null,
        CancellationToken cancellationToken = default
    )
    {
        if (_store is not null)
        {
            await _store
                .EnsureCanSetAsync(cancellationToken)
                .AsTask()
                .WaitOrAbandonAsync(cancellationToken)
                .ConfigureAwait(false);
        }

        var next =
            Interlocked.Exchange(ref _next, null)
            ?? new(await WebSessions.StartAsync(_seller.Venue, request, cancellationToken).ConfigureAwait(false));
        try
        {
            if (!next.HasLogin)
            {
                await new LoginTransfer(_seller)
                    .RunAsync(next.Session._seller, cancellationToken)
                    .ConfigureAwait(false);
                next.HasLogin = true;
            }

            if (_store is not null)
            {
                // The key belongs together with the login that has moved: no cancellation comes between them.
                await _store.SetAsync(next.Session.GetKey(), CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch
        {
            _next = next;
            throw;
        }

        return next.Session;
    }

    private sealed class NextSession(WebSession session)
    {
        public WebSession Session => session;

        public bool HasLogin { get; set; }
    }
}
