namespace Tessitura.Client;

/// <summary>
/// Inside the pipeline only: the visitor's key could not be had, because the host's store failed. Wrapped, so that nobody on
/// the way takes it for a failure of the server: it is not repeated, opens no circuit, and reaches the caller as it was.
/// </summary>
internal sealed class SessionKeyFailure(Exception cause) : Exception("The session key could not be had.", cause)
{
    /// <summary>What the store threw.</summary>
    public Exception Cause { get; } = cause;
}
