namespace Tessitura.Client.OnSale;

/// <summary>A sale on one web server: until when the others still show the seat as free; with Redis, and while it is away and back.</summary>
internal sealed class SalesPart(OnSaleContext context)
{
    /// <summary>After Redis is back all servers know within this time what was sold meanwhile.</summary>
    public static readonly TimeSpan GoalWhenBack = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan GoalAtMedian = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan GoalAtP99 = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TimeAway = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public async Task RunAsync()
    {
        // The contract's own max-age of a minute: a map that becomes new in time by itself would prove nothing.
        await using var servers = await context.StartServersAsync(
            context.Server("sales") with
            {
                MaxAge = null,
                OldestOnPurpose = null,
            }
        );
        var evening = context.Upstream.Evenings[3];
        var sales = await SeatSales.OpenAsync(context, servers.Addresses[0], evening);
        await TellAsync(sales, servers.Addresses);
        await TellAwayAsync(sales, servers.Addresses);
    }

    private async Task TellAsync(SeatSales sales, IReadOnlyList<Uri> servers)
    {
        // The first sale of a server compiles the way.
        for (var i = 0; i < servers.Count; i++)
        {
            await SellAsync(sales, servers, i);
        }

        var sold = new List<SeatSale>();
        for (var i = 0; i < context.Settings.Sales; i++)
        {
            sold.Add(await SellAsync(sales, servers, i));
        }

        context.Report.Say(
            $"sales: {sold.Count}, each on one of {servers.Count} servers; last old answer of the others after the buyer's answer: "
                + $"{Times(sold.Select(sale => sale.LastFree))}"
        );
        context.Report.Say(
            $"  counted from the moment at which the ticketing server sold the seat: {Times(sold.Select(sale => sale.LastFreeSinceSold))}"
        );
        Must(sold, "a sale");
        var median = Percentiles.At(sold.Select(sale => sale.LastFree), 50);
        var p99 = Percentiles.At(sold.Select(sale => sale.LastFree), 99);
        context.Report.Goal(
            median <= GoalAtMedian,
            $"median {OnSaleReport.Milliseconds(median)}, at most {OnSaleReport.Milliseconds(GoalAtMedian)}"
        );
        context.Report.Goal(
            p99 <= GoalAtP99,
            $"p99 {OnSaleReport.Milliseconds(p99)}, at most {OnSaleReport.Milliseconds(GoalAtP99)}"
        );
    }

    private async Task TellAwayAsync(SeatSales sales, IReadOnlyList<Uri> servers)
    {
        var sold = new List<SeatSale>();
        for (var i = 0; i < context.Settings.SalesAway; i++)
        {
            sold.Add(
                await SellAsync(
                    sales,
                    servers,
                    i,
                    context.Redis.KillAsync,
                    async () =>
                    {
                        await Task.Delay(TimeAway, context.Stop);
                        await context.Redis.RestartAsync();
                    }
                )
            );

            // All are connected again before it is killed once more.
            await Task.Delay(GoalWhenBack, context.Stop);
        }

        context.Report.Say(
            $"sales while Redis is away: {sold.Count}; last old answer of the others after Redis is back: {Times(sold.Select(sale => sale.LastFree))}"
        );
        Must(sold, "a sale while Redis is away");
        var last = sold.Max(sale => sale.LastFree);
        context.Report.Must(last <= GoalWhenBack, $"known {last.TotalSeconds:0.0} s after Redis is back, at most 2 s");
    }

    private Task<SeatSale> SellAsync(
        SeatSales sales,
        IReadOnlyList<Uri> servers,
        int number,
        Func<Task>? between = null,
        Func<Task>? afterwards = null
    )
    {
        var seller = servers[number % servers.Count];
        return sales.SellAsync(seller, servers.Where(server => server != seller), Limit, between, afterwards);
    }

    private void Must(IReadOnlyList<SeatSale> sold, string what)
    {
        context.Report.Must(sold.All(sale => sale.IsSeenByAll), $"{what} is seen on all servers");
        context.Report.Must(
            sold.All(sale => !sale.IsFreeAtSeller),
            $"{what} is seen at once on the server that made it"
        );
    }

    private static string Times(IEnumerable<TimeSpan> times)
    {
        var all = times.ToList();
        return $"median {OnSaleReport.Milliseconds(Percentiles.At(all, 50))}, p99 {OnSaleReport.Milliseconds(Percentiles.At(all, 99))}, "
            + $"longest {OnSaleReport.Milliseconds(all.Max())}";
    }
}
