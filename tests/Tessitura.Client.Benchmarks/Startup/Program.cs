using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client;

// What a kiosk does when it is switched on: ask for a seat map, then open a visit and take two seats.
// Arguments: base address, performance, and the credentials' user, group, location and password.
var services = new ServiceCollection();
services.AddTessitura(options =>
{
    options.BaseAddress = new Uri(args[0]);
    options.Credentials = new()
    {
        UserName = args[2],
        UserGroup = args[3],
        Location = args[4],
        Password = args[5],
    };
});
await using var provider = services.BuildServiceProvider();
var tessitura = provider.GetRequiredService<ITessituraClient>();
var performance = int.Parse(args[1], CultureInfo.InvariantCulture);

var seats = await tessitura.Txn.GetPerformanceSeatsAsync(performance, modeOfSaleId: 3, constituentId: 0);
Console.WriteLine($"{seats.Count} seats"); // the first answer: up to here it is measured

await using var visit = await tessitura.StartSessionAsync();
var reserved = await visit.ReserveTicketsAsync(
    Tickets.BestSeats(performance, seats.First(seat => seat.SeatStatusId == 0).ZoneId, PriceTypes.Each(1, seats: 2))
);
Console.WriteLine($"{reserved.SeatsReserved} seats reserved");
