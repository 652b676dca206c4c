using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Makes and changes web logins; the session is logged in with the result.</summary>
internal static class WebLoginEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<SessionWebLogin>("Session.CreateWebLogin", Create);
        endpoints.MapSession<WebLoginUpdateRequest>("Session.UpdateWebLogin", Update);
    }

    private static Reply Create(Call call, SessionState session, SessionWebLogin body)
    {
        if (string.IsNullOrEmpty(body.Password))
        {
            throw ServiceFault.Rejected("Password is required.");
        }

        var owner =
            call.Catalogue.Constituent(body.Constituent?.Id ?? 0)
            ?? throw ServiceFault.Rejected("A login needs a constituent.");
        if (body.Email is { } email && email.Id != LoginBook.EmailIdOf(owner.Id))
        {
            throw ServiceFault.Rejected($"Constituent {owner.Id} has no e-mail address {email.Id}.");
        }

        var login = call.Simulation.Logins.Add(
            owner,
            body.LoginType?.Id ?? 1,
            string.IsNullOrEmpty(body.Login) ? owner.Email : body.Login,
            body.Password,
            body.TemporaryIndicator
        );
        new LoginDesk(call.Simulation, session).Accept(login);
        return Reply.Ok(SessionView.Of(session));
    }

    private static Reply Update(Call call, SessionState session, WebLoginUpdateRequest body)
    {
        var desk = new LoginDesk(call.Simulation, session) { PromotionCode = body.PromotionCode };
        if (!session.Visitor.IsKnown || !LoginBook.Same(session.Visitor.UserName, body.LoginName))
        {
            throw ServiceFault.Rejected("LoginName must be the login that is in use.");
        }

        var login = call.Simulation.Logins.FindByEmail(body.LoginTypeId, body.EmailAddress);
        if (
            login is null
            || !LoginBook.Same(login.UserName, body.LoginName)
            // A forgotten password is sent as null, and so is one that never was.
            || (
                body.Password is null
                    ? !session.Visitor.IsTemporary && login.Password.Length > 0
                    : login.Password != body.Password
            )
        )
        {
            throw ServiceFault.Rejected("The current values do not fit the login.");
        }

        desk.Accept(call.Simulation.Logins.Change(login, body.NewLoginName, body.NewEmailAddress, body.NewPassword));
        return Reply.Ok(SessionView.Of(session));
    }
}
