using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client;
using Tessitura.Client.Models;
using Tessitura.Client.Simulator;

await using var simulator = await TessituraSimulator.StartAsync();
var services = new ServiceCollection();
services.AddTessitura(simulator.Configure);
await using var provider = services.BuildServiceProvider();
var tessitura = provider.GetRequiredService<ITessituraClient>();

// In spring Ada subscribes: four of seven evenings, two seats each.
await using var spring = await tessitura.StartSessionAsync();
await spring.LoginAsync("ada", "invented-1001");
var subscription = await spring.StartPackageAsync(packageId: 805);
var twoSeats = PackageSeats.BestSeats(zoneId: 2, PriceTypes.Each(1, seats: 2));
foreach (var evening in subscription.Package.Groups.SelectMany(group => group.Performances.Take(2)).Take(4))
{
    await subscription.AddPerformanceAsync(evening.Id, twoSeats);
}

await subscription.CompleteAsync();
var orderId = await PayAsync(spring);
Console.WriteLine(
    $"{subscription.Package.Description}: {subscription.Taken.Count} evenings for {subscription.Price:0.00}"
);

// In autumn one evening does not suit her: both its tickets go back, and two others are hers.
await using var autumn = await spring.ContinueAsync();
var order = await autumn.LoadOrderAsync(orderId);
var unwanted = order.Tickets.Where(ticket => ticket.PerformanceId == order.Tickets[0].PerformanceId).ToList();
var wanted = Tickets.BestSeats(performanceId: 4716, zoneId: 3, PriceTypes.Each(1, seats: 2));
var plan = await autumn.PlanExchangeAsync(order, unwanted, [wanted]);
var exchange = await autumn.ExchangeAsync(plan);
Console.WriteLine($"{unwanted[0].Performance} exchanged: {plan.Due:0.00} to pay, {plan.LeftOver:0.00} left over");

// Her friend cannot come to the last one: the theatre may sell the seat again.
var donated = await autumn.DonateTicketAsync(exchange.Order.Tickets.Last(ticket => ticket.Actions.Donate.IsAllowed));
Console.WriteLine($"Ticket {donated.SubLineItemId} donated");

// Her membership runs out. What is left over of the exchange is her first payment for the next year.
await autumn.AddContributionAsync(Contributions.To(fundId: 4, amount: 60, MembershipChange.Renew));
await PayAsync(autumn);

// And all tickets once more on paper.
await using var winter = await autumn.ContinueAsync();
var bought = (await winter.GetOrderAsync(orderId))!;
foreach (var ticket in await winter.PrintHtmlTicketsAsync(bought, printsAgain: true))
{
    Console.WriteLine(ticket.Html);
}

static async Task<int> PayAsync(IWebSession visit)
{
    var due = await visit.GetAmountDueAsync();
    await visit.PayAsync(new ApplyOtherPaymentRequest { Amount = due, PaymentMethodId = 7 });
    var result = await visit.CheckoutPaidAsync();
    return result.OrderId ?? throw new InvalidOperationException(string.Join(" ", result.Reasons));
}
