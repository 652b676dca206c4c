using System.Net;

namespace Tessitura.Client;

/// <summary>Somebody else changed the resource meanwhile (409): read it again, then decide.</summary>
public sealed class TessituraConflictException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="statusCode">Status of the answer; null when there was none.</param>
    /// <param name="errors">What the service said; its first description stands in the message.</param>
    public TessituraConflictException(
        string operation,
        HttpStatusCode? statusCode = HttpStatusCode.Conflict,
        IReadOnlyList<ErrorMessage>? errors = null
    )
        : this(Failure.Told(operation, statusCode, errors, "somebody else has changed it.")) { }

    internal TessituraConflictException(Failure failure)
        : base(failure) { }
}
