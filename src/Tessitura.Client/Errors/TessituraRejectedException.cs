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
