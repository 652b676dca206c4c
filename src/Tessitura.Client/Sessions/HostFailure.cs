namespace Tessitura.Client;

/// <summary>
/// Inside the pipeline only: what the host brought along failed before the call was sent, its store of session keys or of
/// open questions. Wrapped, so that nobody on the way takes it for a failure of the server: it is not repeated, opens no
/// circuit, and reaches the caller as it was.
/// </summary>
internal sealed class HostFailure(Exception cause) : Exception("A store of the host failed.", cause)
{
    /// <summary>What the store threw.</summary>
    public Exception Cause { get; } = cause;
}
