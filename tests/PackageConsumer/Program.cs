using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Refit;
using Tessitura.Client;
using Tessitura.Client.AspNetCore;
using Tessitura.Client.Models;
using Tessitura.Client.Redis;
using Tessitura.Client.Simulator;

await using var simulator = await TessituraSimulator.StartAsync();
var services = new ServiceCollection();
services.AddTessitura(simulator.Configure);
await using var provider = services.BuildServiceProvider();
var tessitura = provider.GetRequiredService<ITessituraClient>();

var evenings = await tessitura.Txn.SearchPerformancesAsync(new() { ModeOfSaleId = 3 });
var performanceId = evenings[0].PerformanceId;
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
        PaymentMethodId = cash.Id,
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

// Interfaces of the program's own, by each of the four doors.
var facility = await tessitura.For<IVenueApi>().GetFacilityAsync(1);
var variables = await visit.For<IVenueApi>().GetVariablesAsync();

// An interface that the tool wrote here, in Generated/, from facilities.yaml.
var generated = await tessitura.For<Consumer.Generated.IFacilitiesApi>().GetAsync(1);
Check(generated?.Description == facility.Description, "a generated interface reads");

var own = new ServiceCollection();
own.AddTessitura(simulator.Configure);
own.AddTessituraApi<IVenueApi>();
own.AddRefitGeneratedClient<IPlainApi>().AddTessituraHandlers();
await using var ownProvider = own.BuildServiceProvider(validateScopes: true);
using (var scope = ownProvider.CreateScope())
{
    var injected = scope.ServiceProvider.GetRequiredService<IVenueApi>();
    Check((await injected.GetFacilityAsync(1)).Id == facility.Id, "an injected interface reads");
    await injected.GetVariablesAsync();
    var key = await scope.ServiceProvider.GetRequiredService<WebSession>().GetKeyAsync();
    Check(key != await visit.GetKeyAsync(), "a path with the session key opens the scope's own web session");
}

var plain = ownProvider.GetRequiredService<IPlainApi>();
Check((await plain.GetFacilityAsync(1)).Id == facility.Id, "a Refit client of the program's own reads");
var savedCart = await plain.GetCartAsync(await visit.GetKeyAsync(), savedCart: true);
Check(savedCart?.Products.Count > 0, "a Refit client of the program's own gets a session by its key");

// A web server of the program's own answers a seat map front end.
var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
builder
    .Services.AddTessitura(simulator.Configure)
    // Nobody listens there: it goes on without Redis.
    .AddTessituraRedis("127.0.0.1:1,connectTimeout=200");
builder.Services.AddSeatCurve();
await using var app = builder.Build();
app.MapSeatCurve("/api");
await app.StartAsync();
using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
using var statuses = await browser.GetAsync("/api/ReferenceData/SeatStatuses");
statuses.EnsureSuccessStatusCode();
Console.WriteLine($"Seat statuses over the web server: {statuses.Headers.CacheControl}.");

Console.WriteLine($"{variables.Count} variables.");
Console.WriteLine($"{reserved.SeatsReserved} seat in {facility.Description?.Trim()}, order {order}, {due} paid.");
return reserved.SeatsReserved == 1 && order > 0 ? 0 : 1;

static void Check(bool holds, string what)
{
    if (!holds)
    {
        throw new InvalidOperationException($"Failed: {what}.");
    }
}

internal interface IVenueApi
{
    [Get("/TXN/Facilities/{facilityId}")]
    Task<Facility> GetFacilityAsync(int facilityId, CancellationToken cancellationToken = default);

    [Get("/Web/Session/@sessionKey/Variables")]
    Task<IReadOnlyList<SessionVariable>> GetVariablesAsync(CancellationToken cancellationToken = default);
}

internal interface IPlainApi
{
    [Get("/TXN/Facilities/{facilityId}")]
    Task<Facility> GetFacilityAsync(int facilityId);

    [Get("/Web/Cart/@sessionKey")]
    Task<Cart?> GetCartAsync([Property(SessionKeyRequestExtensions.OptionName)] SessionKey key, bool savedCart);
}
