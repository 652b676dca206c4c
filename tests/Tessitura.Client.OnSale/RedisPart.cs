namespace Tessitura.Client.OnSale;

/// <summary>Redis is killed and restarted while people read: nobody sees an error, and what nobody has costs little more than without Redis.</summary>
internal sealed class RedisPart(OnSaleContext context)
{
    private const double MostTimes = 2;

    /// <summary>Under load, on servers that have answers already.</summary>
    public async Task RunAsync(WebServers servers)
    {
        var reading = context.ReadAsync(servers, context.Settings.RedisAway);
        await Task.Delay(context.Settings.RedisAway / 3, context.Stop);
        await context.Redis.KillAsync();
        await Task.Delay(context.Settings.RedisAway / 3, context.Stop);
        await context.Redis.RestartAsync();
        var results = await reading;
        context.Report.Tell("Redis killed and restarted under load", context.Settings.Connections, results);
        context.Report.Must(results.Errors == 0, $"no error while Redis is away: {results.ErrorKinds}");
        await TellColdMissesAsync();
    }

    // Side by side, one after the other: what else the machine does hits both alike.
    private async Task TellColdMissesAsync()
    {
        var server = context.Server("cold misses");
        await using var servers = await WebServers.StartAsync([server, server with { Redis = null }]);
        var (with, without) = (servers.Addresses[0], servers.Addresses[1]);
        for (var i = 0; i < 3; i++)
        {
            await MissAsync(with, -1 - i);
            await MissAsync(without, -1 - i);
        }

        var first = MissAsync(with, 0);
        await context.Redis.KillAsync();
        var away = new List<TimeSpan> { await first };
        var none = new List<TimeSpan> { await MissAsync(without, 0) };
        for (var i = 1; i < context.Settings.ColdMisses; i++)
        {
            if (i % 2 == 0)
            {
                away.Add(await MissAsync(with, i));
                none.Add(await MissAsync(without, i));
            }
            else
            {
                none.Add(await MissAsync(without, i));
                away.Add(await MissAsync(with, i));
            }
        }

        await context.Redis.RestartAsync();
        context.Report.Say(
            $"cold misses while Redis is away: {away.Count}, side by side with a server that has none: "
                + $"median {Median(away)} and {Median(none)}, longest {OnSaleReport.Milliseconds(away.Max())} and {OnSaleReport.Milliseconds(none.Max())}"
        );
        TellRatio("median", Percentiles.At(away, 50) / Percentiles.At(none, 50));
        TellRatio("maximum", away.Max() / none.Max());
    }

    private void TellRatio(string what, double ratio) =>
        context.Report.Goal(ratio <= MostTimes, $"{what} {ratio:0.00} times that without Redis, at most {MostTimes}");

    private static string Median(IEnumerable<TimeSpan> times) => OnSaleReport.Milliseconds(Percentiles.At(times, 50));

    /// <summary>The whole answer to something that nobody has asked for before.</summary>
    private async Task<TimeSpan> MissAsync(Uri server, int number)
    {
        var results = new ReadResults();
        await context.Load.ReadOneAsync(server, $"{context.Mix.SeatMap}&sectionIds=1,{1_000 + number}", results);
        context.Report.Must(
            results.CountOf(CacheOutcome.Forwarded) == 1,
            $"a cold miss is an answer of the ticketing server: {results.ErrorKinds}"
        );
        return results.Percentile(100).Whole;
    }
}
