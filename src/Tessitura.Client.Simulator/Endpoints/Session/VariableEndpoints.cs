using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Names and values that a client keeps in its session, beside those that a login sets.</summary>
internal static class VariableEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession("Session.GetVariables", List);
        endpoints.MapSession("Session.GetVariable", Get);
        endpoints.MapSession<SessionVariable>("Session.AddVariable", Add);
        endpoints.MapSession<SessionVariable>("Session.UpdateVariable", Update);
        endpoints.MapSession("Session.DeleteVariable", Delete);
    }

    private static Reply List(Call call, SessionState session) =>
        Reply.List(session.Variables.Select(v => new SessionVariable { Name = v.Key, Value = v.Value }));

    private static Reply Get(Call call, SessionState session)
    {
        var name = call.Text("variableName");
        return session.Variables.TryGetValue(name, out var value)
            ? Reply.Ok(new SessionVariable { Name = name, Value = value })
            : throw Unknown();
    }

    private static Reply Add(Call call, SessionState session, SessionVariable body) =>
        session.Variables.TryAdd(NameOf(body), body.Value ?? "")
            ? Reply.Ok(body)
            : throw ServiceFault.Rejected("A variable with this name is there already: update it.");

    private static Reply Update(Call call, SessionState session, SessionVariable body)
    {
        if (!session.Variables.ContainsKey(NameOf(body)))
        {
            throw Unknown();
        }

        session.Variables[NameOf(body)] = body.Value ?? "";
        return Reply.Ok(body);
    }

    private static Reply Delete(Call call, SessionState session)
    {
        session.Variables.Remove(call.Text("variableName"));
        return Reply.NoContent;
    }

    private static string NameOf(SessionVariable body) =>
        string.IsNullOrWhiteSpace(body.Name) ? throw ServiceFault.Rejected("Name is required.") : body.Name;

    private static ServiceFault Unknown() => ServiceFault.NotFound("There is no variable with this name.");
}
