using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

/// <summary>Asks the server one read after the other, with a pause between them, and compares each answer.</summary>
internal sealed class ReadRun(ServerConnection connection, Contract contract, CheckSettings settings, TimeProvider time)
{
    private const string CreateSession = "Session.CreateSession";

    private readonly FoundIds _found = new();
    private readonly Dictionary<string, ContractModel> _models = contract.Models.ToDictionary(model => model.Name);
    private readonly List<ReadOutcome> _outcomes = [];
    private SessionKey _key;
    private bool _isFirst = true;

    /// <summary>What came of each read, in the order in which they were asked.</summary>
    public IReadOnlyList<ReadOutcome> Outcomes => _outcomes;

    public FoundIds Found => _found;

    public VersionEvidence Version { get; } = new();

    public ServerClock Clock { get; } = new(time);

    /// <param name="step">Told of each operation before it is asked, with the number of all.</param>
    public async Task RunAsync(Action<string, int> step, CancellationToken cancellationToken)
    {
        var plan = new ReadPlan(contract, settings, _found, time);
        var waiting = plan.Operations.ToList();
        for (var goesOn = true; goesOn && waiting.Count > 0; )
        {
            goesOn = false;
            foreach (var operation in waiting.ToList())
            {
                if (operation.NeedsSession && !_key.HasValue)
                {
                    if (_outcomes.Exists(outcome => outcome.Operation.FullName == CreateSession))
                    {
                        continue;
                    }

                    step(CreateSession, plan.Operations.Count);
                    await OpenSessionAsync(cancellationToken);
                    goesOn = true;
                }

                if ((operation.NeedsSession && !_key.HasValue) || plan.RequestsFor(operation) is not [_, ..] requests)
                {
                    continue;
                }

                step(operation.FullName, plan.Operations.Count);
                _outcomes.Add(await ReadAsync(operation, requests, cancellationToken));
                waiting.Remove(operation);
                goesOn = true;
            }
        }

        _outcomes.AddRange(
            waiting.Select(operation => new ReadOutcome(operation, ReadState.NotAsked)
            {
                Reason = operation.NeedsSession && !_key.HasValue ? "There is no web session." : plan.WhyNot(operation),
            })
        );
    }

    private async Task OpenSessionAsync(CancellationToken cancellationToken)
    {
        var operation = contract.Operations.First(known => known.FullName == CreateSession);
        var request = new ReadRequest(operation, operation.Route, new JsonObject());
        var answer = await SendAsync(request, cancellationToken);
        var outcome = OutcomeOf(operation, answer);
        if (answer is { IsSuccess: true, Json: { } json })
        {
            var text = FoundIds.Find(json, "SessionKey") is { ValueKind: JsonValueKind.String } key
                ? key.GetString()
                : null;
            if (!SessionKey.TryCreate(text, out _key))
            {
                outcome = outcome with { State = ReadState.Failed, Reason = "The answer holds no usable session key." };
            }
        }

        _outcomes.Add(outcome);
    }

    private async Task<ReadOutcome> ReadAsync(
        ContractOperation operation,
        IReadOnlyList<ReadRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var outcome = new ReadOutcome(operation, ReadState.NotAsked);
        foreach (var request in requests)
        {
            outcome = OutcomeOf(operation, await SendAsync(request, cancellationToken));
            if (outcome.State is not ReadState.Empty)
            {
                break;
            }
        }

        return outcome;
    }

    private async Task<ServerAnswer> SendAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        if (!_isFirst && settings.Pace > TimeSpan.Zero)
        {
            await Task.Delay(settings.Pace, time, cancellationToken);
        }

        _isFirst = false;
        var answer = await connection.SendAsync(request, _key, cancellationToken);
        Clock.Note(answer);
        return answer;
    }

    private ReadOutcome OutcomeOf(ContractOperation operation, ServerAnswer answer)
    {
        var outcome = new ReadOutcome(operation, ReadState.Failed) { Status = answer.Status, Reason = answer.Failure };
        return answer switch
        {
            { Failure: not null } => outcome,
            { IsSuccess: true } => Compare(operation, answer, outcome),
            { IsAccessDenied: true } or { Status: 401 or 403 } => outcome with { State = ReadState.Forbidden },
            { Status: 404 or 405 or 501 } => outcome with { State = ReadState.NotFound },
            { Status: >= 400 and < 500 } => outcome with { State = ReadState.Refused },
            { Status: >= 300 and < 400 } => outcome with { Reason = "The server sends on to another address." },
            _ => outcome with { Reason = "The server fails." },
        };
    }

    private ReadOutcome Compare(ContractOperation operation, ServerAnswer answer, ReadOutcome outcome)
    {
        var comparison = new AnswerComparison(_models, operation);
        var deviations = comparison.Compare(answer.Json);
        Version.Note(comparison.Places);
        if (answer.Json is { } json)
        {
            _found.Keep(operation, json);
        }

        var isCompared = comparison.Places.Count > 0 || deviations.Count > 0 || operation.Result is null;
        return outcome with { State = isCompared ? ReadState.Compared : ReadState.Empty, Deviations = deviations };
    }
}

/// <summary>Tells the server's major version by the members that only later versions have.</summary>
internal sealed class VersionEvidence
{
    // One object without them may be a server that leaves nulls out.
    private const int EnoughPlaces = 3;

    private int _newest;
    private int _placesWithout;

    public void Note(IEnumerable<ObjectPlace> places)
    {
        foreach (var place in places.Where(place => place.Model.Members.Any(member => member.Since is not null)))
        {
            var since = place
                .Model.Members.Where(member => member.Since is not null && place.PresentIn(member) > 0)
                .Select(member => member.Since!.Value)
                .DefaultIfEmpty()
                .Max();
            _newest = Math.Max(_newest, since);
            _placesWithout += since == 0 ? 1 : 0;
        }
    }

    /// <summary>The major version; null where nothing tells.</summary>
    /// <param name="server">The service's root: from version 16 on its path ends in <c>tessitura/api</c>.</param>
    public int? MajorOf(Uri server) =>
        server.AbsolutePath.TrimEnd('/').EndsWith("/tessitura/api", StringComparison.OrdinalIgnoreCase) ? 16
        : _newest > 0 ? _newest
        : _placesWithout >= EnoughPlaces ? 14
        : null;
}
