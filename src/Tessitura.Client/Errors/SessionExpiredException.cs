using System.Net;

namespace Tessitura.Client;

/// <summary>The server no longer knows the web session, and its cart is gone with it. The SDK never opens another one by itself: start a new session when the visitor agrees.</summary>
public sealed class SessionExpiredException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="statusCode">Status of the answer; null when there was none.</param>
    /// <param name="errors">What the service said; its first description stands in the message.</param>
    public SessionExpiredException(
        string operation,
        HttpStatusCode? statusCode = HttpStatusCode.BadRequest,
        IReadOnlyList<ErrorMessage>? errors = null
    )
        : this(Failure.Told(operation, statusCode, errors, "the server no longer knows the web session.")) { }

    internal SessionExpiredException(Failure failure)
        : base(failure) { }
}
