using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests.SeatMaps;

/// <summary>The line to the simulator: counts calls, rewrites answers, and holds calls back until a test lets them go.</summary>
internal sealed class SeatLine(HttpMessageHandler server) : DelegatingHandler(server)
{
    private readonly ConcurrentDictionary<string, Func<JsonNode, JsonNode?>> _rewritten = new();
    private readonly ConcurrentQueue<string> _calls = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _arrivals = new();
    private int _arrived;
    private int _cancelled;

    /// <summary>Path and query of every call, below the service's root.</summary>
    public IReadOnlyCollection<string> Calls => _calls;

    /// <summary>How many calls were given up while they were held back.</summary>
    public int Cancelled => _cancelled;

    /// <summary>Every call waits from now on.</summary>
    public bool HoldsBack { get; set; }

    /// <summary>Changes the answers of a path, such as <c>/ReferenceData/Sections</c>.</summary>
    public void Rewrite(string path, Func<JsonNode, JsonNode?> change) => _rewritten[path] = change;

    /// <summary>Done when so many calls are on the line.</summary>
    public Task ArrivedAsync(int calls) =>
        Volatile.Read(ref _arrived) >= calls ? Task.CompletedTask : Arrival(calls).Task;

    /// <summary>Lets the call to this path go.</summary>
    public void Release(string path) => Gate(path).TrySetResult();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.AbsolutePath.Replace("/TessituraService", "", StringComparison.Ordinal);
        _calls.Enqueue(path + request.RequestUri.Query);
        Arrival(Interlocked.Increment(ref _arrived)).TrySetResult();
        if (HoldsBack)
        {
            try
            {
                await Gate(path).Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref _cancelled);
                throw;
            }
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (_rewritten.TryGetValue(path, out var change))
        {
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!;
            response.Content = new StringContent(
                change(answer)?.ToJsonString() ?? "null",
                Encoding.UTF8,
                "application/json"
            );
        }

        return response;
    }

    private TaskCompletionSource Arrival(int calls) => _arrivals.GetOrAdd(calls, _ => NewGate());

    private TaskCompletionSource Gate(string path) => _gates.GetOrAdd(path, _ => NewGate());

    private static TaskCompletionSource NewGate() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
