using System.Collections.Concurrent;

namespace Tessitura.Client.Simulator;

/// <summary>The service from one reset to the next: everything in it begins and ends together.</summary>
internal sealed class SimulatedService : IDisposable
{
    private readonly FaultyServer _server;

    public SimulatedService(SimulatorOptions options)
    {
        Clock = new AdjustableTimeProvider(options.TimeProvider);
        Simulation = new Simulation(options, Clock);
        Faults = new SimulatorFaults(Clock);
        var processor = new RequestProcessor(Simulation);
        Counter = processor.Counter;
        _server = new FaultyServer(processor, Faults, Simulation);
        Journal = options.KeptRequests > 0 ? new RequestJournal(options.KeptRequests, Simulation.Sessions) : null;
        Performances =
        [
            .. Simulation.Catalogue.Programme.Select(p => new SimulatedPerformance(
                p.Id,
                p.Description,
                p.Date,
                p.Facility.IsGeneralAdmission
            )),
        ];
    }

    public AdjustableTimeProvider Clock { get; }

    public Simulation Simulation { get; }

    public SimulatorFaults Faults { get; }

    public RequestCounter Counter { get; }

    /// <summary>What came; null where nobody wants to know.</summary>
    public RequestJournal? Journal { get; }

    public IReadOnlyList<SimulatedPerformance> Performances { get; }

    /// <summary>Answers, and writes down what came and what went.</summary>
    public ValueTask<ServerResponse> AnswerAsync(
        ServerRequest request,
        RecordingWriter? recording,
        CancellationToken gone
    ) =>
        Journal is null && recording is null
            ? _server.AnswerAsync(request, gone)
            : AnswerAndNoteAsync(request, recording, gone);

    public void Dispose() => Faults.Late.Dispose();

    private async ValueTask<ServerResponse> AnswerAndNoteAsync(
        ServerRequest request,
        RecordingWriter? recording,
        CancellationToken gone
    )
    {
        var cameAt = Simulation.Clock.Now;
        try
        {
            var answer = await _server.AnswerAsync(request, gone);
            Journal?.Add(cameAt, request, answer);
            recording?.Write(request, answer, Simulation.Sessions.NameOf);
            return answer;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            Journal?.Add(cameAt, request, null);
            throw;
        }
    }
}

/// <summary>How often each operation of the contract was asked for, simulated or not.</summary>
internal sealed class RequestCounter
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    public void Add(ContractOperation operation) =>
        _counts.AddOrUpdate(KeyOf(operation.Method, operation.Route), 1, (_, count) => count + 1);

    public int CountOf(string method, string route) => _counts.GetValueOrDefault(KeyOf(method, route));

    // The SDK writes the session key's place as @sessionKey.
    private static string KeyOf(string method, string route) =>
        $"{method} {route.Replace("@sessionKey", "{sessionKey}", StringComparison.Ordinal)}";
}
