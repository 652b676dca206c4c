namespace Tessitura.Client;

/// <summary>The server no longer knows the web session, and its cart is gone with it. The SDK never opens another one by itself: start a new session when the visitor agrees.</summary>
public sealed class SessionExpiredException : TessituraException
{
    internal SessionExpiredException(Failure failure)
        : base(failure) { }
}
