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

        var deadline = call.Simulation.SeatServer.Connect(session);
        session.Deadline = body.Expiration is { } absolute
            ? TimeZoneInfo.ConvertTime(absolute, call.Simulation.Clock.Zone)
            : deadline.AddSeconds(body.TimeOffset!.Value);
        return Reply.Ok(new SessionExpirationResponse { Expiration = session.Deadline });
    }
}
