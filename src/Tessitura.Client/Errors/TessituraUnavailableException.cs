namespace Tessitura.Client;

/// <summary>The service did not answer usably: no connection, no answer in time, overload, or a fault of the server (408, 429, 5xx). Whether a write was carried out is unknown, unless <see cref="MayHaveBeenApplied"/> is false.</summary>
public sealed class TessituraUnavailableException : TessituraException
{
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
