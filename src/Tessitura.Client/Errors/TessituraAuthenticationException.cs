namespace Tessitura.Client;

/// <summary>The server does not take the credentials (401) or does not permit the call to them (403). A visitor without the right is not meant: see <see cref="RejectionKind.LoginRefused"/> and <see cref="RejectionKind.AccessDenied"/>. Check <see cref="TessituraOptions.Credentials"/> and the rights of the user group.</summary>
public sealed class TessituraAuthenticationException : TessituraException
{
    internal TessituraAuthenticationException(Failure failure)
        : base(failure) { }
}
