namespace Tessitura.Client.Simulator;

/// <summary>Logs visitors in to a session, and tells a session about failures. Everything here runs under its gate.</summary>
internal sealed class LoginDesk(Simulation simulation, SessionState session)
{
    /// <summary>The source that the login brings: null leaves that of the session, 0 is the default one.</summary>
    public int? PromotionCode { get; init; }

    /// <summary>A failure clears the session's variables, mode of sale and source.</summary>
    public bool ClearsOnFailure { get; init; }

    /// <summary>What lets the visitor in is good for once only.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>True when the visitor is logged in from now on.</summary>
    public bool TryLogIn(int loginTypeId, Predicate<WebLogin> isMeant, Predicate<WebLogin> isProved)
    {
        var terms = TermsAfterLogin();
        var result = simulation.Logins.TryLogIn(loginTypeId, isMeant, isProved);
        if (result.Login is { } login)
        {
            Accept(login.ToVisitor() with { IsTemporary = login.IsTemporary || IsTemporary }, terms);
            return true;
        }

        if (ClearsOnFailure)
        {
            session.Variables.Clear();
            session.Visitor = Visitor.Anonymous;
            session.Terms = SaleTerms.Under(simulation.Catalogue, 0);
        }

        session.LastFailure = result.Failure;
        return false;
    }

    /// <summary>Logs in somebody who has just proved to own the login.</summary>
    public void Accept(WebLogin login) => Accept(login.ToVisitor(), TermsAfterLogin());

    /// <summary>Makes the session a guest's: of constituent 0, or of the constituent whose login has the e-mail address.</summary>
    public void AcceptGuest(string email, int loginTypeId)
    {
        var owner = simulation.Logins.FindByEmail(loginTypeId, email)?.Owner;
        Accept(
            new Visitor
            {
                ConstituentId = owner?.Id ?? 0,
                LoginTypeId = loginTypeId,
                UserName = email,
                Email = email,
                IsLoggedIn = true,
                IsGuest = true,
            },
            TermsAfterLogin()
        );
    }

    private void Accept(Visitor visitor, SaleTerms terms)
    {
        session.Visitor = visitor;
        session.LastFailure = default;
        session.Terms = session.Basket is { HasItems: true } ? terms : terms.For(simulation.Catalogue, visitor);
        LoginVariables.Write(session);
    }

    // A promo code shifts the mode of sale only while nothing is in the cart.
    private SaleTerms TermsAfterLogin()
    {
        if (PromotionCode is not { } sourceId)
        {
            return session.Terms;
        }

        var terms = SaleTerms.Under(simulation.Catalogue, sourceId);
        return session.Basket is { HasItems: true } ? session.Terms with { SourceId = terms.SourceId } : terms;
    }
}
