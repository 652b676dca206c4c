namespace Tessitura.Client;

/// <summary>
/// Nothing was sent: an earlier call of this web session, cancelled or taken for lost, has arrived after all, and the
/// cart holds what nobody counts on. Keep <see cref="Arrived"/> or take it out, then call again.
/// </summary>
public sealed class LateArrivalException : TessituraException
{
    internal LateArrivalException(string operation, Outcome arrived)
        : base(
            new Failure(
                operation,
                null,
                [],
                "nothing was sent, because an earlier call of this kind or another has arrived late; see Arrived."
            )
        ) => Arrived = arrived;

    /// <summary>What the earlier call brought about; for a <see cref="Reservation"/> its <see cref="Reservation.Item"/> lets the seats go.</summary>
    public Outcome Arrived { get; }

    /// <summary>Which call it was.</summary>
    internal string? QuestionId { get; init; }
}
