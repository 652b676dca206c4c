using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The five ways to log in to an existing login. What was wrong is never told: only that something was.</summary>
internal static class LoginEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<LoginRequest>("Session.Login", ByUserName);
        endpoints.MapSession<LoginEmailRequest>("Session.LoginUsingEmail", ByEmail);
        endpoints.MapSession<LoginConstituentInfoRequest>("Session.LoginUsingConstituentInfo", ByConstituentInfo);
        endpoints.MapSession<LoginExternalRequest>("Session.LoginUsingExternal", External);
        endpoints.MapSession<LoginTokenRequest>("Session.LoginUsingToken", ByToken);
    }

    private static Reply ByUserName(Call call, SessionState session, LoginRequest body)
    {
        var keepsAlways = call.Simulation.Options.Version >= TessituraVersion.V16;
        if (keepsAlways && body.PersistSessionOnFailure is not null)
        {
            throw ServiceFault.Rejected("PersistSessionOnFailure does not exist in version 16.");
        }

        var desk = new LoginDesk(call.Simulation, session)
        {
            PromotionCode = body.PromotionCode,
            ClearsOnFailure = !keepsAlways && body.PersistSessionOnFailure is not true,
        };
        return Answer(
            call,
            session,
            desk.TryLogIn(
                body.LoginTypeId,
                login => LoginBook.Same(login.UserName, body.UserName),
                login => IsPassword(login, body.Password)
            )
        );
    }

    private static Reply ByEmail(Call call, SessionState session, LoginEmailRequest body) =>
        Answer(
            call,
            session,
            new LoginDesk(call.Simulation, session) { PromotionCode = body.PromotionCode }.TryLogIn(
                body.LoginTypeId,
                login => LoginBook.Same(login.Email, body.EmailAddress),
                login => IsPassword(login, body.Password)
            )
        );

    private static Reply ByConstituentInfo(Call call, SessionState session, LoginConstituentInfoRequest body) =>
        Answer(
            call,
            session,
            new LoginDesk(call.Simulation, session) { PromotionCode = body.PromotionCode }.TryLogIn(
                body.LoginTypeId,
                login => login.Owner.Id == body.ConstituentId,
                login =>
                    login.Owner.Phone == body.PhoneNumber
                    && body.PostalCode.Length > 0
                    && login.Owner.PostalCode.StartsWith(body.PostalCode, StringComparison.OrdinalIgnoreCase)
                    && (string.IsNullOrEmpty(body.EmailAddress) || LoginBook.Same(login.Email, body.EmailAddress))
            )
        );

    // Another system has checked who it is; the name is the one that it knows, or the user name here.
    private static Reply External(Call call, SessionState session, LoginExternalRequest body) =>
        Answer(
            call,
            session,
            new LoginDesk(call.Simulation, session) { PromotionCode = body.PromotionCode }.TryLogIn(
                body.LoginTypeId,
                login => login.Owner.ExternalId == body.UserName || LoginBook.Same(login.UserName, body.UserName),
                static _ => true
            )
        );

    // A token opens its login once.
    private static Reply ByToken(Call call, SessionState session, LoginTokenRequest body)
    {
        var logins = call.Simulation.Logins;
        var desk = new LoginDesk(call.Simulation, session) { PromotionCode = body.PromotionCode, IsTemporary = true };
        return Answer(
            call,
            session,
            desk.TryLogIn(
                body.LoginTypeId,
                login => LoginBook.Same(login.Email, body.EmailAddress),
                login => logins.Redeem(login, body.ForgotLoginToken)
            )
        );
    }

    // A login that has no password yet is opened by none.
    private static bool IsPassword(WebLogin login, string password) =>
        password.Length > 0 && login.Password == password;

    private static Reply Answer(Call call, SessionState session, bool isLoggedIn)
    {
        if (isLoggedIn || call.Simulation.Options.RefusedLoginAnswers200)
        {
            return Reply.Ok(SessionView.Of(session));
        }

        throw ServiceFault.Rejected(
            session.LastFailure.LockedDate is null
                ? "The login was refused: what was sent does not fit any login of this type."
                : "The login is locked for a while: too many attempts have failed."
        );
    }
}
