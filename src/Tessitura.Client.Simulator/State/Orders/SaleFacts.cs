namespace Tessitura.Client.Simulator;

/// <summary>Who bought, and how.</summary>
internal sealed record SaleFacts(int ConstituentId, string Email, SaleTerms Terms, int BatchId)
{
    public static SaleFacts Of(SessionState session) =>
        new(session.Visitor.ConstituentId, session.Visitor.Email, session.Terms, session.BatchId);
}
