namespace Tessitura.Client;

public partial interface IWebSession
{
    /// <summary>
    /// Reserves seats, and does not reserve them twice: one write at a time per web session, and after an unclear end the
    /// cart is read until it is known what happened. Look at <see cref="Reservation.IsComplete"/>.
    /// </summary>
    /// <remarks>
    /// A read of the cart comes first, except in a web session opened by <see cref="ITessituraClient.StartSessionAsync"/>
    /// whose key nobody asked for or took out of an answer: its cart is known. Calls of the program through
    /// <see cref="Api"/> are not in turn with these; what such a call adds at the same time can leave an outcome unknown.
    /// </remarks>
    /// <param name="request">Made by <see cref="Tickets.BestSeats"/>, <see cref="Tickets.Seats"/> or by hand.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn. Cancelled under way, the call may have been carried out: the session's next write finds out.</param>
    /// <exception cref="ArgumentException">The request is wrong in itself; nothing was sent.</exception>
    /// <exception cref="NotAppliedException">Nothing is reserved; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it was carried out could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because an earlier call has arrived late.</exception>
    /// <exception cref="TessituraException">The server refused, and nothing is reserved.</exception>
    Task<Reservation> ReserveTicketsAsync(ReserveTicketsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds a fixed-seat package, the same seats on all its evenings, as safely as <see cref="ReserveTicketsAsync"/>.</summary>
    /// <param name="request">Made by <see cref="FixedPackages.BestSeats"/>, <see cref="FixedPackages.Seats"/> or by hand.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="ArgumentException">The request is wrong in itself; nothing was sent.</exception>
    /// <exception cref="NotAppliedException">Nothing is reserved; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it was carried out could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because an earlier call has arrived late.</exception>
    Task<Reservation> ReserveFixedPackageAsync(
        AddPackageItemRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Adds seats to a line item that is in the cart, as safely as <see cref="ReserveTicketsAsync"/>; always reads the cart first.</summary>
    /// <param name="lineItemId">The line item.</param>
    /// <param name="request">Made by <see cref="Tickets.BestSeats"/>, <see cref="Tickets.Seats"/> or by hand, for the same performance.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="ArgumentException">The request is wrong in itself; nothing was sent.</exception>
    /// <exception cref="NotAppliedException">Nothing is reserved; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it was carried out could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because an earlier call has arrived late.</exception>
    Task<Reservation> ReserveForLineItemAsync(
        int lineItemId,
        ReserveTicketsRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes something out of the cart; its seats are on sale again at once. Repeated until it is sure, which does no harm.</summary>
    /// <param name="item">Such as <see cref="Reservation.Item"/>, or <see cref="CartItem.Ticket"/> for a single seat.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraNotFoundException">It is not in the cart.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it is out could not be found out in time; calling again is safe.</exception>
    Task<ReleasedItem> ReleaseAsync(CartItem item, CancellationToken cancellationToken = default);

    /// <summary>Finds out what became of a call that ended as unknown, in this process or another; sends no write, except that a release and the leaving of an order are repeated.</summary>
    /// <param name="question">From the exception, or read back from JSON; of this web session or of another one over the same key.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>What the call would have returned.</returns>
    /// <exception cref="ArgumentException">The question is about another web session.</exception>
    /// <exception cref="NotAppliedException">The call was not carried out; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">It is still unknown.</exception>
    /// <exception cref="TessituraRejectedException">The seats have expired (<see cref="RejectionKind.SeatsExpired"/>), and the call's work with them.</exception>
    /// <exception cref="SessionExpiredException">The web session is gone, and its cart with it.</exception>
    Task<WriteResult> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken = default);

    /// <summary>The same for the question of an exception.</summary>
    /// <param name="unknown">The exception.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>What the call would have returned.</returns>
    /// <exception cref="TessituraException">See <see cref="ResolveAsync(OpenQuestion, CancellationToken)"/>.</exception>
    Task<WriteResult> ResolveAsync(OutcomeUnknownException unknown, CancellationToken cancellationToken = default);

    /// <summary>
    /// What is not known of this web session's calls: those under way, here and on other servers that share the
    /// <see cref="IOpenQuestionStore"/>, and those that ended unclearly. Answers at once, waits for none of them and asks the
    /// server nothing: what a page needs to say that a payment is under way.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>In the order in which they were sent; each can be given to <see cref="ResolveAsync(OpenQuestion, CancellationToken)"/>.</returns>
    /// <exception cref="Exception">Whatever the store throws.</exception>
    Task<IReadOnlyList<OpenQuestion>> GetOpenQuestionsAsync(CancellationToken cancellationToken = default);
}

internal sealed partial class WebSession
{
    public Task<Reservation> ReserveTicketsAsync(
        ReserveTicketsRequest request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return WriteAsync<Reservation>(CartWrite.Of(request), cancellationToken);
    }

    public Task<Reservation> ReserveFixedPackageAsync(
        AddPackageItemRequest request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return WriteAsync<Reservation>(CartWrite.Of(request), cancellationToken);
    }

    public Task<Reservation> ReserveForLineItemAsync(
        int lineItemId,
        ReserveTicketsRequest request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lineItemId);
        ArgumentNullException.ThrowIfNull(request);
        return WriteAsync<Reservation>(CartWrite.Of(lineItemId, request), cancellationToken);
    }

    public Task<ReleasedItem> ReleaseAsync(CartItem item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new SafeRelease(_seller).RunAsync(item, cancellationToken);
    }

    public async Task<WriteResult> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var key = await _source.GetAsync(cancellationToken).ConfigureAwait(false);
        if (question.SessionId != SessionDigest.IdOf(key))
        {
            throw new ArgumentException("This is about another web session.", nameof(question));
        }

        return question.Data switch
        {
            { Release: not null } => await new SafeRelease(_seller)
                .ResolveAsync(question, cancellationToken)
                .ConfigureAwait(false),
            { Order.Kind: OrderWriteKind.Leave } => await new SafeOrderLeave(_seller)
                .ResolveAsync(question, cancellationToken)
                .ConfigureAwait(false),
            { CheckoutBefore: not null } => await new SafeCheckout(_seller)
                .ResolveAsync(question, cancellationToken)
                .ConfigureAwait(false),
            _ => await new WriteSettlement(_seller).ResolveAsync(question, cancellationToken).ConfigureAwait(false),
        };
    }

    public Task<WriteResult> ResolveAsync(
        OutcomeUnknownException unknown,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(unknown);
        return ResolveAsync(unknown.Question, cancellationToken);
    }

    public async Task<IReadOnlyList<OpenQuestion>> GetOpenQuestionsAsync(CancellationToken cancellationToken = default)
    {
        var key = await _source.GetAsync(cancellationToken).ConfigureAwait(false);
        var questions = await _seller
            .Venue.Questions.GetAsync(SessionDigest.IdOf(key), cancellationToken)
            .ConfigureAwait(false);
        return [.. questions.Where(question => question.Data is { State: not WriteState.NotApplied, Decision: null })];
    }

    private async Task<T> WriteAsync<T>(CartWrite write, CancellationToken cancellationToken)
        where T : WriteResult =>
        (T)await new SafeWrite(_seller).RunAsync(write, cancellationToken).ConfigureAwait(false);
}
