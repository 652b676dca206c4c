using System.Net;

namespace Tessitura.Client;

/// <summary>The service understood the request and refused it by one of its rules; nothing was done. Sending it again unchanged is refused again.</summary>
public sealed class TessituraRejectedException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="kind">The rule.</param>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="statusCode">Status of the answer; null when there was none.</param>
    /// <param name="errors">What the service said; its first description stands in the message.</param>
    public TessituraRejectedException(
        RejectionKind kind,
        string operation,
        HttpStatusCode? statusCode = HttpStatusCode.BadRequest,
        IReadOnlyList<ErrorMessage>? errors = null
    )
        : this(Failure.Told(operation, statusCode, errors, $"the service refused it ({kind})."), kind) { }

    internal TessituraRejectedException(Failure failure, RejectionKind kind)
        : base(failure) => Kind = kind;

    /// <summary>The rule, as far as the answer tells it.</summary>
    public RejectionKind Kind { get; }
}

/// <summary>Why the service refused a request.</summary>
public enum RejectionKind
{
    /// <summary>Another rule: see <see cref="TessituraException.Errors"/>.</summary>
    Other,

    /// <summary>The seats, or that many of them, are not free.</summary>
    SeatsUnavailable,

    /// <summary>Seats in the cart are no longer held for this web session.</summary>
    SeatsExpired,

    /// <summary>The price type is not offered for the performance, the mode of sale or the buyer.</summary>
    InvalidPriceType,

    /// <summary>Another session or batch has the order open.</summary>
    OrderLocked,

    /// <summary>User name, email, password or token are wrong. Never repeat a login by yourself: failures add up to a lockout.</summary>
    LoginRefused,

    /// <summary>The login is locked for a while after too many failures.</summary>
    LoginLocked,

    /// <summary>A login with this user name or email exists already.</summary>
    DuplicateLogin,

    /// <summary>The web session is gone, and its cart with it. Told by <see cref="CheckoutResult.RejectionKind"/> of a payment made outside; anywhere else a <see cref="SessionExpiredException"/> is thrown.</summary>
    SessionExpired,

    /// <summary>The visitor has no right to this, such as a guest to what asks for a login, or a login without the rank that it needs. The server's own credentials are not meant.</summary>
    AccessDenied,

    /// <summary>A package in the cart lacks something, and must not be checked out like this.</summary>
    PackageIncomplete,

    /// <summary>The cart is saved as an order and takes nothing more: <see cref="IWebSession.ContinueAsync"/> opens the next one. Told by the operations of <see cref="IWebSession"/>, which look; the service has no code for it.</summary>
    OrderSaved,
}
