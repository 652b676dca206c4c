using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Opens, shows and ends web sessions.</summary>
internal static class SessionEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map<SessionRequest>("Session.CreateSession", Create);
        endpoints.Map<BusinessFacingSessionRequest>("Session.CreateBusinessFacingSession", CreateBusinessFacing);
        endpoints.MapSession("Session.Get", static (_, session) => Reply.Ok(SessionView.Of(session)));
        endpoints.MapSession<SetConstituentRequest>("Session.SetConstituent", SetConstituent);
        endpoints.MapSession("Session.Logout", LogOut);
        endpoints.Map<TransferSessionRequest>("Session.TransferSession", Transfer);
    }

    private static Reply Create(Call call, SessionRequest body)
    {
        var terms = SaleTerms.Under(call.Catalogue, body.PromotionCode ?? 0);
        return Reply.Ok(new SessionResponse { SessionKey = call.Simulation.Sessions.Open(terms).Key });
    }

    private static Reply CreateBusinessFacing(Call call, BusinessFacingSessionRequest body)
    {
        var info = body.SessionInfo;
        var terms = new SaleTerms(
            call.Catalogue.ModeOfSale(info.ModeOfSaleId).Id,
            call.Catalogue.Source(info.PromotionCode).Id
        );
        var session = call.Simulation.Sessions.OpenBusinessFacing(terms, info.BatchId, body.Organization);
        return Reply.Ok(new SessionResponse { SessionKey = session.Key });
    }

    private static Reply SetConstituent(Call call, SessionState session, SetConstituentRequest body)
    {
        if (!session.IsBusinessFacing)
        {
            throw ServiceFault.Rejected("Only a business-facing session can set its constituent.");
        }

        var constituent = call.Catalogue.Constituent(body.ConstituentId);
        session.Visitor = new Visitor { ConstituentId = body.ConstituentId, Email = constituent?.Email ?? "" };
        return Reply.List<WebConstituentDisplaySummary>([
            new() { Id = body.ConstituentId, DisplayName = constituent?.DisplayName ?? "General public" },
        ]);
    }

    private static Reply LogOut(Call call, SessionState session)
    {
        new CartDesk(call.Simulation).Clear(session);
        session.Deadline = null;
        session.LogOut();
        return Reply.NoContent;
    }

    // Two sessions are in play: the one with the lower number is entered first, so that two transfers cannot wait for each other.
    private static Reply Transfer(Call call, TransferSessionRequest body)
    {
        var from = call.Simulation.Sessions.Find(call.SessionKey);
        var to = call.Simulation.Sessions.TryFind(body.NewSessionKey);
        if (to is null || from == to || to.IsBusinessFacing)
        {
            throw ServiceFault.Rejected("NewSessionKey must be the key of another session that CreateSession opened.");
        }

        var (first, second) = from.Id < to.Id ? (from, to) : (to, from);
        lock (first.Gate)
        {
            lock (second.Gate)
            {
                if (!from.Visitor.IsLoggedIn)
                {
                    throw Refusals.NotLoggedIn();
                }

                to.Visitor = from.Visitor;
                to.Terms = to.Terms.For(call.Catalogue, to.Visitor);
                to.Touch(call.Simulation.Clock.Now);
                LoginVariables.Write(to);
                from.LogOut();
                return Reply.NoContent;
            }
        }
    }
}
