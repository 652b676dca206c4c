using System.Collections.Concurrent;
using System.Net;
using RichardSzalay.MockHttp;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>Answers whatever it is told to.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<ContractOperation, object?[]> Arguments = [];

    private readonly TestVenue _venue = new(options => options.Resilience.CircuitBreaker.MinimumThroughput = 100_000);
    private readonly IWebSession _visit;

    public HostileServer()
    {
        _visit = _venue.Visit;
        _venue.Http.Fallback.Respond(_ => new HttpResponseMessage(Status) { Content = new ByteArrayContent(Body) });
    }

    public byte[] Body { get; set; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public Task<object?> CallAsync(CorrectAnswer answer) =>
        OperationCall.MakeAsync(
            _venue.Client,
            _visit,
            answer.Operation,
            Arguments.GetOrAdd(answer.Operation, operation => OperationCall.ArgumentsFor(operation))
        );

    public ValueTask DisposeAsync() => _venue.DisposeAsync();
}
