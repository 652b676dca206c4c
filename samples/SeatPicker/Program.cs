using SeatPicker;

var builder = WebApplication.CreateBuilder(args);
await using var simulator = await builder.StartSimulatorUnlessConfiguredAsync();

builder.Services.AddTessitura(builder.Configuration.GetSection("Tessitura"));
builder.Services.AddTessituraSessionCookie();
builder.Services.AddSeatCurve();
builder.Services.AddHealthChecks().AddTessitura();
builder.AddShop();

var app = builder.Build();
app.UseExceptionHandler();
app.UsePageSecurity();
app.UseDefaultFiles();
app.UseStaticFiles(PageSecurity.AskBeforeReuse);

app.MapHealthChecks("/health");
app.MapSeatCurve("/api");

var shop = app.MapGroup("/shop").RefuseOtherSites();
shop.MapProgramme();
shop.MapSeats();
shop.MapVisit();
shop.MapLogin();
shop.MapCart();
shop.MapCheckout();
shop.MapTickets();

await app.RunAsync();
