namespace Tessitura.Client.OnSale;

/// <summary>
/// Web servers whose clocks are wrong, 5 s apart and one by an hour: a seat that one of them sold is shown as free by none of
/// the others for longer than the README says, with Redis and without.
/// </summary>
internal sealed class ClocksPart(OnSaleContext context)
{
    private static readonly TimeSpan[] Shifts =
    [
        TimeSpan.Zero,
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(-5),
        TimeSpan.FromHours(1),
    ];

    public async Task RunAsync()
    {
        await using var servers = await WebServers.StartAsync(
            Shifts.Select(shift => context.Server("clocks") with { ClockShift = shift })
        );
        var evening = context.Upstream.Evenings[2];
        var sales = await SeatSales.OpenAsync(context, servers.Addresses[0], evening);
        await SellAsync("with Redis", servers.Addresses, sales, SalesPart.GoalWhenBack, servers.Addresses);

        await context.Redis.KillAsync();
        await SellAsync(
            "while Redis is away",
            [servers.Addresses[3]],
            sales,
            context.Settings.OldestOnPurpose,
            servers.Addresses
        );
        await context.Redis.RestartAsync();
        await Task.Delay(SalesPart.GoalWhenBack, context.Stop);
        await SellAsync("when it is back", [servers.Addresses[3]], sales, SalesPart.GoalWhenBack, servers.Addresses);
    }

    private async Task SellAsync(
        string when,
        IReadOnlyList<Uri> sellers,
        SeatSales sales,
        TimeSpan bound,
        IReadOnlyList<Uri> all
    )
    {
        var sold = new List<SeatSale>();
        foreach (var seller in sellers)
        {
            sold.Add(
                await sales.SellAsync(
                    seller,
                    all.Where(server => server != seller),
                    context.Settings.OldestOnPurpose + TimeSpan.FromSeconds(5)
                )
            );
        }

        var longest = sold.Max(sale => sale.LastFree);
        var oldest = sold.Max(sale => sale.Oldest);
        context.Report.Say(
            $"clocks that differ by 5 s and by an hour, {when}: {sold.Count} sales, last old answer of the others after "
                + $"{OnSaleReport.Milliseconds(longest)}, at most {bound.TotalSeconds:0.#} s; oldest answer {oldest.TotalSeconds:0} s"
        );
        context.Report.Must(sold.All(sale => sale.IsSeenByAll && !sale.IsFreeAtSeller), $"seen by all {when}");
        context.Report.Must(longest <= bound, $"shown as free for at most {bound.TotalSeconds:0.#} s {when}");
        context.Report.Must(
            oldest <= context.Settings.OldestOnPurpose,
            $"no answer older than {context.Settings.OldestOnPurpose.TotalSeconds:0.#} s {when}"
        );
    }
}
