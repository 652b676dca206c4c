using System.Net;

namespace Tessitura.Client;

/// <summary>
/// The one table from status and error text to exception; the first row that fits decides. A text decides within its
/// status only: a server in trouble may name anything in its words, and may have carried the call out all the same.
/// </summary>
internal static class ErrorTable
{
    private static readonly Row[] Rows =
    [
        new(facts => facts.IsOutage, Unavailable),
        new(facts => !facts.IsClientError, failure => new TessituraException(failure)),
        new("TESSITURA_SEATSERVER_CONNECTION_EXCEPTION", Unavailable),
        new("TESSITURA_SEAT_LOCKING_EXCEPTION", Rejected(RejectionKind.SeatsExpired)),
        new("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION", Rejected(RejectionKind.SeatsUnavailable)),
        new("TESSITURA_INVALID_PRICETYPE_EXCEPTION", Rejected(RejectionKind.InvalidPriceType)),
        new("TESSITURA_DUPLICATE_LOGIN_EXCEPTION", Rejected(RejectionKind.DuplicateLogin)),
        new("TESSITURA_DUPLICATE_EMAIL_EXCEPTION", Rejected(RejectionKind.DuplicateLogin)),
        new("Could not find seats", Rejected(RejectionKind.SeatsUnavailable)),
        new("One or more of the selected seats", Rejected(RejectionKind.SeatsUnavailable)),
        new("Order is already locked", Rejected(RejectionKind.OrderLocked)),
        new(ErrorFacts.SessionIsGone, failure => new SessionExpiredException(failure)),
        new(facts => facts.IsRefusedLogin && facts.Says("locked"), Rejected(RejectionKind.LoginLocked)),
        new(facts => facts.IsRefusedLogin, Rejected(RejectionKind.LoginRefused)),
        new(facts => facts.Status is HttpStatusCode.Unauthorized, Authentication),
        new(facts => facts.IsVisitorDenied, AccessDenied),
        new(ErrorFacts.AccessDenied, Authentication),
        new(facts => facts.Status is HttpStatusCode.Forbidden, Authentication),
        new(facts => facts.Status is HttpStatusCode.NotFound, failure => new TessituraNotFoundException(failure)),
        new(facts => facts.Status is HttpStatusCode.Conflict, failure => new TessituraConflictException(failure)),
        new(_ => true, Rejected(RejectionKind.Other)),
    ];

    public static TessituraException ToException(ErrorFacts facts, Failure failure) =>
        Rows.First(row => row.Fits(facts)).Create(failure);

    private static TessituraAuthenticationException Authentication(Failure failure) => new(failure);

    private static TessituraUnavailableException Unavailable(Failure failure) => new(failure);

    private static TessituraRejectedException AccessDenied(Failure failure) =>
        new(
            failure with
            {
                Reason = $"the visitor has no right to this. {failure.Reason}",
            },
            RejectionKind.AccessDenied
        );

    private static Func<Failure, TessituraException> Rejected(RejectionKind kind) =>
        failure => new TessituraRejectedException(failure, kind);

    private sealed record Row(Func<ErrorFacts, bool> Fits, Func<Failure, TessituraException> Create)
    {
        public Row(string text, Func<Failure, TessituraException> create)
            : this(facts => facts.Says(text), create) { }
    }
}
