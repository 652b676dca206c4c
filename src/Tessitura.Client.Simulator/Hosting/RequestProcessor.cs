using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Tessitura.Client.Simulator;

/// <summary>Answers requests: credentials, route, endpoint, in this order. No path is ever logged: it may hold a session key.</summary>
internal sealed class RequestProcessor(Simulation simulation)
{
    private readonly RouteTable _routes = new(ContractRoutes.Operations);
    private readonly EndpointTable _endpoints = SimulatedOperations.Create();
    private readonly BasicAuthentication _authentication = new(simulation.Options);
    private readonly IReadOnlyList<string> _prefixes = ServicePath.AcceptedBy(simulation.Options.Version);

    public RequestCounter Counter { get; } = new();

    /// <summary>Looks at credentials and route, and counts the call. Nothing is done yet.</summary>
    public ReceivedCall Receive(ServerRequest request)
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery(request.Query));
        try
        {
            var match = Find(request, query);
            Counter.Add(match.Operation);
            return new ReceivedCall(match, query, request.Body, null);
        }
        catch (ServiceFault refusal)
        {
            return new ReceivedCall(null, query, request.Body, refusal);
        }
    }

    /// <summary>Carries a call out.</summary>
    public ServerResponse Answer(ReceivedCall call)
    {
        var reply = Guard(call);
        return new ServerResponse(reply.Status, reply.Body, simulation.Clock.Now);
    }

    private Reply Guard(ReceivedCall call)
    {
        try
        {
            return call.Match is { } match ? Handle(call, match) : throw call.Refusal!;
        }
        catch (ServiceFault fault)
        {
            return Reply.Error(fault);
        }
        // Whatever else goes wrong is a server fault, as it would be on a real one.
        catch (Exception e)
        {
            return Reply.Error(new ServiceFault(500, $"The simulator failed: {e.GetType().Name}: {e.Message}"));
        }
    }

    private RouteMatch Find(ServerRequest request, QueryCollection query)
    {
        if (!_authentication.Accepts(request.Authorization))
        {
            throw new ServiceFault(401, "The credentials are missing or wrong.");
        }

        var path = ServicePath.SegmentsBelow(_prefixes, request.Path);
        var matches = _routes.Match(path);
        return matches.FirstOrDefault(m => m.Operation.Method == request.Method)
            ?? throw (matches.Count > 0 ? WrongVerb(request, path, matches) : UnknownPath(request, path, query));
    }

    private Reply Handle(ReceivedCall call, RouteMatch match)
    {
        simulation.SeatServer.CleanUp();
        var endpoint = _endpoints[match.Operation.Name];
        var body = endpoint.BodyType is { } type ? SimulatorJson.Read(call.Body, type) : null;
        return endpoint.Handler(new Call(simulation, match.Operation, match.Values, call.Query), body);
    }

    private ServiceFault UnknownPath(ServerRequest request, IReadOnlyList<string> path, QueryCollection query) =>
        ServiceFault.NotFound(new RouteReport(_routes).Describe(request, path, query.Keys));

    private ServiceFault WrongVerb(
        ServerRequest request,
        IReadOnlyList<string> path,
        IReadOnlyList<RouteMatch> matches
    ) =>
        new(
            405,
            $"{new RouteReport(_routes).Mask(path)} does not take {request.Method}, only "
                + $"{string.Join(", ", matches.Select(m => m.Operation.Method).Distinct())}."
        );
}

/// <summary>Checks <c>Basic base64(username:usergroup:location:password)</c>; the password may contain colons.</summary>
internal sealed class BasicAuthentication(SimulatorOptions options)
{
    private const string Scheme = "Basic ";

    private readonly string _expected = string.Join(
        ':',
        options.UserName,
        options.UserGroup,
        options.Location,
        options.Password
    );

    public bool Accepts(string? authorization)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is not true)
        {
            return false;
        }

        var encoded = authorization[Scheme.Length..].Trim();
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var count)
            && Encoding.UTF8.GetString(bytes, 0, count) == _expected;
    }
}
