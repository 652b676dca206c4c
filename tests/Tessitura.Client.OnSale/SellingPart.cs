using System.Diagnostics;

namespace Tessitura.Client.OnSale;

/// <summary>
/// Many read the map while its seats go one after the other: every sale takes the map back on all servers, so that the
/// readers wait for the ticketing server, which all servers together ask one after the other.
/// </summary>
internal sealed class SellingPart(OnSaleContext context)
{
    /// <summary>With the contract's own max-age: what is asked for anew here, a sale has taken back.</summary>
    public async Task RunAsync()
    {
        await using var servers = await context.StartServersAsync(
            context.Server("selling") with
            {
                MaxAge = null,
                OldestOnPurpose = null,
            }
        );
        var sales = await SeatSales.OpenAsync(context, servers.Addresses[0], context.Upstream.Evenings[0]);
        await context.ReadAsync(servers, TimeSpan.FromSeconds(1));
        context.Upstream.Calls.Forget();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.Stop);
        var selling = SellAsync(sales, servers.Addresses, over.Token);
        var results = await context.ReadAsync(servers, context.Settings.Selling);
        await over.CancelAsync();
        var isFree = await selling;
        var seconds = results.Duration.TotalSeconds;
        context.Report.Tell("while seats are sold", context.Settings.Connections, results);
        context.Report.Say(
            $"  {isFree.Count / seconds:0.0} sales a second; {context.Upstream.Calls.CountOf(context.Mix.SeatMap) / seconds:0.0} calls upstream a second for the map"
        );
        context.Report.Goal(
            !isFree.Contains(true),
            $"{isFree.Count(free => free)} of {isFree.Count} buyers were shown their own seat as free after they had it, none may be"
        );
        context.Report.Must(results.Errors == 0, $"no error while seats are sold: {results.ErrorKinds}");
    }

    /// <summary>At the rate of the settings, each sale through the next server, however long the one before takes.</summary>
    private async Task<IReadOnlyList<bool>> SellAsync(
        SeatSales sales,
        IReadOnlyList<Uri> servers,
        CancellationToken over
    )
    {
        var started = Stopwatch.GetTimestamp();
        var sold = new List<Task<bool>>();
        while (!over.IsCancellationRequested)
        {
            sold.Add(sales.SellNextAsync(servers[sold.Count % servers.Count]));
            var next = sold.Count / context.Settings.SalesPerSecond - Stopwatch.GetElapsedTime(started).TotalSeconds;
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(0, next)), over)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await Task.WhenAll(sold);
    }
}
