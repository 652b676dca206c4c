namespace Tessitura.Client;

/// <summary>
/// Whether a call was carried out could not be found out. Do not send it again: give <see cref="Question"/> to
/// <see cref="IWebSession.ResolveAsync(OpenQuestion, CancellationToken)"/> later, or show the visitor the cart with what may
/// be its work (<see cref="Candidates"/>).
/// </summary>
public sealed class OutcomeUnknownException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="question">What is not known; <see cref="OpenQuestion(string, DateTimeOffset)"/> makes one.</param>
    /// <param name="cause">How the call ended.</param>
    public OutcomeUnknownException(OpenQuestion question, Exception? cause = null)
        : base(
            new Failure(
                (question ?? throw new ArgumentNullException(nameof(question))).Operation,
                (cause as TessituraException)?.StatusCode,
                (cause as TessituraException)?.Errors ?? [],
                question.Charge is { } charge
                        ? FormattableString.Invariant(
                            $"it ended unclearly, and whether there is an order could not be found out; {charge.Amount:0.00} is charged under reference {charge.Reference}: keep it, and resolve this or make the same call again."
                        )
                    : question.Candidates.Count == 0
                        ? "it ended unclearly, and whether it was carried out could not be found out; do not send it again, resolve it."
                    : "it ended unclearly, and what is in the cart may be its work or another's (see Candidates); do not send it again."
            ),
            cause
        ) => Question = question;

    /// <summary>What <see cref="IWebSession.ResolveAsync(OpenQuestion, CancellationToken)"/> needs, in this process or, written as JSON, in another.</summary>
    public OpenQuestion Question { get; }

    /// <summary>When the call ended unclearly, by the clock of the process that sent it; null when that process did not see it end.</summary>
    public DateTimeOffset? EndedAt => Question.EndedAt;

    /// <summary>What was in the cart before the call, as far as the call compares it; what is new in the cart and fits the request is its work. Null for a release and a checkout.</summary>
    public CartItems? ItemsBefore => Question.ItemsBefore;

    /// <summary>What is in the cart and may be the work of this call, or of another; empty where nothing could be read. Each can be taken out by <see cref="IWebSession.ReleaseAsync"/>.</summary>
    public IReadOnlyList<CartItem> Candidates => Question.Candidates;
}

/// <summary>The call did not come to a clear end, and was not carried out: it never left, or the server's own state shows it. Sending it again is safe.</summary>
public sealed class NotAppliedException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="innerException">How the call ended.</param>
    public NotAppliedException(string operation, Exception? innerException = null)
        : this(Failure.Told(operation, null, null, Reason), innerException) { }

    internal NotAppliedException(Failure failure, Exception? cause)
        : base(failure, cause) { }

    private const string Reason = "it was not carried out; sending it again is safe.";

    /// <inheritdoc/>
    public override bool IsTransient => true;

    internal static NotAppliedException Of(string operation, Exception cause) =>
        new(
            new Failure(
                operation,
                (cause as TessituraException)?.StatusCode,
                (cause as TessituraException)?.Errors ?? [],
                Reason
            ),
            cause
        );
}

/// <summary>
/// Nothing was sent: an earlier call of this web session, cancelled or taken for lost, has arrived after all, and the
/// cart holds what nobody counts on. Keep <see cref="Arrived"/> or take it out, then call again.
/// </summary>
public sealed class LateArrivalException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">The call that was not sent, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="arrived">What the earlier call brought about, such as a <see cref="Reservation"/>.</param>
    public LateArrivalException(string operation, WriteResult arrived)
        : base(
            new Failure(
                operation,
                null,
                [],
                "nothing was sent, because an earlier call of this kind or another has arrived late; see Arrived."
            )
        ) => Arrived = arrived ?? throw new ArgumentNullException(nameof(arrived));

    /// <summary>What the earlier call brought about; for a <see cref="Reservation"/> its <see cref="Reservation.Item"/> lets the seats go.</summary>
    public WriteResult Arrived { get; }

    /// <summary>Which call it was.</summary>
    internal string? QuestionId { get; init; }
}
