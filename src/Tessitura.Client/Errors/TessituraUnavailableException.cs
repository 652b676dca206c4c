using System.Net;

namespace Tessitura.Client;

/// <summary>The service did not answer usably: no connection, no answer in time, overload, or a fault of the server (408, 429, 5xx). Whether a write was carried out is unknown, unless <see cref="MayHaveBeenApplied"/> is false.</summary>
public sealed class TessituraUnavailableException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="statusCode">Status of the answer; null when there was none.</param>
    /// <param name="errors">What the service said; its first description stands in the message.</param>
    /// <param name="innerException">What it came from.</param>
    /// <param name="mayHaveBeenApplied">False when the request surely did not leave.</param>
    public TessituraUnavailableException(
        string operation,
        HttpStatusCode? statusCode = null,
        IReadOnlyList<ErrorMessage>? errors = null,
        Exception? innerException = null,
        bool mayHaveBeenApplied = true
    )
        : this(
            Failure.Told(operation, statusCode, errors, "no usable answer came."),
            innerException,
            mayHaveBeenApplied
        ) { }

    internal TessituraUnavailableException(
        Failure failure,
        Exception? innerException = null,
        bool mayHaveBeenApplied = true
    )
        : base(failure, innerException) => MayHaveBeenApplied = mayHaveBeenApplied;

    /// <summary>False when the request surely did not leave: refused connection, unknown host, failed TLS, open circuit. Then nothing was done.</summary>
    public bool MayHaveBeenApplied { get; }

    /// <inheritdoc/>
    public override bool IsTransient => true;
}
