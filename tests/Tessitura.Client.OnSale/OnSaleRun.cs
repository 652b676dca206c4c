namespace Tessitura.Client.OnSale;

/// <summary>
/// Several web servers, each a process, with Redis before one simulator: a stampede, a minute of reading on a busy machine,
/// sales, wrong clocks, Redis away and back, the same reading without a cache, and the ticketing server down.
/// </summary>
internal sealed class OnSaleRun(OnSaleContext context)
{
    /// <summary>False when anything that must hold did not.</summary>
    public static async Task<bool> RunAsync(OnSaleSettings settings, TextWriter output, CancellationToken stop)
    {
        await using var redis = await RestartableRedis.StartAsync();
        await using var upstream = await UpstreamServer.StartAsync(settings, stop);
        using var load = new LoadGenerator();
        var report = new OnSaleReport(output, settings.Goals);
        report.Say($"the cache they share: {redis.Name}");
        await new OnSaleRun(
            new(
                settings,
                report,
                upstream,
                redis,
                load,
                new ReadMix(upstream.Evenings[0], upstream.Evenings[1], facility: 1),
                stop
            )
        ).RunAsync();
        report.Say(report.Holds ? "everything that must hold held" : "NOT EVERYTHING HELD");
        return report.Holds;
    }

    private async Task RunAsync()
    {
        await RunAsync(OnSalePart.Hit, new HitPart(context).RunAsync);
        await RunAsync(OnSalePart.Sales, new SalesPart(context).RunAsync);
        await RunAsync(OnSalePart.Selling, new SellingPart(context).RunAsync);
        await RunAsync(OnSalePart.Clocks, new ClocksPart(context).RunAsync);
        await using var servers = await context.StartServersAsync(context.Server("load"));
        await RunAsync(OnSalePart.Stampede, () => StampedeAsync(servers));
        await RunAsync(OnSalePart.Load, () => LoadAsync(servers));
        await RunAsync(OnSalePart.Redis, () => new RedisPart(context).RunAsync(servers));
        await RunAsync(OnSalePart.Uncached, () => CompareAsync(servers));
        await RunAsync(OnSalePart.Down, () => GoDownAsync(servers));
    }

    private Task RunAsync(OnSalePart part, Func<Task> run) =>
        context.Settings.Parts.Contains(part) && !context.Stop.IsCancellationRequested ? run() : Task.CompletedTask;

    private async Task StampedeAsync(WebServers servers)
    {
        var people = context.Settings.Stampede;
        var results = await context.Load.StampedeAsync(servers.Addresses, context.Mix.OtherSeatMap, people);
        var calls = context.Upstream.Calls.CountOf(context.Mix.OtherSeatMap);
        context.Report.Say(
            $"stampede: {results.Count} at once over {servers.Addresses.Count} servers, {calls} call, {results.Errors} errors, the last after {results.Duration.TotalSeconds:0.0} s"
        );
        context.Report.Must(calls == 1, "one call in the stampede");
        context.Report.Must(
            results.Count == people && results.Errors == 0,
            $"no error in the stampede: {results.ErrorKinds}"
        );
    }

    private async Task LoadAsync(WebServers servers)
    {
        var calls = context.Upstream.Calls;
        await using var busy =
            context.Settings.BusyThreads > 0
                ? await ChildProcess.StartAsync(BusyProgram.Switch, $"{context.Settings.BusyThreads}")
                : null;
        calls.Forget();
        var usedBefore = await context.Redis.GetUsageAsync();
        var results = await ReadCountedAsync(
            $"with the cache, beside {context.Settings.BusyThreads} busy threads",
            servers,
            context.Settings.Duration
        );
        var used = await context.Redis.GetUsageAsync();
        context.Report.Say(
            $"  {calls.Total} calls upstream for {calls.Keys} answers, at most {calls.MostOfOneKey} for one; "
                + $"shortest time between two for the same: {calls.ShortestGap?.TotalSeconds ?? 0:0.000} s, max-age {context.Settings.MaxAge.TotalSeconds:0.##} s"
        );
        if (used is not null && usedBefore is not null)
        {
            var seconds = results.Duration.TotalSeconds;
            var redis = used - usedBefore;
            context.Report.Say(
                $"  Redis: {redis.Commands / seconds:0.0} commands a second, {redis.BytesWritten / seconds / 1_000_000:0.00} MB/s in, {redis.BytesRead / seconds / 1_000_000:0.00} MB/s out"
            );
        }

        context.Report.Must(results.Errors == 0, $"no error: {results.ErrorKinds}");
        context.Report.Must(
            calls.ShortestGap is null || calls.ShortestGap >= context.Settings.MaxAge,
            "one call per max-age for all servers together"
        );
    }

    private async Task CompareAsync(WebServers servers)
    {
        var duration = context.Settings.Uncached;
        var with = await ReadCountedAsync("with the cache", servers, duration);
        await using var plain = await context.StartServersAsync(
            new() { Upstream = context.Upstream.Simulator.BaseAddress, Caching = false }
        );
        var without = await ReadCountedAsync("without it", plain, duration);
        context.Report.Say($"  {with.PerSecond / without.PerSecond:0.0} times as many answers with it, side by side");
        context.Report.Must(without.Errors == 0, $"no error without a cache: {without.ErrorKinds}");
    }

    private async Task GoDownAsync(WebServers servers)
    {
        await context.ReadAsync(servers, TimeSpan.FromSeconds(1));
        await context.Upstream.DisposeAsync();
        await Task.Delay(context.Settings.MaxAge + TimeSpan.FromSeconds(1), context.Stop);
        var down = await ReadCountedAsync("ticketing server down", servers, context.Settings.Down);
        context.Report.Must(down.Errors == 0, $"no error while it is down: {down.ErrorKinds}");
        context.Report.Must(
            down.Count > 0 && down.CountOf(CacheOutcome.Stale) == down.Count,
            "all answers stale while it is down"
        );
    }

    /// <summary>Reads, and tells what that cost the web servers: the rest of the machine is not counted.</summary>
    private async Task<ReadResults> ReadCountedAsync(string name, WebServers servers, TimeSpan duration)
    {
        var before = servers.CpuTime;
        var results = await context.ReadAsync(servers, duration);
        var used = servers.CpuTime - before;
        context.Report.Tell(name, context.Settings.Connections, results);
        context.Report.Say(
            $"  the web servers used {used.TotalSeconds:0.0} s of a core: {results.Count / used.TotalSeconds:0} answers per second and core"
        );
        return results;
    }
}
