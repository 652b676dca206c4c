using System.Diagnostics;
using Tessitura.Client.Benchmarks.Contestants;
using Tessitura.Client.Benchmarks.Report;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Loopback;

/// <summary>Calls a simulator in another process over real sockets: calls per second, and what a call costs this process.</summary>
internal static class LoopbackMeasuring
{
    private const int Rounds = 5;

    private static readonly int[] AtOnce = [1, 16, 128];
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private static readonly (string Name, Func<Contestant, Task> Make)[] Calls =
    [
        ("GET session", static client => client.GetSessionAsync()),
        ("GET seat map, 1,200 seats", static client => client.GetSeatsAsync()),
    ];

    public static async Task<IReadOnlyList<LoopbackResult>> MeasureAsync()
    {
        using var simulator = await SimulatorProcess.StartAsync();
        var target = await OpenSessionAsync(simulator);
        (string Name, Contestant Client)[] clients =
        [
            (Clients.HandWritten, HandWritten.Plain(target, new SocketsHttpHandler())),
            (Clients.HandWrittenPipeline, HandWritten.WithPipeline(target, new SocketsHttpHandler())),
            (Clients.Whole, Ours.Whole(target)),
            (Clients.RefitPipeline, new RefitPipelineClient(target, new SocketsHttpHandler())),
        ];
        var results = new List<LoopbackResult>();
        foreach (var call in Calls)
        {
            foreach (var (_, client) in clients)
            {
                await RunAsync(() => call.Make(client), AtOnce[^1], WarmUp);
            }

            foreach (var atOnce in AtOnce)
            {
                await Console.Error.WriteLineAsync($"loopback: {call.Name}, {atOnce} at once");
                results.AddRange(await CompareAsync(call.Name, call.Make, clients, atOnce));
            }
        }

        return results;
    }

    /// <summary>The clients take turns, so that what else the machine does meets them alike.</summary>
    private static async Task<IEnumerable<LoopbackResult>> CompareAsync(
        string name,
        Func<Contestant, Task> call,
        (string Name, Contestant Client)[] clients,
        int atOnce
    )
    {
        var rounds = clients.ToDictionary(client => client.Name, _ => new List<(double Rate, double Cost)>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (clientName, client) in clients)
            {
                rounds[clientName].Add(await RunAsync(() => call(client), atOnce, Round));
            }
        }

        return clients.Select(client => new LoopbackResult(
            name,
            atOnce,
            client.Name,
            rounds[client.Name].Select(round => round.Rate).Median(),
            TimeSpan.FromSeconds(rounds[client.Name].Select(round => round.Cost).Median())
        ));
    }

    private static async Task<(double Rate, double Cost)> RunAsync(Func<Task> call, int atOnce, TimeSpan time)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var calls = (await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => CallerAsync()))).Sum();
        process.Refresh();
        return (calls / clock.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds / calls);

        async Task<int> CallerAsync()
        {
            var made = 0;
            while (clock.Elapsed < time)
            {
                await call();
                made++;
            }

            return made;
        }
    }

    private static async Task<Target> OpenSessionAsync(SimulatorProcess simulator)
    {
        var service = new Uri(simulator.BaseAddress.AbsoluteUri.TrimEnd('/') + "/");
        var nobody = new Target(service, SimulatorProcess.Credentials, "NOT-OPENED-YET", simulator.PerformanceId);
        return nobody with { Key = await Ours.OpenSessionAsync(nobody) };
    }
}
