using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client;
using Tessitura.Client.AotTests;
using Tessitura.Client.Models;

// What a kiosk compiled ahead of time does: configuration, reading, a visit, a refusal. Exit code 1 names what failed.
var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(
        new Dictionary<string, string?>
        {
            ["BaseAddress"] = "https://tickets.example.org/TessituraService",
            ["Credentials:UserName"] = "web",
            ["Credentials:UserGroup"] = "WEB",
            ["Credentials:Location"] = "Kiosk 1",
            ["Credentials:Password"] = "invented",
            ["Version"] = "V15",
            ["Resilience:MaxRetries"] = "1",
        }
    )
    .Build();
var services = new ServiceCollection();
services.Configure<TessituraOptions>(options => options.TypeInfoResolver = HouseJsonContext.Default);
services.AddTessitura(configuration).ConfigurePrimaryHttpMessageHandler(() => new CannedServer());
await using var provider = services.BuildServiceProvider();
var tessitura = provider.GetRequiredService<ITessituraClient>();
var failures = new List<string>();

var seats = await tessitura.Txn.GetPerformanceSeatsAsync(4711, 3, 0, zoneIds: [1, 2]);
Check(seats is [{ Id: 1, SeatRow: "A", AdditionalProperties: { Count: 1 } }], "seats are read with unknown members");

await using var scope = provider.CreateAsyncScope();
var cart = scope.ServiceProvider.GetRequiredService<IWebSession>().Api.Cart;
var reserved = await cart.ReserveTicketsAsync(
    new ReserveTicketsRequest
    {
        PerformanceId = 4711,
        ZoneId = 1,
        PriceType = "1",
    }
);
Check(reserved.SeatsReserved == 1, "a scope opens a web session and reserves");
Check(await cart.GetAsync() is null, "an empty cart is null");

try
{
    await tessitura.Txn.GetFacilityAsync(404);
    Check(false, "a missing facility is an error");
}
catch (TessituraNotFoundException exception)
{
    Check(exception.Errors is [{ Description: "No such facility." }], "an error is read");
}

var house = tessitura.For<IHouseApi>();
Check(await house.GetFacilityAsync(1) is { Id: 1, Description: "House" }, "an own interface reads a model");
Check(await house.GetHoldsAsync() is [{ SeatId: 1, HoldCodeId: 2 }], "an own interface reads a list of models");
var plan = await house.AddPlanAsync(new SeatPlan("Hamlet", [new SeatHold { SeatId = 3, HoldCodeId = 4 }]));
Check(plan is { Title: "Hamlet", Holds: [{ SeatId: 3, HoldCodeId: 4 }] }, "an own type with models comes back");

Check(
    !new LoginRequest
    {
        UserName = "a",
        Password = "invented",
        LoginTypeId = 1,
    }
        .ToString()
        .Contains("invented"),
    "a secret is masked"
);
foreach (var failure in failures)
{
    Console.Error.WriteLine($"Failed: {failure}.");
}

Console.WriteLine(failures.Count == 0 ? "Compiled ahead of time, everything works." : $"{failures.Count} failed.");
return failures.Count == 0 ? 0 : 1;

void Check(bool holds, string what)
{
    if (!holds)
    {
        failures.Add(what);
    }
}
