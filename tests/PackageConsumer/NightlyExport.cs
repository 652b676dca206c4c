using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client;
using Tessitura.Client.Models;
using Tessitura.Client.Simulator;

namespace Consumer;

/// <summary>What is on in the next weeks, with free seats and prices, as lines of a file.</summary>
internal static class NightlyExport
{
    public static async Task RunAsync(TessituraSimulator simulator)
    {
        var services = new ServiceCollection();
        services.AddTessitura(simulator.Configure);
        await using var provider = services.BuildServiceProvider();
        var tessitura = provider.GetRequiredService<ITessituraClient>();

        var modes = await tessitura.Txn.GetModeOfSaleSummariesAsync();
        var web = modes.First(mode => mode.Description?.Contains("Web", StringComparison.OrdinalIgnoreCase) is true);
        var now = DateTimeOffset.UtcNow;
        var bookable = await tessitura.GetBookablePerformancesAsync(now, now.AddDays(90), TicketBuyer.Anybody(web.Id));
        foreach (var performance in bookable)
        {
            foreach (var zone in performance.Zones)
            {
                var prices = zone.Prices.Select(price => $"{price.PriceType.Name} {price.Amount:0.00}");
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{performance.PerformanceId};{performance.Date:O};{performance.Title};{performance.State};{zone.Name};{zone.Available};{string.Join('|', prices)}"
                    )
                );
            }
        }

        // Ids of one answer are the question of the next.
        IReadOnlyList<PerformanceSearchResponse> found = await tessitura.Txn.SearchPerformancesAsync(
            new() { ModeOfSaleId = web.Id }
        );
        IReadOnlyList<int> ids = [.. found.Select(performance => performance.PerformanceId).Distinct()];
        var details = await tessitura.Txn.GetPerformanceSummariesAsync(performanceIds: ids);
        IReadOnlyList<int> same = [.. details.Select(performance => performance.Id)];
        Check.That(bookable.Count > 0 && same.Count == ids.Count, "the export has a line for every performance");
    }
}
