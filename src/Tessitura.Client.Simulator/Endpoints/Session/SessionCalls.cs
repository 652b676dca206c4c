namespace Tessitura.Client.Simulator;

/// <summary>Operations with a session key in the path: the session is looked up, and one call at a time has it.</summary>
internal static class SessionCalls
{
    public static void MapSession(
        this EndpointTable endpoints,
        string operation,
        Func<Call, SessionState, Reply> handler
    ) => endpoints.Map(operation, call => Within(call, session => handler(call, session)));

    public static void MapSession<TBody>(
        this EndpointTable endpoints,
        string operation,
        Func<Call, SessionState, TBody, Reply> handler
    )
        where TBody : class =>
        endpoints.Map<TBody>(operation, (call, body) => Within(call, session => handler(call, session, body)));

    private static Reply Within(Call call, Func<SessionState, Reply> work)
    {
        var session = call.Simulation.Sessions.Find(call.SessionKey);
        lock (session.Gate)
        {
            if (session.IsForgotten)
            {
                throw Refusals.UnknownSession();
            }

            session.Touch(call.Simulation.Clock.Now);
            return work(session);
        }
    }
}
