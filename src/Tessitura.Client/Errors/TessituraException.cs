using System.Net;

namespace Tessitura.Client;

/// <summary>A call to Tessitura that failed. Its texts hold no address, key, credential, card datum or body.</summary>
public class TessituraException : Exception
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="statusCode">Status of the answer; null when there was none.</param>
    /// <param name="errors">What the service said; its first description stands in the message.</param>
    /// <param name="innerException">What it came from.</param>
    public TessituraException(
        string operation,
        HttpStatusCode? statusCode = null,
        IReadOnlyList<ErrorMessage>? errors = null,
        Exception? innerException = null
    )
        : this(Failure.Told(operation, statusCode, errors, "the service failed."), innerException) { }

    internal TessituraException(Failure failure, Exception? innerException = null)
        : base(failure.Message, innerException)
    {
        Operation = failure.Operation;
        StatusCode = failure.StatusCode;
        Errors = failure.Errors;
    }

    /// <summary>Group and operation of the contract, such as <c>Cart.ReserveTickets</c>; interface and method, such as <c>IVenueApi.GetFacilityAsync</c>, for a call outside it; <c>Unknown</c> for a raw request outside it.</summary>
    public string Operation { get; }

    /// <summary>Status of the answer; null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>What the service said, in its own words; empty when it said nothing readable. <c>Details</c> can hold a server's stack trace: show it to nobody.</summary>
    public IReadOnlyList<ErrorMessage> Errors { get; }

    /// <summary>True when the same read may succeed a little later. A write may have been carried out all the same.</summary>
    public virtual bool IsTransient => false;

    /// <summary>An earlier attempt of the same call may have been carried out, whatever this answer says of the last one.</summary>
    internal bool FollowsUnclearAttempt { get; set; }
}

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
