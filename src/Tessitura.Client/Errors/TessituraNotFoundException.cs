using System.Net;

namespace Tessitura.Client;

/// <summary>The resource of the call does not exist (404).</summary>
public sealed class TessituraNotFoundException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="statusCode">Status of the answer; null when there was none.</param>
    /// <param name="errors">What the service said; its first description stands in the message.</param>
    public TessituraNotFoundException(
        string operation,
        HttpStatusCode? statusCode = HttpStatusCode.NotFound,
        IReadOnlyList<ErrorMessage>? errors = null
    )
        : this(Failure.Told(operation, statusCode, errors, "there is nothing with this id.")) { }

    internal TessituraNotFoundException(Failure failure)
        : base(failure) { }
}
