namespace Tessitura.Client;

public partial interface IWebSession
{
    /// <summary>
    /// Logs the visitor in. Sent once and never again by itself, because failures add up to a lockout; what is in the cart
    /// stays there, whatever comes of it. What the visitor may buy and at which prices can change: read it again.
    /// </summary>
    /// <param name="userName">As the visitor types it.</param>
    /// <param name="password">The password.</param>
    /// <param name="loginTypeId">Which of the house's kinds of login; ReferenceData/LoginTypes has them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraRejectedException"><see cref="RejectionKind.LoginRefused"/>: name and password do not fit; <see cref="RejectionKind.LoginLocked"/>: there were too many attempts.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<Session> LoginAsync(
        string userName,
        string password,
        int loginTypeId = 1,
        CancellationToken cancellationToken = default
    );
}

internal sealed partial class WebSession
{
    public Task<Session> LoginAsync(
        string userName,
        string password,
        int loginTypeId = 1,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        ArgumentException.ThrowIfNullOrEmpty(password);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(loginTypeId);
        return Api.Session.LoginAsync(
            new()
            {
                UserName = userName,
                Password = password,
                LoginTypeId = loginTypeId,
                PersistSessionOnFailure = true,
            },
            cancellationToken
        );
    }
}
