using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Until when a session holds its seats.</summary>
internal static class ExpirationEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession("Session.GetExpiration", Get);
        endpoints.MapSession<SetSessionExpirationRequest>("Session.SetExpiration", Set);
    }

    private static Reply Get(Call call, SessionState session) =>
        Reply.Ok(new SessionExpirationResponse { Expiration = call.Simulation.SeatServer.Connect(session) });

    // An absolute time wins over an offset.
    private static Reply Set(Call call, SessionState session, SetSessionExpirationRequest body)
    {
        if (body is { Expiration: null, TimeOffset: null })
        {
            throw ServiceFault.Rejected("Expiration or TimeOffset is required.");
        }

        var now = call.Simulation.Clock.Now;
        var deadline = call.Simulation.SeatServer.Connect(session);
        var fromNow = body.Expiration is { } absolute
            ? absolute - now
            : deadline - now + TimeSpan.FromSeconds(body.TimeOffset!.Value);
        if (fromNow > SystemDefaults.LongestHold)
        {
            throw ServiceFault.Rejected("Seats are not held for longer than a day.");
        }

        // A time that is over ends the hold now.
        session.Deadline = fromNow < TimeSpan.Zero ? now : now + fromNow;
        return Reply.Ok(new SessionExpirationResponse { Expiration = session.Deadline });
    }
}
