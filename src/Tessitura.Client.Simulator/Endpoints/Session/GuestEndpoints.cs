using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Ways in without a password: as a guest, and with a token that comes by mail.</summary>
internal static class GuestEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<LoginAsGuestRequest>("Session.LoginAsGuest", LogInAsGuest);
        endpoints.MapSession<SendCredentialsRequest>("Session.SendLoginCredentials", SendCredentials);
    }

    private static Reply LogInAsGuest(Call call, SessionState session, LoginAsGuestRequest body)
    {
        if (!body.EmailAddress.Contains('@', StringComparison.Ordinal))
        {
            throw ServiceFault.Rejected("EmailAddress is no e-mail address.");
        }

        new LoginDesk(call.Simulation, session).AcceptGuest(body.EmailAddress, body.LoginTypeId);
        return Reply.Ok(SessionView.Of(session));
    }

    private static Reply SendCredentials(Call call, SessionState session, SendCredentialsRequest body)
    {
        var logins = call.Simulation.Logins;
        var login =
            logins.FindByEmail(body.LoginTypeId, body.EmailAddress)
            ?? throw ServiceFault.Rejected("No login of this type has this e-mail address.");
        login = logins.IssueToken(login);
        call.Simulation.Outbox.Send(new SimulatedMail(login.Email, "Your login", login.Token));
        return Reply.Ok(WebLoginView.Of(login));
    }
}

/// <summary>A login as the service shows it: without its password.</summary>
internal static class WebLoginView
{
    public static SessionWebLogin Of(WebLogin login) =>
        new()
        {
            Id = login.Id,
            Constituent = new Entity { Id = login.Owner.Id },
            Email = new Entity { Id = LoginBook.EmailIdOf(login.Owner.Id) },
            Login = login.UserName,
            Password = null,
            LoginType = new LoginTypeSummary { Id = login.LoginTypeId, Inactive = false },
            FailedAttempts = login.FailedAttempts,
            LockedDate = login.LockedDate,
            LastLoginDate = login.LastLogin,
            PrimaryIndicator = true,
            TemporaryIndicator = login.IsTemporary,
            Inactive = false,
            EditIndicator = true,
        };
}
