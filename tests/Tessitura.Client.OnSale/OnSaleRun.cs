namespace Tessitura.Client.OnSale;

/// <summary>
/// Two web servers with Redis before one simulator: a stampede on a map that nobody has, a minute of reading with and
/// without the cache, and half a minute with the ticketing server down. False when anything that must hold did not.
/// </summary>
internal sealed class OnSaleRun(OnSaleSettings settings, TextWriter output, CancellationToken stop)
{
    private readonly UpstreamCalls _calls = new();
    private bool _holds = true;

    public static async Task<bool> RunAsync(OnSaleSettings settings, TextWriter output, CancellationToken stop)
    {
        await using var redis = await RedisServer.StartAsync(RedisServer.Best);
        var run = new OnSaleRun(settings, output, stop);
        await run.RunAsync(redis);
        return run._holds;
    }

    private async Task RunAsync(RedisServer redis)
    {
        var simulator = await TessituraSimulator.StartAsync(new() { Seats = settings.Seats }, stop);
        await using var end = simulator;
        simulator.Faults.Always(SimulatorFaults.EveryOperation, Fault.Delay(settings.Latency));
        var reading = new Reading(simulator.Performances[0].Id, simulator.Performances[1].Id, facility: 1);
        using var visitors = new Visitors();
        await using var one = await WebServer.StartAsync(simulator, _calls, settings, redis);
        await using var two = await WebServer.StartAsync(simulator, _calls, settings, redis);
        Uri[] cluster = [one.Address, two.Address];
        Say(
            redis.Kind == RedisKind.Garnet
                ? "the cache they share: Garnet, in this process (redis-server is not installed)"
                : "the cache they share: redis-server"
        );

        var stampede = await visitors.StampedeAsync(cluster, reading.OtherSeatMap, settings.Stampede);
        Say(
            $"stampede: {stampede.Count} at once, {_calls.CountOf(reading.OtherSeatMap)} call, {stampede.Errors} errors"
        );
        Must(
            _calls.CountOf(reading.OtherSeatMap) == 1 && stampede.Count == settings.Stampede,
            "one call in the stampede"
        );

        _calls.Forget();
        var cached = await ReadAsync(visitors, cluster, reading, settings.Duration);
        Tell("with the cache", cached);
        Say(
            $"  {_calls.Total} calls upstream for {_calls.Keys} answers, at most {_calls.MostOfOneKey} for one; "
                + $"shortest time between two for the same: {_calls.ShortestGap?.TotalSeconds ?? 0:0.00} s, max-age {settings.MaxAge.TotalSeconds:0.##} s"
        );
        Must(cached.Errors == 0, $"no error: {cached.ErrorKinds}");
        Must(_calls.ShortestGap is null || _calls.ShortestGap >= settings.MaxAge, "one call per max-age");

        if (settings.Uncached > TimeSpan.Zero)
        {
            await using var plain = await WebServer.StartAsync(simulator, new UpstreamCalls(), settings, null);
            await using var plainTwo = await WebServer.StartAsync(simulator, new UpstreamCalls(), settings, null);
            var uncached = await ReadAsync(visitors, [plain.Address, plainTwo.Address], reading, settings.Uncached);
            Tell("without it", uncached);
            Say($"  {cached.PerSecond / uncached.PerSecond:0.0} times as many answers with it");
        }

        await ReadAsync(visitors, cluster, reading, TimeSpan.FromSeconds(1));
        await simulator.DisposeAsync();
        await Task.Delay(settings.MaxAge + TimeSpan.FromSeconds(1), stop);
        var down = await ReadAsync(visitors, cluster, reading, settings.Down);
        Tell("ticketing server down", down);
        Must(down.Errors == 0, $"no error while it is down: {down.ErrorKinds}");
        Must(down.Count > 0 && down.CountOf(Verdict.Stale) == down.Count, "all answers stale while it is down");
    }

    private Task<Traffic> ReadAsync(Visitors visitors, Uri[] servers, Reading reading, TimeSpan duration) =>
        visitors.ReadAsync(servers, reading, settings.Connections, duration, stop);

    private void Tell(string name, Traffic traffic)
    {
        Say(
            $"{name}: {traffic.Duration.TotalSeconds:0} s, {settings.Connections} connections: {traffic.Count} answers, "
                + $"{traffic.PerSecond:0} a second ({traffic.MegabytesPerSecond:0} MB/s), {traffic.Errors} errors"
        );
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            if (traffic.CountOf(verdict) is > 0 and var count)
            {
                var (p50, whole50) = traffic.Percentile(50, verdict);
                var (p99, whole99) = traffic.Percentile(99, verdict);
                Say(
                    $"  {verdict.ToString().ToLowerInvariant(), -9} {count, 7}: first byte p50 {p50.TotalMilliseconds:0.0} ms, p99 {p99.TotalMilliseconds:0.0} ms; "
                        + $"whole answer p50 {whole50.TotalMilliseconds:0.0} ms, p99 {whole99.TotalMilliseconds:0.0} ms"
                );
            }
        }
    }

    private void Must(bool held, string what)
    {
        if (!held)
        {
            _holds = false;
            Say($"DID NOT HOLD: {what}");
        }
    }

    private void Say(string line) => output.WriteLine(line);
}
