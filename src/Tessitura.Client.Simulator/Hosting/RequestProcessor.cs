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

    public ServerResponse Answer(ServerRequest request)
    {
        var reply = Guard(request);
        return new ServerResponse(reply.Status, reply.Body, simulation.Clock.Now);
    }

    private Reply Guard(ServerRequest request)
    {
        try
        {
            return Handle(request);
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

    private Reply Handle(ServerRequest request)
    {
        if (!_authentication.Accepts(request.Authorization))
        {
            throw new ServiceFault(401, "The credentials are missing or wrong.");
        }

        var query = new QueryCollection(QueryHelpers.ParseQuery(request.Query));
        var path = ServicePath.SegmentsBelow(_prefixes, request.Path);
        var matches = _routes.Match(path);
        var match = matches.FirstOrDefault(m => m.Operation.Method == request.Method);
        if (match is null)
        {
            throw matches.Count > 0 ? WrongVerb(request, path, matches) : UnknownPath(request, path, query);
        }

        Counter.Add(match.Operation);
        simulation.SeatServer.CleanUp();
        var endpoint = _endpoints.Find(match.Operation.Name) ?? throw NotSimulated(match.Operation);
        var body = endpoint.BodyType is { } type ? SimulatorJson.Read(request.Body, type) : null;
        return endpoint.Handler(new Call(simulation, match.Operation, match.Values, query), body);
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

    private static ServiceFault NotSimulated(ContractOperation operation) =>
        new(501, $"The operation {operation.Name} is part of the contract, but this simulator does not play it.");
}
