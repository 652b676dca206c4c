using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client;
using Tessitura.Client.Annotations;
using Tessitura.Client.AspNetCore;
using Tessitura.Client.Models;
using Tessitura.Client.Simulator;

await using var simulator = await TessituraSimulator.StartAsync();
var services = new ServiceCollection();
services.AddTessitura(simulator.Configure);
await using var provider = services.BuildServiceProvider();
var tessitura = provider.GetRequiredService<ITessituraClient>();

var evenings = await tessitura.Txn.SearchPerformancesAsync(new() { ModeOfSaleId = 3 });
var performanceId = evenings[0].PerformanceId!.Value;
var price = (await tessitura.Txn.GetPerformancePricesAsync([performanceId], modeOfSaleId: 3)).First(price =>
    price.Enabled && price.IsBase
);

await using var visit = await tessitura.StartSessionAsync();
var reserved = await visit.Cart.ReserveTicketsAsync(
    new()
    {
        PerformanceId = performanceId,
        ZoneId = price.ZoneId,
        PriceType = $"{price.PriceTypeId}",
        NumberOfSeats = 1,
    }
);
var due = (await visit.Cart.GetAsync())?.BalanceToCharge ?? 0;
var cash = (await tessitura.Txn.GetPaymentMethodsAsync()).First(method => method.PaymentType?.Id == 5);
await visit.Cart.ApplyCashPaymentAsync(
    new()
    {
        Amount = due,
        TenderedAmount = due,
        PaymentMethodId = cash.Id!.Value,
    }
);
await visit.Cart.CheckoutAsync(
    new()
    {
        Amount = 0,
        Authorize = true,
        AllowUnderPayment = true,
    }
);
var order = (await visit.Session.GetAsync()).OrderId;

// The package carries the generator: an interface of the program's own is implemented at compile time.
IVenueApi venue = new VenueApi(tessitura.Invoker);
var facility = await venue.GetFacilityAsync(1);

// A web server of the program's own answers a seat map front end.
var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
builder.Services.AddTessitura(simulator.Configure);
builder.Services.AddSeatCurve();
await using var app = builder.Build();
app.MapSeatCurve("/api");
await app.StartAsync();
using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
using var statuses = await browser.GetAsync("/api/ReferenceData/SeatStatuses");
statuses.EnsureSuccessStatusCode();
Console.WriteLine($"Seat statuses over the web server: {statuses.Headers.CacheControl}.");

Console.WriteLine($"{reserved.SeatsReserved} seat in {facility.Description?.Trim()}, order {order}, {due} paid.");
return reserved.SeatsReserved == 1 && order > 0 ? 0 : 1;

internal interface IVenueApi
{
    [Get("/TXN/Facilities/{facilityId}")]
    Task<Facility> GetFacilityAsync(int facilityId, CancellationToken cancellationToken = default);
}
