namespace Tessitura.Client;

/// <summary>The server does not take the credentials (401) or does not permit the call to them (403). Check <see cref="TessituraOptions.Credentials"/> and the rights of the user group.</summary>
public sealed class TessituraAuthenticationException : TessituraException
{
    internal TessituraAuthenticationException(Failure failure)
        : base(failure) { }
}
