namespace Tessitura.Client;

public sealed partial class WebSession
{
    // Open and logged in, but not in the store yet.
    private WebSession? _unkeptNext;

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
    /// <exception cref="OutcomeUnknownException">How it went could not be found out in time. Do not take the money another way before <see cref="ResolveAsync"/> has told.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because the cart holds what an earlier call brought late.</exception>
    /// <exception cref="TessituraException">The call failed in a way that surely did nothing.</exception>
    public Task<CheckoutResult> CheckoutAsync(CheckoutRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new SafeCheckout(_desk).RunAsync(
            "Cart.Checkout",
            token => _desk.Cart.CheckoutAsync(request, token),
            [
                request.CreditCardNumber,
                SensitiveMembers.SecretIn(nameof(request.CreditCardOwner), request.CreditCardOwner),
                request.CreditCardAuthenticationCode,
                request.SecureValues,
            ],
            cancellationToken
        );
    }

    /// <summary>The same as <see cref="CheckoutAsync"/> with the tracks of a swiped card.</summary>
    /// <param name="request">Tracks and amount.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <returns>Complete with the order's id, or refused with reasons.</returns>
    /// <exception cref="NotAppliedException">The checkout never began; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">How it went could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because the cart holds what an earlier call brought late.</exception>
    public Task<CheckoutResult> CheckoutWithCardAsync(
        CheckoutWithCardRequest request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return new SafeCheckout(_desk).RunAsync(
            "Cart.CheckoutWithCard",
            token => _desk.Cart.CheckoutWithCardAsync(request, token),
            [request.CreditCardTrack1, request.CreditCardTrack2],
            cancellationToken
        );
    }

    /// <summary>
    /// Opens the visitor's next web session, for a saved cart takes nothing more, and carries the login over; this one is
    /// then logged out. In a service scope the store gets the new key, for the next scope; resolved services keep the old.
    /// When the store fails, the new session is not lost: call again, and the store is given the same key once more.
    /// </summary>
    /// <param name="request">What to open it with; null takes <see cref="TessituraOptions.Session"/>. Mode of sale and source are not carried over.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The session could not be opened or the login could not be carried over; this one may have lost it.</exception>
    /// <exception cref="Exception">Whatever the scope's <see cref="ISessionKeyStore"/> throws.</exception>
    public async Task<WebSession> ContinueAsync(
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
            Interlocked.Exchange(ref _unkeptNext, null)
            ?? await StartNextAsync(request, cancellationToken).ConfigureAwait(false);
        if (_store is not null)
        {
            try
            {
                // The key belongs together with the login that has moved: no cancellation comes between them.
                await _store.SetAsync(next.GetKey(), CancellationToken.None).ConfigureAwait(false);
            }
            catch
            {
                _unkeptNext = next;
                throw;
            }
        }

        return next;
    }

    private async Task<WebSession> StartNextAsync(SessionRequest? request, CancellationToken cancellationToken)
    {
        var next = await WebSessions.StartAsync(_desk.Venue, request, cancellationToken).ConfigureAwait(false);
        await new LoginTransfer(_desk).RunAsync(next._desk, cancellationToken).ConfigureAwait(false);
        return next;
    }
}
