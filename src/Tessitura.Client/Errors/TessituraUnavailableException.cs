namespace Tessitura.Client;

/// <summary>The service did not answer usably: no connection, no answer in time, overload, or a fault of the server (408, 429, 5xx). Whether a write was carried out is unknown.</summary>
public sealed class TessituraUnavailableException : TessituraException
{
    internal TessituraUnavailableException(Failure failure, Exception? innerException = null)
        : base(failure, innerException) { }

    /// <inheritdoc/>
    public override bool IsTransient => true;
}
