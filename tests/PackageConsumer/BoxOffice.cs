using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client;
using Tessitura.Client.Models;
using Tessitura.Client.Simulator;

namespace Consumer;

/// <summary>Sells two seats for cash at a counter, and the next customer is served in a web session of his own.</summary>
internal static class BoxOffice
{
    public static async Task RunAsync(TessituraSimulator simulator)
    {
        var services = new ServiceCollection();
        services.AddTessitura(simulator.Configure);
        await using var provider = services.BuildServiceProvider();
        var tessitura = provider.GetRequiredService<ITessituraClient>();

        var methods = await tessitura.Txn.GetPaymentMethodsAsync();
        var cash = methods.First(method => method.PaymentType?.Description?.Trim() is "Cash");
        var now = DateTimeOffset.UtcNow;
        var tonight = (
            await tessitura.GetBookablePerformancesAsync(now, now.AddDays(90), TicketBuyer.Anybody(3))
        ).First(performance => performance.State is BookableState.OnSale);
        var zone = tonight.Zones.First(zone => zone.Available >= 2 && zone.Prices.Count > 0);

        await using var visit = await tessitura.StartSessionAsync();
        var reserved = await visit.ReserveTicketsAsync(
            Tickets.BestSeats(tonight.PerformanceId, zone.Id, PriceTypes.Each(zone.Prices[0].PriceType.Id, seats: 2))
        );
        if (!reserved.IsComplete)
        {
            throw new InvalidOperationException($"Only {reserved.SeatsReserved} of {reserved.SeatsRequested} seats.");
        }

        var due = await visit.GetAmountDueAsync();
        await visit.PayAsync(
            new ApplyCashPaymentRequest
            {
                Amount = due,
                TenderedAmount = due,
                PaymentMethodId = cash.Id,
            }
        );
        var result = await visit.CheckoutPaidAsync();
        Console.WriteLine($"{result}, {due:0.00} paid for {reserved.SeatsReserved} seats");
        Check.That(result is { IsComplete: true, OrderId: > 0 }, "the box office sells");

        await using var next = await visit.ContinueAsync();
        Check.That((await next.GetCartAsync()).Products.Count == 0, "the next customer has a cart of their own");
    }
}
