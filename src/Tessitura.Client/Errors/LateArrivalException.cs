namespace Tessitura.Client;

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
