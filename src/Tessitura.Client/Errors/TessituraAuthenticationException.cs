using System.Net;

namespace Tessitura.Client;

/// <summary>The server does not take the credentials (401) or does not permit the call to them (403). A visitor without the right is not meant: see <see cref="RejectionKind.LoginRefused"/> and <see cref="RejectionKind.AccessDenied"/>. Check <see cref="TessituraOptions.Credentials"/> and the rights of the user group.</summary>
public sealed class TessituraAuthenticationException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="statusCode">Status of the answer; null when there was none.</param>
    /// <param name="errors">What the service said; its first description stands in the message.</param>
    public TessituraAuthenticationException(
        string operation,
        HttpStatusCode? statusCode = HttpStatusCode.Unauthorized,
        IReadOnlyList<ErrorMessage>? errors = null
    )
        : this(Failure.Told(operation, statusCode, errors, "the credentials are not taken, or do not permit it.")) { }

    internal TessituraAuthenticationException(Failure failure)
        : base(failure) { }
}
